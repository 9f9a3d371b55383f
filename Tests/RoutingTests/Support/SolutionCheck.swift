import Routing

/// Says what is wrong with a solution, by the definition of the problem alone.
struct SolutionCheck {
  let problem: Problem
  let solution: Solution
  private(set) var violations: [String] = []

  init(_ problem: Problem, _ solution: Solution) {
    self.problem = problem
    self.solution = solution
    checkSets()
    checkRelations()
    var cost = lostPrizes() + unevenness()
    for shift in problem.shifts.indices where !solution.routes[shift].isEmpty {
      cost += check(shift)
    }
    // Where breaks lie is not told; where time costs, another place for them may cost less.
    let isTimePriced = problem.shifts.contains {
      !$0.breaks.isEmpty && ($0.costPerDuration > 0 || $0.costPerWaiting > 0)
    }
    if isTimePriced ? cost > solution.cost.total : cost != solution.cost.total {
      violations.append("cost \(solution.cost.total), not \(cost)")
    }
  }

  private mutating func checkSets() {
    let served = Array(solution.routes.joined())
    // Nobody misses a reload.
    let unneeded = problem.visits.indices.filter {
      problem.visits[$0].reload != nil && !served.contains($0)
    }
    if (served + solution.unserved + unneeded).sorted() != Array(problem.visits.indices) {
      violations.append("not every visit is once in a route or unserved")
    }
  }

  private mutating func checkRelations() {
    for relation in problem.relations {
      let counts = solution.routes.map { route in relation.visits.count { route.contains($0) } }
      let isKept =
        switch relation {
        case .alternatives: counts.reduce(0, +) <= 1
        case .sameShift: counts.count { $0 > 0 } <= 1
        case .differentShifts: counts.allSatisfy { $0 <= 1 }
        case .order(let first, let second, let atLeast, let atMost):
          isInOrder(start(of: first), start(of: second), atLeast, atMost)
        case .atOnce(let visits, let grid):
          counts.allSatisfy { $0 <= 1 } && isAtOnce(visits.map(start), grid: grid)
        }
      if !isKept { violations.append("\(relation) is broken") }
    }
  }

  /// When a visit starts; nil when it is left out.
  private func start(of visit: Int) -> Int32? {
    for (route, starts) in zip(solution.routes, solution.starts) {
      for (other, start) in zip(route, starts) where other == visit { return start }
    }
    return nil
  }

  private func isInOrder(
    _ first: Int32?, _ second: Int32?, _ atLeast: Int32, _ atMost: Int32?
  ) -> Bool {
    guard let first, let second else { return true }
    return second - first >= atLeast && second - first <= atMost ?? .max
  }

  private func isAtOnce(_ starts: [Int32?], grid: Int32) -> Bool {
    starts.allSatisfy { $0 == starts.first && ($0 ?? 0) % grid == 0 }
  }

  private func lostPrizes() -> Int64 {
    var lost: Int64 = 0
    var grouped: Set<Int> = []
    for case .alternatives(let visits) in problem.relations {
      grouped.formUnion(visits)
      let most = visits.map { problem.visits[$0].prize }.max() ?? 0
      lost += most
      for visit in visits where !solution.unserved.contains(visit) {
        lost -= problem.visits[visit].prize
      }
    }
    for visit in solution.unserved where !grouped.contains(visit) {
      lost += problem.visits[visit].prize
    }
    return lost
  }

  private func unevenness() -> Int64 {
    guard let balance = problem.balance else { return 0 }
    var loads: [Int: Int64] = [:]
    for (shift, route) in solution.routes.enumerated() {
      for visit in route {
        loads[balance.crews[shift], default: 0] += Int64(service(visit, shift))
      }
    }
    return loads.values.reduce(0) { sum, load in
      let units = load / Int64(balance.unit)
      return sum + balance.cost * units * units
    }
  }

  private func service(_ visit: Int, _ shift: Int) -> Int32 {
    let own = problem.visits[visit]
    return own.serviceByShift.isEmpty ? own.service : own.serviceByShift[shift]
  }

  // MARK: One shift

