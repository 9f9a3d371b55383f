/// What figures need of a ticket: what it is about, and the days on which its life turned, as it was all known at
/// the end of one day.
package struct TicketCourse: Hashable, Sendable {
  package let ticket: RecordID
  package let found: Day
  /// As they stood at the end.
  package let properties: TicketProperties
  /// The properties from the find on, where they changed before the end; else none.
  package let spells: [TicketSpell]
  /// The days on which it stopped being open and became open again, by turns; it is open from the day of the find,
  /// which may be the first of these.
  package let turns: [Day]
  /// Nil when it was not closed at the end.
  package let closed: Day?
  /// The due day as it stood on the day of the closing, else at the end.
  package let due: Day?
  /// The day on which it was first assigned.
  package let assigned: Day?
  /// The days of the last answer and of the last rating.
  package let answered: Day?
  package let rated: Day?
  /// The day on which it was last reopened.
  package let reopened: Day?

  package init(
    ticket: RecordID, found: Day, properties: TicketProperties, spells: [TicketSpell] = [],
    turns: [Day], closed: Day?, due: Day?, assigned: Day?, answered: Day?,
    rated: Day?, reopened: Day?
  ) {
    self.ticket = ticket
    self.found = found
    self.properties = properties
    self.spells = spells
    self.turns = turns
    self.closed = closed
    self.due = due
    self.assigned = assigned
    self.answered = answered
    self.rated = rated
    self.reopened = reopened
  }

  /// - Returns: nil for a ticket that nobody had found by the end of `day`.
  package init?(_ history: TicketHistory, through day: Day) {
    let ticket = history.ticket
    if day < ticket.found { return nil }
    let known = history.events.filter { $0.day <= day }
    func last(_ step: TicketStep) -> Day? { known.last { $0.step == step }?.day }
    let closed = history.closed(by: day)
    self.init(
      ticket: ticket.id, found: ticket.found, properties: history.properties(on: day),
      spells: history.spells(through: day), turns: Self.turns(of: history, through: day),
      closed: closed,
      due: history.due(on: closed ?? day),
      assigned: known.first { $0.step == .assign }?.day, answered: last(.answer),
      rated: last(.rate), reopened: last(.reopen))
  }

  private static func turns(of history: TicketHistory, through day: Day) -> [Day] {
    let found = history.ticket.found
    var days = Set([found])
    for event in history.events where event.step.status != nil && event.day <= day {
      days.insert(max(event.day, found))
    }
    if let since = history.statusSince, since <= day { days.insert(max(since, found)) }
    var isOpen = true
    return days.sorted().filter { day in
      if history.isOpen(on: day) == isOpen { return false }
      isOpen.toggle()
      return true
    }
  }

  /// The same as far as the properties at the end tell.
  package var withoutSpells: TicketCourse {
    TicketCourse(
      ticket: ticket, found: found, properties: properties, turns: turns, closed: closed, due: due,
      assigned: assigned, answered: answered, rated: rated, reopened: reopened)
  }

  package var isOpen: Bool { turns.count.isMultiple(of: 2) }

  /// What it was narrowed down by at the end of `day`.
  func properties(on day: Day) -> TicketProperties {
    spells.isEmpty
      ? properties : (spells.last { $0.from <= day } ?? spells[0]).properties
  }

  /// True when it had been found and was open at the end of `day`.
  package func isOpen(on day: Day) -> Bool {
    found <= day && turns.count { $0 <= day }.isMultiple(of: 2)
  }

  /// Days of work from the find to the closing; nil while it is not closed.
  package func timeToClose(_ calendar: WorkCalendar) -> Int? {
    closed.map { calendar.workdays(after: found, through: $0) }
  }

  /// From found to assigned, the "first mile", in working days; nil before that.
  package func firstMile(_ calendar: WorkCalendar) -> Int? {
    assigned.map { calendar.workdays(after: found, through: $0) }
  }

  /// From solved to confirmed by the person served, the "last mile", in working days; nil while the last answer
  /// is not rated.
  package func lastMile(_ calendar: WorkCalendar) -> Int? {
    guard let answered, let rated, answered <= rated else { return nil }
    return calendar.workdays(after: answered, through: rated)
  }

  /// Closed by the due day of that time; nil where it is not closed or had none.
  package var isClosedInTime: Bool? {
    guard let closed, let due else { return nil }
    return closed <= due
  }
}

extension TicketHistory {
  /// The last day on which something happened that its course depends on.
  package var lastChange: Day {
    let days = events.map(\.day) + dues.map(\.day) + properties.map(\.day)
    return ([ticket.found, statusSince] + days).compactMap { $0 }.max() ?? ticket.found
  }
}
