import TestSupport
import Testing

@testable import Model

struct BoardFiguresTests {
  private static func figures(_ histories: [TicketHistory], _ day: Day) -> BoardFigures {
    BoardFigures(histories, on: day, calendar: .china)
  }

  /// The days on which boards are drawn: before the first step, between all of them, after the last.
  private static let days = stride(from: -5, to: RandomHistory.span + 90, by: 7).map {
    RandomHistory.first.adding(days: $0)
  }

  /// What differs between the board and a plain telling of the same steps.
  private static func differences(_ histories: [TicketHistory], _ day: Day) -> [String] {
    let figures = figures(histories, day)
    let replay = Replay(histories, on: day)
    let pairs: [(String, Int, Int)] = [
      ("open", figures.total.open, replay.open),
      ("overdue", figures.total.overdue, replay.overdue),
      ("due soon", figures.total.dueSoon, replay.dueSoon),
      ("closed", figures.total.closedThisWeek, replay.closedThisWeek),
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
    return (pairs + ages).filter { $0.1 != $0.2 }.map { "\(day.iso) \($0)" }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `figures as of any day equal a replay of the steps`(seed: UInt64) throws {
    var random = RandomHistory(seed: seed)
    let histories = try random.histories()
    for day in Self.days { #expect(Self.differences(histories, day) == []) }
  }

  @Test func `counting by the status that the record shows today breaks the law of figures`() throws
  {
    var random = RandomHistory(seed: 2)
    let histories = try random.histories()
    let wrong = Self.days.count { day in
      let open = histories.count { $0.ticket.found <= day && $0.ticket.status.isOpen }
      return open != Replay(histories, on: day).open
    }
    #expect(wrong > 5)
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `categories, towns and ages each add up to the total`(seed: UInt64) throws {
    var random = RandomHistory(seed: seed)
    let histories = try random.histories()
    for day in Self.days {
      let figures = Self.figures(histories, day)
      for list in [figures.byCategory.map(\.counts), figures.byTown.map(\.counts)] {
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
    #expect(figures.byCategory.isEmpty && figures.byTown.isEmpty && !figures.isProvisional)
    #expect(figures.firstMile == nil && figures.lastMile == nil)
    #expect(figures.ages.map(\.days.lowerBound) == [0, 4, 8, 16, 31, 61])
  }

  @Test func `a span knows mean, lower median and longest`() {
    let span = BoardFigures.Span([4, 1, 2, 2])
    #expect(span?.count == 4 && span?.meanTenths == 23 && span?.median == 2 && span?.longest == 4)
    #expect(BoardFigures.Span([0, 1])?.meanTenths == 5)
    #expect(BoardFigures.Span([0, 1])?.median == 0)
    #expect(BoardFigures.Span([1, 1, 2])?.meanTenths == 13)
    #expect(BoardFigures.Span([]) == nil)
  }
}
