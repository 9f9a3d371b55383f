/// What a board is about: the period that it looks back on, and the day at whose end it stands.
package struct BoardScope: Sendable {
  package let period: Period
  package let calendar: WorkCalendar
  /// The Monday of the day's week.
  package let monday: Day
  /// The first days that are due later than within three and within seven working days.
  private let afterSoon: Day
  private let afterSeven: Day

  /// How many weeks a board looks back on where nothing else is asked for, the day's own among them.
  package static let usualWeeks = 8

  package init(_ period: Period, calendar: WorkCalendar) {
    self.period = period
    self.calendar = calendar
    let day = period.through
    monday = Week(containing: day).monday
    // Asked this way round, a day that is far off costs no more than a near one.
    afterSoon = calendar.adding(workdays: Light.yellowWorkdays + 1, to: day)
    afterSeven = calendar.adding(workdays: 8, to: day)
  }

  /// The usual weeks up to `day`.
  package init(on day: Day, calendar: WorkCalendar) {
    let first = Week(containing: day).monday.adding(days: -7 * (Self.usualWeeks - 1))
    self.init(Period(between: first, and: day), calendar: calendar)
  }

  /// The same day, with the ISO week up to it as the period.
  package var week: BoardScope {
    BoardScope(Period(between: monday, and: day), calendar: calendar)
  }

  /// The day at whose end the board stands.
  package var day: Day { period.through }

  /// The same day a week before.
  package var weekBefore: Day { day.adding(days: -7) }

  /// The first day on which it matters to the figures whether a ticket was open.
  package var first: Day { min(Week(containing: period.from).monday, weekBefore) }

  /// Up to the day, from Monday on.
  package func isThisWeek(_ day: Day?) -> Bool {
    day.map { monday <= $0 && $0 <= self.day } ?? false
  }

  /// How urgent an open ticket is; nil for one that is not open or has no due day.
  package func light(of course: TicketCourse) -> Light? {
    guard course.isOpen, let due = course.due else { return nil }
    if due < day { return .red }
    return due < afterSoon ? .yellow : .green
  }

  /// True for an open ticket that is not late and is due within seven working days.
  package func isDueInSeven(_ course: TicketCourse) -> Bool {
    guard course.isOpen, let due = course.due else { return false }
    return day <= due && due < afterSeven
  }
}
