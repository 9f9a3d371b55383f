import Foundation
import Testing

@testable import Model

struct DayTests {
  @Test func `every day from 1899 to 2101 is written and read back, one number after the other`()
    throws
  {
    var day = try Day(year: 1899, month: 12, day: 31)
    for _ in 0..<73_779 {
      let next = day.adding(days: 1)
      #expect(next - day == 1)
      #expect(try Day(iso: next.iso) == next)
      #expect(try Day(year: next.year, month: next.month, day: next.day) == next)
      #expect(next.weekday.rawValue == day.weekday.rawValue % 7 + 1)
      day = next
    }
    #expect(day.iso == "2101-12-31")
  }

  @Test(arguments: [
    ("1970-01-01", 0, Weekday.thursday), ("2000-02-29", 11_016, .tuesday),
    ("2026-11-23", 20_780, .monday), ("1969-12-31", -1, .wednesday),
    ("0001-01-01", -719_162, .monday), ("9999-12-31", 2_932_896, .friday),
  ])
  func `known days have their numbers and weekdays`(
    iso: String, number: Int, weekday: Weekday
  ) throws {
    let day = try Day(iso: iso)
    #expect(day.number == Int32(number))
    #expect(day.weekday == weekday)
  }

  @Test(arguments: [
    "2026-02-30", "2100-02-29", "2026-00-10", "2026-13-01", "2026-04-31", "2026-01-00",
    "0000-01-01", "2026-1-01", "26-01-01", "2026/01/01", " 2026-01-01", "2026-01-01 ", "",
    "２０２６-01-01", "2026-01-0١", "+026-01-01", "2026-01-01T00:00",
  ])
  func `a day that the calendar does not have is refused with its text`(text: String) {
    #expect(throws: TimeFault.noSuchDay(text)) { try Day(iso: text) }
  }

  @Test func `parts that make no day are refused`() {
    #expect(throws: TimeFault.noSuchDay("2026-2-29")) { try Day(year: 2026, month: 2, day: 29) }
    #expect(throws: TimeFault.noSuchDay("10000-1-1")) { try Day(year: 10_000, month: 1, day: 1) }
  }

  @Test func `days beyond the ends stay at the ends`() {
    #expect(Day.last.adding(days: 1) == .last)
    #expect(Day.last.adding(days: .max) == .last)
    #expect(Day.first.adding(days: .min) == .first)
    #expect(Day.days(from: .last, through: .first).isEmpty)
  }
}
