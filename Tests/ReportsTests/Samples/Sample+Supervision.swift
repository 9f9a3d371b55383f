import Model

/// Regions, permits and follow-ups for reports to draw.
extension Sample {
  static func region(_ number: Int, _ changes: [String: FieldValue] = [:]) throws -> Region {
    let ring = Ring([
      Corner(latitude: 307_500_000, longitude: 1_206_500_000),
      Corner(latitude: 307_500_000, longitude: 1_206_700_000),
      Corner(latitude: 307_700_000, longitude: 1_206_700_000),
    ])
    let outline = try Outline([Outline.Polygon(outer: ring)], datum: .wgs84)
    let values: [String: FieldValue] = [
      "code": .text("示区\(number)"), "name": .text("\(names[number % 8])产业园"),
      "status": .text("approved"), "from": .text("2018-10-01"), "through": .text("2027-09-30"),
      "document": .text("示批〔2018〕1\(number)号"), "outline": outline.field, "saved": .integer(7),
      "standard": .text("废水纳管；VOCs 不高于 2 t/a（示例）"),
    ]
    return try Region(fields(.region, 700 + number, values.merging(changes) { $1 }))
  }

  private static func restriction(
    _ number: Int, _ values: [String: FieldValue]
  ) throws -> Restriction {
    let fixed: [String: FieldValue] = [
      "line": .text("\(number)"), "region": .text(id(700).text),
      "document": .text("示清单〔2018〕3号"), "from": .text("2018-10-01"),
    ]
    return try Restriction(fields(.restriction, 800 + number, fixed.merging(values) { $1 }))
  }

  /// - Parameter place: 0 within all regions, 1 outside, 2 without a point.
  static func screening(
    place: Int, industry: String?, words: String, class: ApplicationClass? = nil
  ) throws -> Screening {
    let points = [
      try Point(latitude: 30.755, longitude: 120.668, datum: .wgs84),
      try Point(latitude: 30.9, longitude: 120.668, datum: .wgs84), nil,
    ]
    return Screening(
      ScreeningQuestion(
        place: points[place], industry: try industry.map { try Industry($0) }, words: words,
        class: `class`, day: try day("2026-11-20")),
      regions: [
        try region(0), try region(1, ["status": .text("drafting")]),
        try region(2, ["from": .text("2026-12-01"), "through": .null]),
        try region(3, ["outline": .null]),
      ],
      restrictions: [
        try restriction(1, ["industry": .text("171"), "reason": .text("印染")]),
        try restriction(2, ["words": .texts(["电镀", "喷漆"])]),
        try restriction(3, ["industry": .text("38"), "through": .text("2025-12-31")]),
      ])
  }

  static func renewals() throws -> PermitRenewals {
    let permits = try ["2026-12-19", "2026-11-19", "2027-01-19", nil].enumerated().map {
      number, expires in
      var values: [String: FieldValue] = [
        "number": .text("示P-0\(number)"), "site": .text(id(100 + number).text),
        "class": .text(PermitClass.allCases[number % 3].rawValue),
      ]
      values["expires"] = expires.map { .text($0) }
      return try Permit(fields(.permit, 900 + number, values))
    }
    return PermitRenewals(permits, on: try day("2026-11-20"), within: 60)
  }

  private static func major(_ number: Int, next: String?) throws -> Site {
    let tracker: FieldValue = number == 1 ? .null : .text("O-00\(number)")
    var values: [String: FieldValue] = [
      "name": .text(names[number]), "major": .bool(true), "tracker": tracker,
    ]
    values["next_contact"] = next.map { .text($0) }
    return try Site(fields(.site, 100 + number, values))
  }

  static func waiting() throws -> WaitingProjects {
    let sites = [
      try major(0, next: "2026-11-18"), try major(1, next: nil), try major(2, next: nil),
    ]
    let contacts = SiteContacts(
      [], visitDays: [:],
      contactDays: [id(100): try day("2026-11-02"), id(102): try day("2026-09-30")])
    return WaitingProjects(sites, contacts: contacts, on: try day("2026-11-20"), days: 30)
  }

  static func proposals() throws -> VisitProposals {
    let application = try Application(
      fields(
        .application, 950,
        [
          "name": .text("\(names[4]) extension"), "class": .text("report_form"),
          "lighter": .bool(true), "decided": .text("2026-11-02"),
        ]))
    let contacts = SiteContacts([], visitDays: [:], contactDays: [:])
    return VisitProposals(
      permits: try renewals().rows.map(\.permit), applications: [application],
      waiting: try waiting(), visits: [], contacts: contacts, on: try day("2026-11-20"),
      within: 30)
  }

  static let siteNames: [RecordID: String] = [id(100): names[0], id(102): names[2]]
}
