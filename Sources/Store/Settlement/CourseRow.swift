internal import Model

/// What figures need of one ticket, as the columns of `ticket_course` keep it.
///
/// It is worked out without a store, so that another core can do it.
struct CourseRow: Sendable {
  let ticket: Ticket
  let course: TicketCourse
  /// The last day on which its life turned; the end of all days while it is open.
  let until: Day
  let changed: Day?
  let since: Day?
  let formerUntil: Day?
  /// Lists as texts; nil for none.
  let turns: String?
  let dues: String?
  let properties: String?

  /// Nil for a ticket without a course.
  init?(_ history: TicketHistory) {
    guard let course = TicketCourse(history, through: .last) else { return nil }
    ticket = history.ticket
    self.course = course
    until = course.isOpen ? .last : course.lastTurn
    changed = history.lastChange
    since = history.statusSince
    formerUntil = history.formerUntil
    turns =
      course.turns.isEmpty
      ? nil : course.turns.map { String($0.number) }.joined(separator: " ")
    dues = DueWriting.text(history.dues)
    properties = FieldWriting.text(history.properties)
  }
}

extension TicketCourse {
  fileprivate var lastTurn: Day {
    ([closed, assigned, answered, rated, reopened] + turns).compactMap { $0 }.max() ?? found
  }
}

extension BoundValues {
  /// A day as its number.
  mutating func add(_ day: Day?) { add(day.map { Int64($0.number) }) }
}
