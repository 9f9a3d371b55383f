extension Tours {
  /// What uneven loads cost more when a visit joins a shift.
  @inline(__always)
  func balanceIncrease(_ visit: Int, on route: Int) -> Int64 {
    guard !crewLoads.isEmpty, let balance = tables.problem.balance else { return 0 }
    let load = crewLoads[balance.crews[route]]
    let service = Int64(tables.service(visit, on: route))
    return balance.cost(of: load + service) - balance.cost(of: load)
  }

  /// What uneven loads cost less when a visit leaves its shift.
  func balanceDecrease(_ visit: Int, from route: Int) -> Int64 {
    guard !crewLoads.isEmpty, let balance = tables.problem.balance else { return 0 }
    let load = crewLoads[balance.crews[route]]
    let service = Int64(tables.service(visit, on: route))
    return balance.cost(of: load) - balance.cost(of: load - service)
  }

  /// - Parameter sign: 1 for a visit that joins, -1 for one that leaves.
  @inline(__always)
  mutating func addLoad(of visit: Int, to route: Int, sign: Int64) {
    guard !crewLoads.isEmpty, let balance = tables.problem.balance else { return }
    crewLoads[balance.crews[route]] += sign * Int64(tables.service(visit, on: route))
  }
}
