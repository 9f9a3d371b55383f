import Testing

@testable import Model

struct RegisterNumberTests {
  private let day: Day

  init() throws { day = try Day(iso: "2026-11-20") }

  @Test func `numbers follow on the greatest of the year, whatever stands beside them`() {
    let taken = [
      "2026-00041", "2026-00007", "2025-00900", "秀2026-1025", "2026-1", "", "2026-00000",
    ]
    #expect(
      RegisterNumber.next(2, on: day, after: taken).map(\.text) == ["2026-00042", "2026-00043"])
    #expect(RegisterNumber.next(1, on: day, after: []).map(\.text) == ["2026-00001"])
    #expect(RegisterNumber.next(0, on: day, after: taken).isEmpty)
  }

  @Test(arguments: ["2026-00042", "2019-99999", "2026-123456"])
  func `a number is written as it was read`(text: String) {
    #expect(RegisterNumber(text: text)?.text == text)
  }

  @Test(arguments: [
    "2026-0042", "2026-00000", "26-00042", "0001-00042", "2026-00042-1", "2026—00042", "２０２６-00042",
  ])
  func `another form is another register's`(text: String) {
    #expect(RegisterNumber(text: text) == nil)
  }
}
