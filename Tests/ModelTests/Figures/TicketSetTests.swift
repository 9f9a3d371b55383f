import TestSupport
import Testing

@testable import Model

/// What a figure says, and the tickets that it is said to be counted from.
struct TicketSetTests {
  private static let days = stride(from: -5, to: RandomHistory.span + 90, by: 5).map {
    RandomHistory.first.adding(days: $0)
  }

  /// Each figure of a board that is a number of tickets, with the set that lists them.
  private static func counted(_ figures: BoardFigures) -> [(TicketSet, Int)] {
    let terms = figures.terms
    let gaps = figures.gaps
    return [
      (.open, figures.total.open), (.overdue, figures.total.overdue),
      (.dueSoon, figures.total.dueSoon), (.dueInSeven, figures.dueInSeven),
      (.closedThisWeek, figures.total.closedThisWeek),
      (.reopenedThisWeek, figures.reopenedThisWeek), (.closedInTime, terms.met),
      (.closedWithTerm, terms.met + terms.late), (.missed, terms.missed),
      (.dueLater, terms.running), (.closed, figures.timeToClose?.count ?? 0),
      (.assigned, figures.firstMile?.count ?? 0), (.rated, figures.lastMile?.count ?? 0),
      (.noDue, gaps.noDue), (.noCategory, gaps.noCategory), (.noTown, gaps.noTown),
      (.noHandler, gaps.noHandler),
    ]
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `every figure comes to as many tickets as its set lists`(seed: UInt64) throws {
    var random = RandomHistory(seed: seed)
    let histories = try random.histories()
    for day in Self.days {
      let scope = BoardScope(on: day, calendar: .china)
      let filter = random.filter()
      let courses = histories.compactMap { TicketCourse($0, through: day) }
      let figures = BoardFigures(courses, scope, filter)
      let seen = courses.compactMap { FilteredCourse($0, filter) }
      for (set, count) in Self.counted(figures) {
        #expect(seen.count { set.contains($0, scope) } == count, "\(set) \(day.iso)")
      }
      for flow in figures.weeks {
        let end = min(flow.week.monday.adding(days: 6), day)
        let week = BoardScope(Period(between: flow.week.monday, and: end), calendar: .china)
        let known = histories.compactMap { TicketCourse($0, through: end) }
          .compactMap { FilteredCourse($0, filter) }
        #expect(known.count { TicketSet.opened.contains($0, week) } == flow.opened)
        #expect(known.count { TicketSet.ended.contains($0, week) } == flow.ended)
        #expect(known.count { TicketSet.open.contains($0, week) } == flow.open)
      }
      let turned = seen.count { TicketSet.turned.contains($0, scope) }
      #expect(turned >= abs(figures.openChange))
    }
  }

  @Test func `the control: no two sets are the same on all histories`() throws {
    var differing: Set<[TicketSet]> = []
    for seed in 0..<60 as Range<UInt64> {
      var random = RandomHistory(seed: seed)
      let histories = try random.histories()
      for day in Self.days {
        let scope = BoardScope(on: day, calendar: .china)
        let courses = histories.compactMap { TicketCourse($0, through: day) }
          .compactMap { FilteredCourse($0) }
        let counts = TicketSet.allCases.map { set in courses.count { set.contains($0, scope) } }
        for (index, one) in TicketSet.allCases.enumerated() {
          for (other, two) in TicketSet.allCases.enumerated().dropFirst(index + 1)
          where counts[index] != counts[other] {
            differing.insert([one, two])
          }
        }
      }
    }
    let count = TicketSet.allCases.count
    #expect(differing.count == count * (count - 1) / 2)
  }

  @Test func `figures have names of their own, and are found by them`() {
    let names = BoardFigure.all.map(\.id)
    #expect(Set(names).count == names.count)
    #expect(BoardFigure.all.allSatisfy { BoardFigure(id: $0.id) == $0 })
    #expect(BoardFigure(id: "byTown") == nil)
  }
}
