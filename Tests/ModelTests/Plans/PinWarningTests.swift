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
    #expect((PinWarning(pin, officers: officers) != nil) == isTold)
  }
}
