import TestSupport
import Testing

@testable import Model

struct WorkdaysWithoutPausesTests {
  /// Day by day, as a person with a calendar on the wall counts.
  private static func counted(after first: Day, through last: Day, without pauses: [Pause]) -> Int {
    guard first < last else { return 0 }
    return Day.days(from: first.adding(days: 1), through: last).count { day in
      WorkCalendar.china.isWorkday(day) && !pauses.contains { $0.contains(day) }
    }
  }

  private typealias Case = (first: Day, last: Day, pauses: [Pause])

  private static func random(_ generator: inout SeededGenerator) throws -> Case {
    let first = Day(number: 17_900 + Int.random(in: 0..<2_500, using: &generator))
    let last = first.adding(days: Int.random(in: -5..<90, using: &generator))
    let pauses = try (0..<Int.random(in: 0...4, using: &generator)).map { _ in
      let from = first.adding(days: Int.random(in: -10..<80, using: &generator))
      return try Pause(
        from: from, through: from.adding(days: Int.random(in: 0..<25, using: &generator)))
    }
    return (first, last, pauses)
  }

  @Test func `working days without pauses equal a count day by day on 10,000 draws`() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<10_000 {
      let (first, last, pauses) = try Self.random(&generator)
      #expect(
        WorkCalendar.china.count(.workdays, after: first, through: last, pauses: pauses)
          == Self.counted(after: first, through: last, without: pauses))
    }
  }

  @Test func `control: pauses that are taken off one by one are caught where they overlap`() throws
  {
    var generator = SeededGenerator(seed: 9)
    let calendar = WorkCalendar.china
    var differences = 0
    for _ in 0..<10_000 {
      let (first, last, pauses) = try Self.random(&generator)
      let naive = pauses.reduce(calendar.workdays(after: first, through: last)) { sum, pause in
        sum
          - calendar.workdays(
            after: max(first, pause.from.adding(days: -1)), through: min(last, pause.through))
      }
      if naive != Self.counted(after: first, through: last, without: pauses) { differences += 1 }
    }
    #expect(differences > 100)
  }
}
