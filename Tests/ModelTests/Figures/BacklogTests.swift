import TestSupport
import Testing

@testable import Model

/// The backlog as of any day under any filter, against a plain telling of the same steps.
struct BacklogTests {
  /// Tickets of one history that were open at the end of `day`, told step by step.
  private static func told(
    _ histories: [TicketHistory], on day: Day, _ filter: TicketFilter
  ) -> Int {
    var open = 0
    for history in histories {
      if history.ticket.found > day { continue }
      if !Replay.holds(filter, history, on: day) { continue }
      var isOpen = true
      for event in history.events where event.day <= day {
        if event.step == .close || event.step == .return { isOpen = false }
        if event.step == .reopen { isOpen = true }
      }
      if isOpen { open += 1 }
    }
    return open
  }

  private static func day(using random: inout SeededGenerator) -> Day {
    RandomHistory.first.adding(
      days: .random(in: -5...RandomHistory.span + 90, using: &random))
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `the backlog under any filter equals a replay of the steps`(seed: UInt64) throws {
    var random = SeededGenerator(seed: 1_000 + seed)
    for number in 0..<20 as Range<UInt64> {
      var maker = RandomHistory(seed: seed * 20 + number)
      let histories = try maker.histories()
      for turn in 0..<10 {
        let filter = maker.filter()
        let day = Self.day(using: &random)
        let expected = Self.told(histories, on: day, filter)
        #expect(histories.backlog(on: day, filter).count == expected, "\(filter) \(day.iso)")
        // All figures of a board take ten times as long as its backlog.
        if turn > 0 { continue }
        let figures = BoardFigures(
          histories, on: day, calendar: .china, filter)
        #expect(figures.total.open == expected, "\(filter) \(day.iso)")
      }
    }
  }

  @Test func `filters narrow, and counting by today's status breaks the law of the backlog`() throws
  {
    var random = SeededGenerator(seed: 5)
    var wrong = 0
    var narrowed = 0
    for seed in 0..<400 as Range<UInt64> {
      var maker = RandomHistory(seed: seed)
      let histories = try maker.histories()
      let filter = maker.filter()
      let day = Self.day(using: &random)
      let expected = Self.told(histories, on: day, filter)
      let today = histories.count {
        $0.ticket.found <= day && $0.ticket.status.isOpen
          && filter.contains(TicketProperties($0.ticket))
      }
      if today != expected { wrong += 1 }
      if histories.backlog(on: day).count != expected { narrowed += 1 }
    }
    #expect(wrong > 10 && narrowed > 30)
  }

  @Test func `asking who has a ticket today breaks the law of the backlog`() throws {
    var wrong = 0
    for seed in 0..<400 as Range<UInt64> {
      var maker = RandomHistory(seed: seed)
      let histories = try maker.histories()
      let day = RandomHistory.first.adding(days: 30)
      let filter = maker.filter()
      let today = histories.count {
        $0.isOpen(on: day) && filter.contains(TicketProperties($0.ticket))
      }
      if today != Self.told(histories, on: day, filter) { wrong += 1 }
    }
    #expect(wrong > 50, "\(wrong)")
  }
}
