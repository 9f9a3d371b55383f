import Foundation
import Testing

@testable import Model

struct WeekTests {
  /// The calendar of the platform, as an independent computation.
  private static let platform = {
    var calendar = Calendar(identifier: .iso8601)
    calendar.timeZone = .gmt
    return calendar
  }()

  private static func oracle(_ day: Day) -> String {
    let parts = platform.dateComponents(
      [.yearForWeekOfYear, .weekOfYear],
      from: Date(timeIntervalSince1970: Double(day.number) * 86_400))
    return Digits.text(parts.yearForWeekOfYear ?? 0, 4) + "-W"
      + Digits.text(parts.weekOfYear ?? 0, 2)
  }

  /// Every day from 20 December to 10 January, 1970 to 2100.
  private static let yearEnds = (1970...2100).flatMap { year in
    (try? Day(year: year, month: 12, day: 20)).map { start in
      (0..<22).map { start.adding(days: $0) }
    } ?? []
  }

  @Test func `all year ends from 1970 to 2100 have their ISO weeks`() throws {
    #expect(Self.yearEnds.count == 131 * 22)
    for day in Self.yearEnds {
      let week = Week(containing: day)
      #expect(week.iso == Self.oracle(day), "\(day.iso)")
      #expect(week.contains(day))
      #expect(week.monday.weekday == .monday)
      #expect(try Week(iso: week.iso) == week)
    }
  }

  @Test func `counting weeks from 1 January breaks the law of year ends`() throws {
    let wrong = try Self.yearEnds.count { day in
      let number = try (day - Day(year: day.year, month: 1, day: 1)) / 7 + 1
      return Digits.text(day.year, 4) + "-W" + Digits.text(number, 2) != Self.oracle(day)
    }
    #expect(wrong > 500)
  }

  @Test func `a year has 53 weeks when it starts or ends on a Thursday`() throws {
    for year in 1970...2100 {
      let first = try Day(year: year, month: 1, day: 1).weekday
      let last = try Day(year: year, month: 12, day: 31).weekday
      let text = "\(year)-W53"
      if first == .thursday || last == .thursday {
        #expect(try Week(iso: text).number == 53)
      } else {
        #expect(throws: TimeFault.noSuchWeek(text)) { try Week(iso: text) }
      }
    }
  }

  @Test(arguments: [
    "2026-W54", "2026-W00", "2026-48", "2026-w48", "2026W48", "2026-W4", "26-W48", "",
    "2026-W48 ", "0000-W01", "9999-W01", "２０２６-W48",
  ])
  func `a week that no year has is refused with its text`(text: String) {
    #expect(throws: TimeFault.noSuchWeek(text)) { try Week(iso: text) }
  }

  @Test func `a week knows its days and the next one`() throws {
    let week = try Week(iso: "2026-W53")
    #expect(week.days.map(\.iso).first == "2026-12-28")
    #expect(week.days.map(\.iso).last == "2027-01-03")
    #expect(week.next.iso == "2027-W01")
    #expect(week < week.next)
    #expect(try !week.contains(Day(iso: "2027-01-04")))
  }
}
