extension Solution {
  /// What routes amount to, computed afresh from the problem.
  ///
  /// Routes that can't be served in time keep their visits but have no starts.
  ///
  /// - Parameter appointments: by visit the window that ties in time leave it; empty without such ties.
  init(
    _ problem: Problem, routes: [[Int]], appointments: [Problem.Window?] = [], iterations: Int
  ) {
    var tables = Tables(problem)
    for (visit, window) in appointments.enumerated() { tables.appoint(visit, window) }
    var walk = Walk(tables)
    var cost = Cost()
    var isServed = Array(repeating: false, count: problem.visits.count)
    var starts: [[Int32]] = []
    for (shift, route) in routes.enumerated() {
      for visit in route {
        isServed[visit] = true
        let costs = problem.visits[visit].costByShift
        if !costs.isEmpty { cost.assignment += costs[shift] }
      }
      let outcome = walk.outcome(of: route.map { Int32($0) }, on: shift)
      starts.append(outcome == nil || route.isEmpty ? [] : walk.starts)
      guard let outcome else { continue }
      cost.travel += outcome.travel
      cost.fixed += outcome.fixed
      cost.overtime += outcome.overtime
      cost.duration += outcome.duration
      cost.lateness += outcome.lateness
      cost.waiting += outcome.waiting
    }
    if let balance = problem.balance {
      var loads = Array(repeating: Int64(0), count: problem.shifts.count)
      for (shift, route) in routes.enumerated() {
        for visit in route {
          loads[balance.crews[shift]] += Int64(tables.service(visit, on: shift))
        }
      }
      cost.balance = loads.reduce(0) { $0 + balance.cost(of: $1) }
    }
    let unserved = problem.visits.indices.filter {
      !isServed[$0] && problem.visits[$0].reload == nil
    }
    cost.prizes = problem.lostPrizes { isServed[$0] }
    self.init(
      routes: routes, unserved: unserved, cost: cost, starts: starts, iterations: iterations)
  }
}

extension Problem {
  /// What routes cost, computed afresh; for each shift its visits in order.
  package func cost(of routes: [[Int]]) -> Solution.Cost {
    Solution(self, routes: routes, iterations: 0).cost
  }

  /// What each route costs by itself, lost prizes and uneven loads apart.
  package func costs(ofEach routes: [[Int]]) -> [Int64] {
    var walk = Walk(Tables(self))
    return routes.enumerated().map { shift, route in
      let assignment = route.reduce(Int64(0)) { sum, visit in
        let costs = visits[visit].costByShift
        return sum + (costs.isEmpty ? 0 : costs[shift])
      }
      guard let outcome = walk.outcome(of: route.map { Int32($0) }, on: shift) else {
        return assignment
      }
      return assignment + outcome.travel + outcome.fixed + outcome.overtime + outcome.duration
        + outcome.lateness + outcome.waiting
    }
  }
}
