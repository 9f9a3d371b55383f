import Testing

@testable import Model

struct PinWarningTests {
  @Test(
    arguments: [
      ("O-001", "2026-11-25", true), ("O-001", "2026-11-27", false), ("O-002", "2026-11-25", false),
      ("O-001", nil, false),
    ] as [(String, String?, Bool)])
  func `whoever pins an officer to a day off is told`(
    officer: String, day: String?, isTold: Bool
  ) throws {
    let officers = try ["O-001", "O-002"].map { code in
      try Officer(
        Fields.sample(
          .officer,
          [
            "code": .text(code), "name": .text(code),
            "away": .texts(code == "O-001" ? ["2026-11-24..2026-11-26"] : []),
          ]))
    }
    let window = Pin.window(on: try day.map { try Day(iso: $0) }, from: nil, through: nil)
    let pin = try #require(Pin(officer: officer, window: window))
    let visit = try Self.visit([:])
    let warning = PinWarning(pin, of: visit, officers: officers, calendar: .china)
    #expect((warning != nil) == isTold)
  }

  private static func visit(_ values: [String: FieldValue]) throws -> Visit {
    let usual: [String: FieldValue] = [
      "kind": .text("service"), "title": .text("走访"),
      "site": .text("0198f2b0-0000-7000-8000-000000000014"),
    ]
    return try Visit(
      Fields.sample(.visit, usual.merging(values, uniquingKeysWith: { $1 })))
  }

  @Test(
    arguments: [
      ("2026-11-25", nil, "2026-11-24", "afterDue"), ("2026-11-25", nil, "2026-11-25", nil),
      // Due the week before it is late already, on whatever day.
      ("2026-11-25", nil, "2026-11-20", nil), ("2026-11-25", "2026-11-26", nil, "tooEarly"),
      ("2026-11-28", nil, nil, "dayOff"), ("2026-11-27", nil, nil, nil),
    ] as [(String, String?, String?, String?)])
  func `whoever pins a visit to a day on which it can't be made is told`(
    day: String, earliest: String?, due: String?, told: String?
  ) throws {
    let window = Pin.window(on: try Day(iso: day), from: nil, through: nil)
    let pin = try #require(Pin(officer: nil, window: window))
    var values: [String: FieldValue] = [:]
    values["earliest"] = earliest.map { .text($0) }
    values["due"] = due.map { .text($0) }
    let warning = PinWarning(pin, of: try Self.visit(values), officers: [], calendar: .china)
    let name = warning.map { warning in
      switch warning {
      case .away: "away"
      case .tooEarly: "tooEarly"
      case .afterDue: "afterDue"
      case .dayOff: "dayOff"
      }
    }
    #expect(name == told)
  }
}
