import Model

@testable import Reports

extension Sample {
  /// The sample's plan as the third of its week, and the second, which also held visit 6, on Wednesday.
  static var versions: [PlanVersion] {
    get throws {
      let plan = try plan
      let moved = plan.routes[2]
      let gone = Plan.Stop(
        visit: id(406), drivingMinutes: 9, metres: 5_000, arrives: TimeOfDay(minutes: 600),
        begins: TimeOfDay(minutes: 600), ends: TimeOfDay(minutes: 640))
      let wednesday = Plan.Route(
        day: plan.week.days[2], crew: moved.crew, leaves: moved.leaves, returns: moved.returns,
        stops: [gone] + moved.stops, rest: nil, homeMinutes: 9, homeMetres: 5_000)
      let second = Plan(
        week: plan.week, seed: 1, iterations: 1, routes: [wednesday], unplanned: [])
      return try [(3, "2026-11-20", plan), (2, "2026-11-19", second)].map { number, day, plan in
        PlanVersion(
          number: number,
          made: Instant(day: try self.day(day), time: TimeOfDay(minutes: 720)), plan: plan)
      }
    }
  }

  static func routeExport(
    officer: String? = nil, day: Day? = nil, in language: Language = .zh
  ) throws -> RouteExport {
    RouteExport(
      try versions[0], earlier: try versions.dropFirst(), book: try exportBook, officer: officer,
      day: day, language: language)
  }

  /// The sample's book, in which the first officer has a home office on the map.
  private static var exportBook: PlanBook {
    get throws {
      let home = Fields(
        id: id(200), kind: .officer,
        values: [
          "code": .text("O-000"), "name": .text("𠮷田𠀋"),
          "point": .object([
            ("lat", .integer(307_650_000)), ("lon", .integer(1_206_900_000)),
            ("datum", .text("wgs84")),
          ]),
        ])
      return PlanBook(
        officers: [try Officer(home)] + (try (1..<4).map { try Officer(officer($0)) }),
        sites: try (0..<7).map { try Site(site($0)) },
        visits: try (0..<8).map { try Visit(visit($0)) }, towns: Town.xiuzhou)
    }
  }

  /// The sample's plan with these texts for every name, address and purpose.
  static func routeExport(of text: String) throws -> RouteExport {
    func filled(_ fields: Fields, _ names: [String]) -> Fields {
      var values: [String: FieldValue] = [:]
      for field in fields.kind.fields { values[field.name] = fields.value(field.name) }
      for name in names { values[name] = .text("x" + text) }
      return Fields(id: fields.id, kind: fields.kind, values: values)
    }
    let book = PlanBook(
      officers: try (0..<4).map { try Officer(filled(officer($0), ["name", "car"])) },
      sites: try (0..<7).map {
        try Site(filled(site($0), ["name", "address", "contact", "phone", "town"]))
      },
      visits: try (0..<8).map { try Visit(filled(visit($0), ["title"])) }, towns: Town.xiuzhou)
    return RouteExport(
      try versions[0], earlier: try versions.dropFirst(), book: book, officer: nil, day: nil,
      language: .zh)
  }

  static func recordExport(_ kind: RecordKind, in language: Language = .zh) -> RecordExport {
    RecordExport(
      kind: kind, records: records(kind), named: records(.site), language: language)
  }
}
