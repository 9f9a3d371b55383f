import Model

@testable import Planning

/// A route whose parts can be damaged one by one; times are minutes after midnight.
struct Draft {
  var day: Day
  var crew: Plan.Crew
  var leaves: Int
  var returns: Int
  var stops: [Stop]
  var rest: Range<Int>?
  var homeMinutes: Int
  var homeMetres: Int

  struct Stop {
    var visit: RecordID
    var drivingMinutes: Int
    var metres: Int
    var arrives: Int
    var begins: Int
    var ends: Int
  }

  init(_ route: Plan.Route) {
    day = route.day
    crew = route.crew
    leaves = route.leaves.minutes
    returns = route.returns.minutes
    stops = route.stops.map {
      Stop(
        visit: $0.visit, drivingMinutes: $0.drivingMinutes, metres: $0.metres,
        arrives: $0.arrives.minutes, begins: $0.begins.minutes, ends: $0.ends.minutes)
    }
    rest = route.rest.map { $0.begins.minutes..<$0.ends.minutes }
    homeMinutes = route.homeMinutes
    homeMetres = route.homeMetres
  }

  var route: Plan.Route {
    Plan.Route(
      day: day, crew: crew, leaves: TimeOfDay(minutes: leaves),
      returns: TimeOfDay(minutes: returns),
      stops: stops.map {
        Plan.Stop(
          visit: $0.visit, drivingMinutes: $0.drivingMinutes, metres: $0.metres,
          arrives: TimeOfDay(minutes: $0.arrives), begins: TimeOfDay(minutes: $0.begins),
          ends: TimeOfDay(minutes: $0.ends))
      },
      rest: rest.map {
        Plan.Rest(
          begins: TimeOfDay(minutes: $0.lowerBound), ends: TimeOfDay(minutes: $0.upperBound))
      }, homeMinutes: homeMinutes, homeMetres: homeMetres)
  }
}

extension Plan {
  func with(routes: some Sequence<Route>) -> Plan {
    Plan(
      week: week, from: firstDay, seed: seed, iterations: iterations, routes: Array(routes),
      unplanned: unplanned)
  }

  func with(unplanned: [Unplanned]) -> Plan {
    Plan(
      week: week, from: firstDay, seed: seed, iterations: iterations, routes: routes,
      unplanned: unplanned)
  }
}

extension PlanningInput {
  func with(
    officers: [Officer]? = nil, cars: [Car]? = nil, sites: [Site]? = nil, visits: [Visit]? = nil,
    roads: [RoadMatrix]? = nil, settings: PlanningSettings? = nil, from: Day? = nil,
    at: TimeOfDay? = nil, base: Plan? = nil,
    keepsClose: Bool = false, limits: PlanningLimits? = nil
  ) -> PlanningInput {
    PlanningInput(
      week: week, from: from ?? firstDay, at: at ?? firstTime, base: base ?? self.base,
      keepsClose: keepsClose, statusDays: statusDays, officers: officers ?? self.officers,
      cars: cars ?? self.cars, sites: sites ?? self.sites,
      visits: visits ?? self.visits, calendar: calendar,
      roads: roads ?? self.roads, loadsBefore: loadsBefore, settings: settings ?? self.settings,
      seed: seed, limits: limits ?? self.limits)
  }
}
