import Testing

@testable import Model

struct QuarterTests {
  @Test func `a quarter holds its three months and no other day`() throws {
    let quarter = try Quarter(iso: "2019-Q3")
    let days = Day.days(from: try Day(iso: "2018-01-01"), through: try Day(iso: "2020-12-31"))
    let held = days.filter(quarter.contains)
    #expect(held.count == 92 && held.first?.iso == "2019-07-01")
    #expect(held.last?.iso == "2019-09-30" && quarter.iso == "2019-Q3")
  }

  @Test(arguments: ["2019-Q0", "2019-Q5", "2019Q3", "2019-q3", "19-Q3", "2019-Q33", ""])
  func `anything else is no quarter`(text: String) {
    #expect(throws: TimeFault.noSuchQuarter(text)) { try Quarter(iso: text) }
  }

  @Test func `a month later is the day of the same number, or that month's last`() throws {
    for (day, months, later) in [
      ("2026-08-31", 3, "2026-11-30"), ("2024-01-31", 1, "2024-02-29"),
      ("2023-01-29", 1, "2023-02-28"), ("2026-11-15", 2, "2027-01-15"),
      ("2026-03-31", -1, "2026-02-28"), ("2026-05-05", 0, "2026-05-05"),
      ("9999-11-30", 2, "9999-12-31"), ("0001-01-02", -1, "0001-01-01"),
    ] {
      #expect(try Day(iso: day).adding(months: months).iso == later)
    }
    #expect(Day.first.adding(months: .max) == .last && Day.last.adding(months: .min) == .first)
  }

  @Test func `a term in months leaves out paused days and rolls on`() throws {
    let received = try Day(iso: "2026-07-01")
    func due(_ pauses: [Pause]) throws -> String {
      try Deadline(
        received: received, limit: 3, unit: .months, pauses: pauses, calendar: .china
      ).due.iso
    }
    // 1 October is a holiday up to the 7th.
    #expect(try due([]) == "2026-10-08")
    let pause = try Pause(text: "2026-08-01..2026-08-31")
    #expect(try due([pause]) == "2026-11-02")
  }
}