  private mutating func check(_ number: Int) -> Int64 {
    let shift = problem.shifts[number]
    let route = solution.routes[number]
    let starts = solution.starts[number]
    guard starts.count == route.count else {
      violations.append("shift \(number) can't be driven")
      return 0
    }
    var cost = shift.fixedCost
    for (visit, start) in zip(route, starts) {
      let own = problem.visits[visit]
      if own.skills & ~shift.skills != 0 || !(own.allowed?.contains(number) ?? true) {
        violations.append("visit \(visit) may not go on shift \(number)")
      }
      let isOpen = own.windows.isEmpty || own.windows.contains { $0.from...$0.to ~= start }
      if !isOpen || start < own.release { violations.append("visit \(visit) is not open") }
      if let due = own.softDue { cost += own.costPerLateSecond * Int64(max(0, start - due)) }
      if !own.costByShift.isEmpty { cost += own.costByShift[number] }
    }
    var left = shift.capacities
    for visit in route.map({ problem.visits[$0] }) {
      left = visit.reload ?? zip(left, visit.demands).map { $0 - $1 }
      if left.contains(where: { $0 < 0 }) { violations.append("too much on shift \(number)") }
    }
    let stops: [Int?] = [shift.start] + route.map { problem.visits[$0].place } + [shift.end]
    for (from, to) in zip(stops, stops.dropFirst()) {
      let leg = leg(from, to, shift)
      cost += Int64(leg.seconds) * shift.costPerSecond + Int64(leg.metres) * shift.costPerMetre
    }
    guard let time = timeCost(number, starts) else {
      violations.append("shift \(number) is out of time")
      return cost
    }
    return cost + time
  }

  private func leg(
    _ from: Int?, _ to: Int?, _ shift: Problem.Shift
  ) -> (seconds: Int32, metres: Int32) {
    guard let from, let to else { return (0, 0) }
    let matrix = problem.matrices[shift.profile]
    let entry = from * matrix.size + to
    return (matrix.seconds[entry], matrix.metres[entry])
  }

  /// What overtime, duration and waiting cost at least when services start when they do; nil when
  /// they can't.
  private func timeCost(_ number: Int, _ starts: [Int32]) -> Int64? {
    let shift = problem.shifts[number]
    let isTimePriced =
      shift.costPerDuration > 0 || shift.costPerWaiting > 0 || shift.longest != nil
    let latest = min(shift.latest, starts.first ?? shift.latest)
    guard shift.earliest <= latest else { return nil }
    let leaves = isTimePriced ? Array(shift.earliest...latest) : [shift.earliest]
    return leaves.compactMap { leave in
      drive(number, starts, position: 0, time: leave, breaks: 0, left: leave)
    }.min()
  }

  /// Goes on from a position in the route, with breaks wherever they fit.
  private func drive(
    _ number: Int, _ starts: [Int32], position: Int, time: Int32, breaks: Int, left: Int32
  ) -> Int64? {
    let shift = problem.shifts[number]
    let route = solution.routes[number]
    let from = position == 0 ? shift.start : problem.visits[route[position - 1]].place
    let isEnd = position == route.count
    let to = isEnd ? shift.end : problem.visits[route[position]].place
    let seconds = leg(from, to, shift).seconds
    var least: Int64?
    for (before, leaves) in rested(shift, breaks, time) {
      for (after, ready) in rested(shift, before, leaves + seconds) {
        var cost: Int64?
        if !isEnd {
          if ready > starts[position] { continue }
          cost = drive(
            number, starts, position: position + 1,
            time: starts[position] + service(route[position], number), breaks: after, left: left)
        } else if after == before {
          cost = finish(number, at: ready, breaks: before, left: left)
        }
        if let cost { least = min(least ?? .max, cost) }
      }
    }
    return least
  }

  private func finish(_ number: Int, at time: Int32, breaks: Int, left: Int32) -> Int64? {
    let shift = problem.shifts[number]
    guard time <= shift.latest + shift.overtime, time - left <= shift.longest ?? .max,
      rested(shift, breaks, time).last?.breaks == shift.breaks.count
    else { return nil }
    var busy = shift.breaks[..<breaks].reduce(0) { $0 + $1.seconds }
    let route = solution.routes[number]
    for visit in route { busy += service(visit, number) }
    let stops: [Int?] = [shift.start] + route.map { problem.visits[$0].place } + [shift.end]
    for (from, to) in zip(stops, stops.dropFirst()) { busy += leg(from, to, shift).seconds }
    return Int64(max(0, time - shift.latest)) * shift.costPerOvertime
      + Int64(time - left) * shift.costPerDuration
      + Int64(time - left - busy) * shift.costPerWaiting
  }

  private func rested(
    _ shift: Problem.Shift, _ breaks: Int, _ time: Int32
  ) -> [(breaks: Int, time: Int32)] {
    var results = [(breaks, time)]
    var time = time
    for (index, rest) in shift.breaks.enumerated().dropFirst(breaks) {
      time = max(time, rest.earliest) + rest.seconds
      if time > rest.latestEnd { break }
      results.append((index + 1, time))
    }
    return results
  }
}
