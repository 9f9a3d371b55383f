import TestSupport
import Testing

@testable import Model

struct BoardFiguresTests {
  private static func figures(
    _ histories: [TicketHistory], _ day: Day, _ filter: TicketFilter = TicketFilter()
  ) -> BoardFigures {
    BoardFigures(histories, on: day, calendar: .china, filter)
  }

  /// The days on which boards are drawn: before the first step, between all of them, after the last.
  private static let days = stride(from: -5, to: RandomHistory.span + 90, by: 7).map {
    RandomHistory.first.adding(days: $0)
  }

  /// What differs between the board and a plain telling of the same steps.
  private static func differences(
    _ histories: [TicketHistory], _ day: Day, _ filter: TicketFilter = TicketFilter()
  ) -> [String] {
    let figures = figures(histories, day, filter)
    let from = figures.scope.period.from
    let replay = Replay(histories, from: from, on: day, filter)
    let before = Replay(histories, from: from, on: day.adding(days: -7), filter)
    let pairs: [(String, Int, Int)] = [
      ("open", figures.total.open, replay.open),
      ("overdue", figures.total.overdue, replay.overdue),
      ("due soon", figures.total.dueSoon, replay.dueSoon),
      ("closed", figures.total.closedThisWeek, replay.closedThisWeek),
      ("change", figures.openChange, replay.open - before.open),
      ("due in seven", figures.dueInSeven, replay.dueInSeven),
      ("reopened", figures.reopenedThisWeek, replay.reopenedThisWeek),
      ("met", figures.terms.met, replay.met), ("late", figures.terms.late, replay.late),
      ("missed", figures.terms.missed, replay.late + replay.overdue),
      ("at risk", figures.terms.atRisk, replay.dueSoon),
      ("to close", figures.timeToClose?.count ?? 0, replay.timesToClose.count),
      ("to close, longest", figures.timeToClose?.longest ?? 0, replay.timesToClose.max() ?? 0),
      ("oldest", figures.age?.longest ?? 0, replay.ages.max() ?? 0),
      ("first mile", figures.firstMile?.count ?? 0, replay.firstMiles.count),
      ("first mile, longest", figures.firstMile?.longest ?? 0, replay.firstMiles.max() ?? 0),
      ("last mile", figures.lastMile?.count ?? 0, replay.lastMiles.count),
      ("last mile, longest", figures.lastMile?.longest ?? 0, replay.lastMiles.max() ?? 0),
    ]
    let ages = figures.ages.map { bucket in
      (
        "age \(bucket.days.lowerBound)", bucket.count,
        replay.ages.count { bucket.days.contains($0) }
      )
    }
    let weeks = figures.weeks.flatMap { flow in
      let told = replay.weeks[flow.week.monday] ?? (0, 0, 0)
      return [
        ("opened \(flow.week.iso)", flow.opened, told.opened),
        ("ended \(flow.week.iso)", flow.ended, told.ended),
        ("open \(flow.week.iso)", flow.open, told.open),
      ]
    }
    return (pairs + ages + weeks).filter { $0.1 != $0.2 }.map { "\(day.iso) \($0)" }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `figures as of any day equal a replay of the steps`(seed: UInt64) throws {
    var random = RandomHistory(seed: seed)
    let histories = try random.histories()
    for day in Self.days { #expect(Self.differences(histories, day) == []) }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `under any filter they equal a replay of the tickets that it holds for on each day`(
    seed: UInt64
  ) throws {
    var random = RandomHistory(seed: seed)
    let histories = try random.histories()
    for day in Self.days {
      let filter = random.filter()
      #expect(Self.differences(histories, day, filter) == [], "\(filter)")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `each week's open tickets are those of the week before, and opened, less ended`(
    seed: UInt64
  ) throws {
    var random = RandomHistory(seed: seed)
    let histories = try random.histories()
    for day in Self.days {
      let weeks = Self.figures(histories, day, random.filter()).weeks
      #expect(weeks.count == 8)
      for (before, week) in zip(weeks, weeks.dropFirst()) {
        #expect(week.open == before.open + week.opened - week.ended)
      }
    }
  }

  @Test func `judging a closed ticket by the due day of today breaks the law of figures`() throws {
    var wrong = 0
    for seed in 0..<100 as Range<UInt64> {
      var random = RandomHistory(seed: seed)
      let histories = try random.histories()
      for day in Self.days {
        let scope = BoardScope(on: day, calendar: .china)
        let today = histories.filter { history in
          guard let closed = history.closed(by: day), let due = history.ticket.due else {
            return false
          }
          return scope.period.contains(closed) && closed <= due
        }
        if today.count != Self.figures(histories, day).terms.met { wrong += 1 }
      }
    }
    #expect(wrong > 5)
  }

  @Test func `counting by the status that the record shows today breaks the law of figures`() throws
  {
    var wrong = 0
    for seed in 0..<10 as Range<UInt64> {
      var random = RandomHistory(seed: seed)
      let histories = try random.histories()
      wrong += Self.days.count { day in
        let open = histories.count { $0.ticket.found <= day && $0.ticket.status.isOpen }
        return open != Replay(histories, from: day, on: day).open
      }
    }
    #expect(wrong > 50, "\(wrong)")
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every breakdown and the ages add up to the total`(seed: UInt64) throws {
    var random = RandomHistory(seed: seed)
    let histories = try random.histories()
    for day in Self.days {
      let figures = Self.figures(histories, day)
      for list in figures.breakdowns.map({ $0.rows.map(\.counts) }) {
        #expect(list.map(\.open).reduce(0, +) == figures.total.open)
        #expect(list.map(\.overdue).reduce(0, +) == figures.total.overdue)
        #expect(list.map(\.dueSoon).reduce(0, +) == figures.total.dueSoon)
        #expect(list.map(\.closedThisWeek).reduce(0, +) == figures.total.closedThisWeek)
      }
      #expect(figures.ages.map(\.count).reduce(0, +) == figures.total.open)
    }
  }

  @Test func `with no ticket there is nothing but empty ages`() throws {
    let figures = Self.figures([], try Day(iso: "2026-11-23"))
    #expect(figures.total == BoardFigures.Counts())
    #expect(figures.breakdowns.allSatisfy(\.rows.isEmpty) && !figures.isProvisional)
    #expect(figures.weeks.allSatisfy { $0.opened + $0.ended + $0.open == 0 })
    #expect(figures.firstMile == nil && figures.lastMile == nil)
    #expect(figures.ages.map(\.days.lowerBound) == [0, 4, 8, 16, 31, 61])
  }

  @Test func `a span knows mean, lower median and longest`() {
    let span = BoardSpan([4, 1, 2, 2])
    #expect(span?.count == 4 && span?.meanTenths == 23 && span?.median == 2 && span?.longest == 4)
    #expect(BoardSpan([0, 1])?.meanTenths == 5)
    #expect(BoardSpan([0, 1])?.median == 0)
    #expect(BoardSpan([1, 1, 2])?.meanTenths == 13)
    #expect(BoardSpan([]) == nil)
    let long = BoardSpan(Array((1...40).reversed()))
    #expect(long?.median == 20 && long?.p80 == 32 && long?.p95 == 38 && long?.longest == 40)
  }
}
