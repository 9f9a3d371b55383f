import Foundation
import TestSupport
import Testing

@testable import Model

struct WorkCalendarTests {
  private static let years = { () -> [Day] in
    guard let first = try? Day(iso: "2017-01-01"), let last = try? Day(iso: "2026-12-31") else {
      return []
    }
    return Day.days(from: first, through: last)
  }()

  @Test func `every day of 2017 to 2026 is as the package chinesecalendar says`() throws {
    let oracle = try WorkdayOracle()
    #expect(Self.years.count == 3_652)
    for day in Self.years {
      #expect(WorkCalendar.china.isWorkday(day) == oracle.isWorkday(day), "\(day.iso)")
    }
  }

  @Test func `a calendar of weekends alone breaks the law of working days`() throws {
    let oracle = try WorkdayOracle()
    let bare = WorkCalendar(trusted: "")
    #expect(Self.years.count { bare.isWorkday($0) != oracle.isWorkday($0) } == 244)
  }

  private struct Table: Decodable {
    let years: [String: Year]

    struct Year: Decodable {
      let days_off: [DayOff]
      let makeup_workdays: [MakeUp]
    }

    struct DayOff: Decodable {
      let date: String
      let name_zh: String
    }

    struct MakeUp: Decodable {
      let date: String
    }
  }

  @Test(.enabled(if: Fixtures.shared != nil, "the shared reference data"))
  func `every day of 2017 to 2026 is as the transcribed notices say, holiday by holiday`() throws {
    let table = try Fixtures.sharedJSON("domain/cn_workdays.json", as: Table.self)
    var kinds: [String: String] = [:]
    for year in table.years.values {
      for day in year.days_off { kinds[day.date] = day.name_zh }
      for day in year.makeup_workdays { kinds[day.date] = "work" }
    }
    #expect(kinds.count > 300)
    for day in Self.years {
      switch WorkCalendar.china.kind(of: day) {
      case .holiday(let holiday):
        // A block that two holidays share is named after either of them.
        #expect(kinds[day.iso]?.contains(holiday.rawValue) == true, "\(day.iso)")
      case .makeUp: #expect(kinds[day.iso] == "work", "\(day.iso)")
      case .weekend: #expect(kinds[day.iso] == nil && day.weekday.isWeekend, "\(day.iso)")
      case .working: #expect(kinds[day.iso] == nil && !day.weekday.isWeekend, "\(day.iso)")
      }
    }
  }

  @Test func `outside the tables only weekends are known, and that is said`() throws {
    let last = try Day(iso: "2026-12-31")
    let first = try Day(iso: "2017-01-01")
    #expect(WorkCalendar.china.firstPublishedYear == 2017)
    #expect(!WorkCalendar.china.isProvisional(first))
    #expect(WorkCalendar.china.isProvisional(first.adding(days: -1)))
    #expect(WorkCalendar.china.lastPublishedYear == 2026)
    #expect(!WorkCalendar.china.isProvisional(last))
    #expect(WorkCalendar.china.isProvisional(last.adding(days: 1)))
    #expect(try WorkCalendar.china.kind(of: Day(iso: "2027-10-01")) == .working)
  }

  @Test func `a further table takes effect`() throws {
    let holiday = try Day(iso: "2027-10-01")
    let saturday = try Day(iso: "2027-10-09")
    let calendar = WorkCalendar.china.adding(
      year: 2027, off: [(holiday, .national)], makeUp: [saturday])
    #expect(calendar.kind(of: holiday) == .holiday(.national))
    #expect(calendar.kind(of: saturday) == .makeUp)
    #expect(!calendar.isProvisional(saturday))
    #expect(calendar.isProvisional(try Day(iso: "2028-01-01")))
  }

  @Test func `adding and counting working days undo each other`() throws {
    let calendar = WorkCalendar.china
    for day in Self.years.prefix(3_000) where calendar.isWorkday(day) {
      for count in [0, 1, 5, 23] {
        let later = calendar.adding(workdays: count, to: day)
        #expect(calendar.workdays(after: day, through: later) == count)
      }
    }
    #expect(calendar.workdays(after: .last, through: .first) == 0)
  }
}
