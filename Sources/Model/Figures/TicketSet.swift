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

  package func contains(_ seen: FilteredCourse, _ scope: BoardScope) -> Bool {
    switch self {
    case .open: seen.isOpen(on: scope.day)
    case .turned: seen.isOpen(on: scope.day) != seen.isOpen(on: scope.weekBefore)
    case .opened: seen.flow(in: scope.period).opened
    case .ended: seen.flow(in: scope.period).ended
    default: seen.isWithin && holds(seen.course, scope)
    }
  }

  private func holds(_ course: TicketCourse, _ scope: BoardScope) -> Bool {
    let period = scope.period
    return switch self {
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
    case .assigned: period.contains(course.assigned)
    case .rated: period.contains(course.rated) && course.lastMile(scope.calendar) != nil
    case .noDue: course.isOpen && course.due == nil
    case .noCategory: course.isOpen && course.properties.category == nil
    case .noTown: course.isOpen && course.properties.town == nil
    case .noHandler: course.isOpen && course.properties.handler == nil
    case .open, .turned, .opened, .ended: false
    }
  }
}
