/// A ticket with its steps, and the days that figures are made of.
package struct TicketHistory: Sendable {
  package let ticket: Ticket
  /// By day, and within a day in the order of a ticket's life.
  package let events: [TicketEvent]

  package init(ticket: Ticket, events: [TicketEvent]) {
    self.ticket = ticket
    self.events = events
  }

  /// The day of the first step of this kind; nil when it was never taken.
  package func first(_ step: TicketStep) -> Day? { events.first { $0.step == step }?.day }

  /// The day of the last step of this kind; nil when it was never taken.
  package func last(_ step: TicketStep) -> Day? { events.last { $0.step == step }?.day }

  /// The day on which it was closed for good; nil while it is open.
  package var closed: Day? { ticket.status == .closed ? last(.close) : nil }

  /// From found to assigned, the "first mile" (最先一公里), in working days; nil before that.
  package func firstMile(_ calendar: WorkCalendar) -> Int? {
    first(.assign).map { calendar.workdays(after: ticket.found, through: $0) }
  }

  /// From solved to confirmed by the person served, the "last mile" (最后一公里), in working days.
  package func lastMile(_ calendar: WorkCalendar) -> Int? {
    guard let answered = last(.answer), let rated = last(.rate), answered <= rated else {
      return nil
    }
    return calendar.workdays(after: answered, through: rated)
  }

  /// How urgent the ticket is on `day`; nil once it is closed or has no due day.
  package func light(on day: Day, _ calendar: WorkCalendar) -> Light? {
    guard ticket.status.isOpen, let due = ticket.due else { return nil }
    if due < day { return .red }
    return calendar.workdays(after: day, through: due) <= Light.yellowWorkdays ? .yellow : .green
  }
}

/// How urgent something is: the word stands beside the colour everywhere.
package enum Light: String, CaseIterable, Sendable, Phrased {
  case green
  /// Due within `yellowWorkdays`.
  case yellow
  case red

  /// Working days left at which a light turns yellow.
  package static let yellowWorkdays = 3

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.green, .zh): "正常"
    case (.green, .en): "in time"
    case (.yellow, .zh): "临期"
    case (.yellow, .en): "due soon"
    case (.red, .zh): "超期"
    case (.red, .en): "overdue"
    }
  }
}
