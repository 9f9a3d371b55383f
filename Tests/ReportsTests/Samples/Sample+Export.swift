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

  static func recordExport(
    _ kind: RecordKind, in language: Language = .zh
  ) throws -> RecordExport {
    RecordExport(
      kind: kind,
      records: records(kind).map { record in
        var record = record
        if kind == .visit { record.known = PrivacyMask([someone]) }
        return record
      }, named: records(.site),
      notes: kind == .visit ? [visit(1).id: try notes] : [:],
      officers: try (0..<4).map { try Officer(officer($0)) }, language: language)
  }

  /// What was written down on the second visit: on site, in Kobo and at the desk, by whom `someone` is named.
  static var notes: [NoteEntry] {
    get throws {
      let receptor = FieldValue.object([
        ("name", .text("示例小学")), ("direction", .text("东北")), ("metres", .integer(320)),
        ("size", .integer(800)),
      ])
      let values: [(EntryKind, String, String?, FieldValue)] = [
        (
          .note, "2026-11-18", "O-001",
          .object([
            ("process_flow", .text("投料→印花→定型")), ("pollutants", .text("定型废气，\(someone)称夜间有味")),
            ("receptors", .list([receptor])), ("text", .text("已现场告知")),
          ])
        ),
        (
          .note, "2026-11-18", nil,
          .object([("text", .text("管网已接通")), ("source", .text("kobo:示例-1"))])
        ),
        (.contact, "2026-11-19", nil, .object([("text", .text("企业约定下周到场"))])),
      ]
      return try values.map { kind, day, officer, value in
        NoteEntry(
          record: visit(1).id, kind: kind, day: try self.day(day), officer: officer, value: value)
      }
    }
  }

  /// Who complained about what the second visit is for.
  static let someone = "欧阳甲"
}
