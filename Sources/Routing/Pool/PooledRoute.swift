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
