import Testing

@testable import Model

struct AgencyQuarterTests {
  private static func id(_ number: UInt64) -> RecordID {
    RecordID(high: 0x0198_f2b0_0000_7000, low: 0x8000_0000_0000_0000 | number)
  }

  private static func agency(_ number: UInt64, _ name: String) throws -> Agency {
    try Agency(Fields(id: id(number), kind: .agency, values: ["name": .text(name)]))
  }

  private static func draft(
    _ kind: String, _ agency: UInt64, from: String?, to: String, sentBack: Int64 = 0
  ) throws -> Application {
    var fields: [String: FieldValue] = [
      "class": .text(kind), "agency": .text(id(agency).text), "drafted": .text(to),
      "sent_back": .integer(sentBack),
    ]
    fields["draft_from"] = from.map { .text($0) }
    return try Application(.sample(.application, fields))
  }

  @Test func `drafts are counted by agency and class, within the quarter`() throws {
    let figures = AgencyQuarter(
      try Quarter(iso: "2019-Q3"),
      agencies: [
        try Self.agency(2, "乙机构"), try Self.agency(1, "丙机构"), try Self.agency(3, "甲机构"),
      ],
      applications: [
        // 9 and 10 working days, and 21: one too many.
        try Self.draft("report_form", 1, from: "2019-07-01", to: "2019-07-12"),
        try Self.draft("report_form", 1, from: "2019-07-01", to: "2019-07-15", sentBack: 2),
        try Self.draft("report_form", 2, from: "2019-07-01", to: "2019-07-30"),
        try Self.draft("report_book", 1, from: "2019-07-01", to: "2019-07-30", sentBack: 1),
        try Self.draft("report_book", 2, from: nil, to: "2019-09-30"),
        try Self.draft("report_form", 1, from: "2019-07-01", to: "2019-10-01"),
        try Self.draft("permit", 3, from: "2019-07-01", to: "2019-08-01"),
      ], calendar: .china)
    #expect(figures.rows.map(\.agency.name) == ["丙机构", "乙机构"])
    #expect(
      figures.rows.map(\.forms) == [
        .init(finished: 2, doubledMedian: 19, late: 0, sentBack: 2),
        .init(finished: 1, doubledMedian: 42, late: 1, sentBack: 0),
      ])
    #expect(
      figures.rows.map(\.books) == [
        .init(finished: 1, doubledMedian: 42, late: 0, sentBack: 1),
        .init(finished: 1, doubledMedian: nil, late: 0, sentBack: 0),
      ])
  }
}
