import Model

@testable import Reports

extension Sample {
  static var book: PlanBook {
    get throws {
      PlanBook(
        officers: try (0..<4).map { try Officer(officer($0)) },
        sites: try (0..<7).map { try Site(site($0)) },
        visits: try (0..<8).map { try Visit(visit($0)) }, towns: Town.xiuzhou)
    }
  }

  /// Two crews on Monday, one on Tuesday, and visits left out for several reasons.
  static var plan: Plan {
    get throws {
      let week = try Week(iso: "2026-W48")
      return Plan(
        week: week, seed: 1, iterations: 20_000,
        routes: [
          route(week.days[0], crew: 1, officers: ["O-000", "O-001"], visits: [0, 1, 2]),
          route(week.days[0], crew: 2, officers: ["O-002", "O-003", "O-099"], visits: [3, 4]),
          route(week.days[1], crew: 1, officers: ["O-000", "O-001"], visits: [5]),
        ],
        unplanned: [
          .init(visit: id(406), reason: .noPoint(site: names[6])),
          .init(visit: id(407), reason: .noSite),
          .init(visit: id(499), reason: .officerAway(code: "O-002", backup: "O-003")),
        ])
    }
  }

  private static func route(
    _ day: Day, crew: Int, officers: [String], visits: [Int]
  ) -> Plan.Route {
    var clock = 510
    let stops = visits.map { number -> Plan.Stop in
      let arrives = clock + 12 + number
      let begins = number == 2 ? 810 : arrives
      clock = begins + 45
      return Plan.Stop(
        visit: id(400 + number), drivingMinutes: 12 + number, metres: 6_949 + number * 100,
        arrives: TimeOfDay(minutes: arrives), begins: TimeOfDay(minutes: begins),
        ends: TimeOfDay(minutes: clock))
    }
    return Plan.Route(
      day: day, crew: Plan.Crew(number: crew, officers: officers, car: "示例A·0000\(crew)"),
      leaves: TimeOfDay(minutes: 510), returns: TimeOfDay(minutes: clock + 17), stops: stops,
      rest: visits.count > 2
        ? Plan.Rest(begins: TimeOfDay(minutes: 690), ends: TimeOfDay(minutes: 810)) : nil,
      homeMinutes: 17, homeMetres: 9_051)
  }
}
