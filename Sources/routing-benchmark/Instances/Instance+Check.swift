extension Instance {
  /// What routes cost by the instance's own definition, and what is wrong with them.
  struct Verdict {
    /// In scaled units.
    var cost: Int64
    var usedRoutes: Int
    var violations: [String]
  }

  /// Recomputes everything from the instance alone.
  ///
  /// - Parameter routes: by vehicle, the indices of nodes in order.
  func check(_ routes: [[Int]]) -> Verdict {
    var verdict = Verdict(cost: 0, usedRoutes: 0, violations: [])
    var visits = Array(repeating: 0, count: nodes.count)
    for (number, route) in routes.enumerated() where !route.isEmpty {
      guard number < vehicles.count else {
        verdict.violations.append("more routes than the \(vehicles.count) vehicles")
        break
      }
      verdict.usedRoutes += 1
      verdict.cost += check(route, vehicle: number, &verdict.violations)
      for node in route { visits[node] += 1 }
    }
    for (index, node) in nodes.enumerated() where node.isClient {
      if visits[index] > 1 { verdict.violations.append("\(node.label) is served twice") }
      switch (visits[index] > 0, node.prize) {
      case (true, let prize?) where objective == .prizes: verdict.cost += prize
      case (false, let prize?) where objective != .prizes: verdict.cost += prize
      case (false, nil): verdict.violations.append("\(node.label) is not served")
      default: break
      }
    }
    return verdict
  }

  /// The cost of one route, prizes left apart.
  private func check(
    _ route: [Int], vehicle number: Int, _ violations: inout [String]
  ) -> Int64 {
    let vehicle = vehicles[number]
    var place = vehicle.depot
    var time = Int64(nodes[place].from)
    var distance: Int64 = 0
    var load = vehicle.capacities.map { _ in Int64(0) }
    var capacities = vehicle.capacities
    var isTooMuch = false
    /// How much later it could leave without returning later, and the waiting so far.
    var room = Int64.max
    var waited: Int64 = 0
    for index in route + [vehicle.depot] {
      let node = nodes[index]
      let length = Int64(self.length(place, index))
      distance += length
      time += length
      waited += max(0, Int64(node.from) - time)
      time = max(time, Int64(node.from))
      room = min(room, waited + Int64(node.to) - time)
      if time > node.to { violations.append("late at \(node.label) on route \(number + 1)") }
      if let allowed = node.allowed, !allowed.contains(number) {
        violations.append("\(node.label) may not go on route \(number + 1)")
      }
      time += Int64(node.service)
      for (amount, demand) in node.demands.enumerated() where node.isClient {
        load[amount] += Int64(demand)
        if load[amount] > capacities[amount] { isTooMuch = true }
      }
      if index == 0, let fetched = vehicle.fetched {
        capacities = fetched
        load = fetched.map { _ in 0 }
      }
      place = index
    }
    if isTooMuch { violations.append("too much on route \(number + 1)") }
    let leaves = Int64(nodes[vehicle.depot].from) + max(0, min(room, waited))
    if let longest = vehicle.longest, time - leaves > longest {
      violations.append("route \(number + 1) is too long")
    }
    return switch objective {
    case .distance: distance
    case .duration: time - leaves
    case .prizes: 0
    }
  }
}
