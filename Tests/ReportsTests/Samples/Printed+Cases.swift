import Model

@testable import Reports

extension Printed {
  /// Rules, clocks and the agencies' quarter.
  static let cases = [
    Printed(name: "rules", text: { rules.text(on: $0) }) { rules.json },
    Printed(name: "due-rule", text: { try dueByRule().text(on: $0) }) { try dueByRule().json },
    Printed(name: "due-before", text: { try dueBefore().text(on: $0) }) { try dueBefore().json },
    Printed(name: "application", text: { try application().text(on: $0) }) {
      try application().json
    },
    Printed(name: "application-clocks", text: { try applications().text(on: $0) }) {
      try applications().json
    },
    Printed(name: "ticket", text: { try ticket().text(on: $0) }) { try ticket().json },
    Printed(name: "visit", text: { try visit().text(on: $0) }) { try visit().json },
    Printed(name: "agency-quarter", text: { try quarter().text(on: $0) }) { try quarter().json },
  ]

  private static func visit() throws -> VisitReport {
    var record = Sample.visit(1)
    record.known = PrivacyMask([Sample.someone])
    return VisitReport(
      record, isMasked: true, notes: try Sample.notes,
      officers: try (0..<4).map { try Officer(Sample.officer($0)) })
  }

  private static let rules = RuleListReport(
    RuleTable.standard.rules.filter { ["eia_form", "permit_renew"].contains($0.id) })

  private static func dueByRule() throws -> DeadlineReport {
    try due(by: "eia_form", on: "2026-08-17")
  }

  private static func dueBefore() throws -> DeadlineReport {
    try due(by: "permit_renew", on: "2026-12-31")
  }

  private static func due(by id: String, on text: String) throws -> DeadlineReport {
    let day = try Day(iso: text)
    guard let rule = RuleTable.standard.rule(id, on: day) else { throw RuleFault.noSuchRule(id) }
    return DeadlineReport(
      received: day, limit: rule.count, unit: rule.unit, pauses: [],
      deadline: try rule.deadline(from: day, calendar: .china), rule: rule)
  }

  private static func fields(_ number: Int, _ values: [String: FieldValue]) -> Fields {
    let name = FieldValue.text("\(Sample.names[number % 8])扩建项目")
    return Sample.fields(
      .application, 500 + number,
      values.merging(["number": .text("SQ-00\(number)"), "name": name]) { old, _ in old })
  }

  private static func clocks(of record: Fields) throws -> ApplicationClocks {
    let item = try Item(
      Sample.fields(
        .item, 600,
        [
          "code": .text("示-01"), "name": .text("报告表审批"), "class": .text("permission"),
          "promised": .integer(10),
        ]))
    return ApplicationClocks(
      try Application(record), items: [item], calendar: .china, on: try Day(iso: "2026-09-03"))
  }

  /// Accepted two days after the Code, paused without a notice.
  private static let paused = fields(
    0,
    [
      "class": .text("report_form"), "stage": .text("accepted"), "applied": .text("2026-08-17"),
      "accepted": .text("2026-08-17"), "pauses": .texts(["2026-08-24..2026-08-28"]),
    ])

  private static func application() throws -> ApplicationReport {
    ApplicationReport(paused, clocks: try clocks(of: paused))
  }

  private static func applications() throws -> ApplicationListReport {
    let others = [
      fields(1, ["class": .text("report_book"), "applied": .text("2026-08-20")]),
      fields(2, ["class": .text("permit"), "applied": .text("2026-09-02")]),
      fields(
        3,
        [
          "class": .text("cross_department"), "stage": .text("accepted"),
          "applied": .text("2026-08-20"), "accepted": .text("2026-08-20"),
        ]),
      fields(
        4,
        [
          "class": .text("registration"), "stage": .text("delivered"),
          "applied": .text("2026-08-20"), "accepted": .text("2026-08-20"),
          "decided": .text("2026-08-20"), "delivered": .text("2026-08-20"),
        ]),
    ]
    return ApplicationListReport(
      try ([paused] + others).map { (record: $0, clocks: try clocks(of: $0)) }
        + [(record: Sample.fields(.application, 509, ["class": .text("permit")]), clocks: nil)])
  }

  private static func ticket() throws -> TicketReport {
    let record = Sample.ticket(3)
    return TicketReport(
      record, isMasked: true, steps: steps,
      officers: try (0..<4).map { try Officer(Sample.officer($0)) },
      term: TicketTerm(of: try Ticket(record), calendar: .china))
  }

  /// A course with everything that a step can say, one step corrected and one taken back.
  private static let steps = [
    step("find", "2026-11-04"),
    step(
      "assign", "2026-11-05",
      values: [
        "handler": .text("O-001"), "helpers": .texts(["O-002"]), "due": .text("2026-11-09"),
      ]),
    step("accept", "2026-11-05", ["person": .text("O-009")], standing: .corrected),
    step("accept", "2026-11-05", ["person": .text("O-001")]),
    step(
      "extend", "2026-11-06",
      ["person": .text("O-001"), "reason": .text("示例某（电话000-0000）同意等监测报告，监测站月底前出具\u{202E}")],
      values: ["due": .text("2026-11-23")], dueBefore: "2026-11-09"),
    step(
      "return", "2026-11-06", ["reason": .text("占道经营")],
      values: ["transfer_to": .text("综合执法局")], standing: .takenBack),
    step("check", "2026-11-09", ["waived": .bool(true), "reason": .text("电话咨询，无现场")]),
    step("rate", "2026-11-10", ["score": .integer(5)]),
    step("close", "2026-11-10", ["signed_by": .text("某科长")]),
  ].compactMap { $0 }

  private static func step(
    _ step: String, _ day: String, _ members: [String: FieldValue] = [:],
    values: [String: FieldValue] = [:], dueBefore: String? = nil,
    standing: ToldStep.Standing = .stands
  ) -> ToldStep? {
    let entry =
      [("step", FieldValue.text(step)), ("day", .text(day))]
      + members.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    return ToldStep(
      entry: .object(entry), values: values,
      dueBefore: dueBefore.flatMap { try? Day(iso: $0) }, standing: standing)
  }

  private static func quarter() throws -> AgencyQuarterReport {
    let agencies = try (0..<3).map { try Agency(Sample.table(.agency, $0)) }
    let drafts = try [
      (0, "report_form", "2019-07-12"), (0, "report_form", "2019-07-15"),
      (1, "report_book", "2019-09-27"), (1, "report_form", "2019-09-02"),
    ]
    .enumerated().map { index, draft in
      try Application(
        fields(
          index,
          [
            "class": .text(draft.1), "agency": .text(agencies[draft.0].id.text),
            "draft_from": .text("2019-07-01"), "drafted": .text(draft.2),
            "sent_back": .integer(Int64(index % 2)),
          ]))
    }
    return AgencyQuarterReport(
      AgencyQuarter(
        try Quarter(iso: "2019-Q3"), agencies: agencies, applications: drafts, calendar: .china))
  }
}
