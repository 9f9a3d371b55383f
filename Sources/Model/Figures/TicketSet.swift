/// The tickets that a figure of the board is counted from, each told one by one.
///
/// The board counts in its own way; that both come to the same is a law that the tests hold them to.
package enum TicketSet: String, CaseIterable, Sendable {
  case open
  /// Open on the day or on the same day a week before, and not on both.
  case turned
  case overdue
  case dueSoon
  case dueInSeven
  case dueLater
  case closedThisWeek
  case reopenedThisWeek
  /// Closed in the period.
  case closed
  /// Closed in the period, with a due day.
  case closedWithTerm
  case closedInTime
  /// Closed late in the period, or overdue.
  case missed
  /// Found or reopened in the period.
  case opened
  /// Closed or returned in the period.
  case ended
  /// First assigned in the period.
  case assigned
  /// Rated in the period, after the last answer.
  case rated
  case noDue
  case noCategory
  case noTown
  case noHandler

  package func contains(_ course: TicketCourse, _ scope: BoardScope) -> Bool {
    let (day, period) = (scope.day, scope.period)
    let isOpen = course.isOpen(on: day)
    return switch self {
    case .open: isOpen
    case .turned: isOpen != course.isOpen(on: scope.weekBefore)
    case .overdue: scope.light(of: course) == .red
    case .dueSoon: scope.light(of: course) == .yellow
    case .dueInSeven: scope.isDueInSeven(course)
    case .dueLater: scope.light(of: course) == .green
    case .closedThisWeek: scope.isThisWeek(course.closed)
    case .reopenedThisWeek: scope.isThisWeek(course.reopened)
    case .closed: period.contains(course.closed)
    case .closedWithTerm: period.contains(course.closed) && course.due != nil
    case .closedInTime: period.contains(course.closed) && course.isClosedInTime == true
    case .missed:
      scope.light(of: course) == .red
        || period.contains(course.closed) && course.isClosedInTime == false
    case .opened: course.flow(in: period).opened
    case .ended: course.flow(in: period).ended
    case .assigned: period.contains(course.assigned)
    case .rated: period.contains(course.rated) && course.lastMile(scope.calendar) != nil
    case .noDue: isOpen && course.due == nil
    case .noCategory: isOpen && course.category == nil
    case .noTown: isOpen && course.town == nil
    case .noHandler: isOpen && course.handler == nil
    }
  }
}

extension TicketCourse {
  /// Whether it came and whether it went within a period, by how it stood before and after.
  fileprivate func flow(in period: Period) -> (opened: Bool, ended: Bool) {
    let before = isOpen(on: period.from.adding(days: -1))
    let after = isOpen(on: period.through)
    if before != after { return (after, before) }
    let moved = ([found] + turns).contains { period.contains($0) }
    return (moved, moved)
  }
}
