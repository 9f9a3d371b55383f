package import Model

/// The plan of one week laid out for another: the same crews on the same weekdays, with those of their visits
/// that are still to be made.
package enum CarriedPlan {
  /// - Returns: `source` a whole number of weeks later or earlier. A visit that can't be made then, or not in
  ///   its order, is left out, as is every visit that `source` has not.
  /// - Throws: `PlanningFault` when the week of `input` can't be planned at all.
  package static func plan(
    _ source: Plan, input: PlanningInput
  ) throws(PlanningFault) -> Plan {
    let input = input.keeping(moved(source, to: input.week))
    let work = try OpenWork(input)
    let assembly = PlanAssembly(input: input, work: work)
    let orders = work.plannedOrders.enumerated().map { shift, order in
      order.reduce(into: [Int]()) { kept, candidate in
        if assembly.route(kept + [candidate], on: shift) != nil { kept.append(candidate) }
      }
    }
    return try assembly.plan(orders: orders, iterations: 0, isUnplaced: { _ in true })
  }

  private static func moved(_ plan: Plan, to week: Week) -> Plan {
    let days = week.monday - plan.week.monday
    return Plan(
      week: week, seed: plan.seed, iterations: 0,
      routes: plan.routes.map { route in
        Plan.Route(
          day: route.day.adding(days: days), crew: route.crew, leaves: route.leaves,
          returns: route.returns, stops: route.stops, rest: route.rest,
          homeMinutes: route.homeMinutes, homeMetres: route.homeMetres)
      }, unplanned: [])
  }
}
