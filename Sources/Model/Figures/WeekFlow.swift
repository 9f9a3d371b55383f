/// What came and went in one week, and what was open at its end.
package struct WeekFlow: Hashable, Sendable {
  package let week: Week
  /// Tickets found or reopened; one that went both ways and stands as before counts both as opened and as ended.
  package var opened = 0
  /// Tickets closed or returned.
  package var ended = 0
  /// Tickets open at the end of the week, or of the board's day where that comes first.
  package var open = 0
}

/// Counts tickets into the weeks of a board, the oldest first.
///
/// Always holds: what is open at the end of a week is what was open at the end of the one before, and what opened,
/// less what ended.
struct WeekFlows {
  /// More weeks than this say nothing any more; the latest ones stay.
  static let most = 53

  private let first: Day
  private var weeks: [WeekFlow]
  private var openBefore = 0

  init(_ scope: BoardScope) {
    let start = max(
      Week(containing: scope.period.from).monday, scope.monday.adding(days: -7 * (Self.most - 1)))
    first = start
    let count = (scope.monday - start) / 7 + 1
    weeks = (0..<count).map {
      WeekFlow(week: Week(containing: start.adding(days: 7 * $0)))
    }
  }

  /// Counts a course, whose days all lie at or before the board's day.
  mutating func add(_ seen: FilteredCourse) {
    guard let opened = seen.opened else { return }
    var isOpen = false
    var index = -1
    // The flips of one week, and how it stood before them.
    var (flips, wasOpen) = (0, false)
    func place(_ day: Day) -> Int { day < first ? -1 : (day - first) / 7 }
    func settle(_ weeks: inout [WeekFlow]) {
      if flips == 0 || index < 0 || index >= weeks.count { return }
      if isOpen || wasOpen == isOpen { weeks[index].opened += 1 }
      if !isOpen || wasOpen == isOpen { weeks[index].ended += 1 }
    }
    flips = 1
    index = place(opened)
    isOpen = true
    for day in seen.turns {
      if place(day) != index {
        settle(&weeks)
        (index, flips, wasOpen) = (place(day), 0, isOpen)
      }
      flips += 1
      isOpen.toggle()
    }
    settle(&weeks)
    if seen.isOpen(on: first.adding(days: -1)) { openBefore += 1 }
  }

  /// The weeks with what was open at the end of each.
  var counted: [WeekFlow] {
    var open = openBefore
    return weeks.map { week in
      var week = week
      open += week.opened - week.ended
      week.open = open
      return week
    }
  }
}
