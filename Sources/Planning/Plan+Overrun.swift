package import Model

extension Plan {
  /// The plan in which work on a visit goes on until `end`, whatever that does to what follows.
  ///
  /// - Throws: `PlanningFault.notUnderWay` when the visit does not stand on `day`, or would begin later.
  package func overrunning(
    _ visit: RecordID, until end: TimeOfDay, on day: Day
  ) throws(PlanningFault) -> Plan {
    var isFound = false
    let routes = self.routes.map { route in
      guard route.day == day, let stop = route.stops.firstIndex(where: { $0.visit == visit }),
        route.stops[stop].begins < end
      else { return route }
      isFound = true
      var stops = route.stops
      let old = stops[stop]
      stops[stop] = Stop(
        visit: visit, drivingMinutes: old.drivingMinutes, metres: old.metres,
        arrives: old.arrives, begins: old.begins, ends: end)
      return Route(
        day: route.day, crew: route.crew, leaves: route.leaves, returns: route.returns,
        stops: stops, rest: route.rest, homeMinutes: route.homeMinutes,
        homeMetres: route.homeMetres)
    }
    guard isFound else { throw .notUnderWay(visit, day: day) }
    return Plan(
      week: week, from: firstDay, at: firstTime, seed: seed, iterations: iterations,
      routes: routes, unplanned: unplanned)
  }
}
