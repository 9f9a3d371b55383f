/// A route that some tours had, kept apart from them.
struct PooledRoute: Equatable {
  /// In the order of driving.
  let visits: [Int32]
  /// The kind of shift that drove it.
  let kind: Int
  /// Travel, fixed cost, costs of time and costs by shift.
  let cost: Int64
}

extension Tours {
  /// A used route as it stands.
  func pooled(_ route: Int) -> PooledRoute {
    let facts = tables.shifts[route]
    var cost = facts.needsWalk ? walkedCosts[route] : facts.fixedCost
    let order = visits(of: route)
    if !facts.needsWalk {
      cost += Int64(stops[start(of: route)].legCost)
      for visit in order { cost += Int64(stops[Int(visit)].legCost) }
    }
    if !tables.assignment.isEmpty {
      for visit in order { cost += tables.assignmentCost(Int(visit), on: route) }
    }
    return PooledRoute(visits: order, kind: facts.kind, cost: cost)
  }
}

extension PooledRoute {
  /// A route that nobody has driven yet; nil when it can't be driven, or returns to a visit.
  init?(driving visits: [Int32], on shift: Int, _ walk: inout Walk, _ tables: Tables) {
    guard Set(visits).count == visits.count,
      let outcome = walk.outcome(of: visits, on: shift)
    else { return nil }
    for amount in 0..<tables.amounts {
      let load = visits.reduce(Int64(0)) {
        $0 + Int64(tables.demands[Int($1) * tables.amounts + amount])
      }
      if load > tables.capacities[shift * tables.amounts + amount] { return nil }
    }
    var cost = outcome.total
    for visit in visits {
      let own = tables.assignmentCost(Int(visit), on: shift)
      if own == Tables.forbidden { return nil }
      cost += own
    }
    self.init(visits: visits, kind: tables.shifts[shift].kind, cost: cost)
  }
}
