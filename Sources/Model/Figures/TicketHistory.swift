/// A ticket with its steps, and the days that figures are made of.
///
/// Every figure is as of a day: steps after it have not happened yet.
package struct TicketHistory: Sendable {
  package let ticket: Ticket
  /// By day, and within a day in the order of a ticket's life.
  package let events: [TicketEvent]
  /// The day on which the status that the record shows was written; nil where nobody wrote one.
  package let statusSince: Day?
  /// Every due day that was ever written, in the order of the days; may be empty where there was only one.
  package let dues: [DueWriting]
  /// What was written of its properties, by property and then in the order of the days; may be empty where nothing
  /// ever changed.
  package let properties: [FieldWriting]

  package init(
    ticket: Ticket, events: [TicketEvent], statusSince: Day?, dues: [DueWriting] = [],
    properties: [FieldWriting] = []
  ) {
    self.ticket = ticket
    self.events = events
    self.statusSince = statusSince
    self.dues = dues
    self.properties = properties
  }

  /// The due day as it stood at the end of `day`: from the last writing on, what the record shows; before the
  /// first, what that one wrote.
  package func due(on day: Day) -> Day? {
    guard let last = dues.last, day < last.day else { return ticket.due }
    return (dues.last { $0.day <= day } ?? dues.first)?.due
  }

  /// Where the ticket stood at the end of `day`; nil while nobody had found it.
  ///
  /// From the day on which it was written, what the record shows, which a merge keeps on the safe side;
  /// before that day, what the last step up to then made of it.
  package func status(on day: Day) -> TicketStatus? {
    if day < ticket.found { return nil }
    if let statusSince, statusSince <= day { return ticket.status }
    return events.last { $0.day <= day && $0.step.status != nil }?.step.status ?? .found
  }

  /// True when somebody of this bureau had to act at the end of `day`.
  package func isOpen(on day: Day) -> Bool { status(on: day)?.isOpen ?? false }

  /// The day on which it was closed; nil when it was not closed at the end of `day`.
  package func closed(by day: Day) -> Day? {
    status(on: day) == .closed ? last(.close, by: day) ?? statusSince : nil
  }

  /// From found to assigned, the "first mile" (最先一公里), in working days; nil before that.
  package func firstMile(by day: Day, _ calendar: WorkCalendar) -> Int? {
    guard let assigned = events.first(where: { $0.step == .assign })?.day, assigned <= day else {
      return nil
    }
    return calendar.workdays(after: ticket.found, through: assigned)
  }

  /// From solved to confirmed by the person served, the "last mile" (最后一公里), in working days.
  ///
  /// Of several the last answer and the last rating count; nil while that answer is not rated.
  package func lastMile(by day: Day, _ calendar: WorkCalendar) -> Int? {
    guard let answered = last(.answer, by: day), let rated = last(.rate, by: day),
      answered <= rated
    else { return nil }
    return calendar.workdays(after: answered, through: rated)
  }

  /// How urgent the ticket is on `day`; nil when it is not open or has no due day.
  package func light(on day: Day, _ calendar: WorkCalendar) -> Light? {
    guard isOpen(on: day), let due = due(on: day) else { return nil }
    if due < day { return .red }
    // Asked this way round, a day that is far off costs no more than a near one.
    let firstGreen = calendar.adding(workdays: Light.yellowWorkdays + 1, to: day)
    return due < firstGreen ? .yellow : .green
  }

  private func last(_ step: TicketStep, by day: Day) -> Day? {
    events.last { $0.step == step && $0.day <= day }?.day
  }
}

/// A due day as somebody wrote it down.
package struct DueWriting: Hashable, Sendable {
  /// The day of the step that wrote it, else of the writing; the first of all days at the entry.
  package let day: Day
  /// Nil where the field was emptied.
  package let due: Day?

  package init(day: Day, due: Day?) {
    self.day = day
    self.due = due
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
