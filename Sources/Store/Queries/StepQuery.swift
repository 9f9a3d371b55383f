internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// The steps of one ticket by day, and within a day as they came in: what the next step is judged by.
  package func ticketEvents(of ticket: RecordID) throws -> [TicketEvent] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT step, day, person, reason
        FROM ticket_event JOIN operation ON operation.id = ticket_event.operation
        WHERE ticket = ? ORDER BY day, number
        """, arguments: [ticket.blob]
    ).compactMap { row in
      guard let step = TicketStep(rawValue: row["step"]), let day = try? Day(iso: row["day"])
      else { return nil }
      return TicketEvent(step: step, day: day, person: row["person"], reason: row["reason"])
    }
  }

  /// True when the three blocks of a pre-approval visit have been written down.
  package func hasVisitNote(_ visit: RecordID) throws -> Bool {
    try String.fetchAll(
      database,
      sql: """
        SELECT value FROM entry
        WHERE record = ? AND kind = 'note'
          AND operation NOT IN (SELECT corrects FROM entry WHERE corrects IS NOT NULL)
        """, arguments: [visit.blob]
    ).compactMap { FieldValue(json: $0) }
      .contains { VisitNote(entry: $0) != nil && $0["withdrawn"] != .bool(true) }
  }
}
