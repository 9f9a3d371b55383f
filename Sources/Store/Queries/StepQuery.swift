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
        FROM ticket_event JOIN operation
          ON operation.record = ticket_event.ticket AND operation.id = ticket_event.operation
        WHERE ticket = ? ORDER BY day, number
        """, arguments: [ticket.blob]
    ).compactMap { row in
      guard let step = TicketStep(rawValue: row["step"]), let day = try? Day(iso: row["day"])
      else { return nil }
      return TicketEvent(step: step, day: day, person: row["person"], reason: row["reason"])
    }
  }

  /// Every step of one ticket that was ever told, with those that were corrected or taken back, by day and within a day
  /// as they came in.
  package func toldSteps(of ticket: RecordID) throws -> [ToldStep] {
    let log = LogReading(database: database, devices: Enrolment([]), masks: masks)
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT entry.operation AS operation,
          (SELECT max(coalesce(json_extract(other.value, '$.withdrawn'), 0)) FROM entry AS other
            WHERE other.record = entry.record AND other.corrects = entry.operation
              AND other.kind = 'step') AS withdrawn
        FROM entry JOIN operation
          ON operation.record = entry.record AND operation.id = entry.operation
        WHERE entry.record = ? AND entry.kind = 'step'
          AND coalesce(json_extract(entry.value, '$.withdrawn'), 0) = 0
        ORDER BY json_extract(entry.value, '$.day'), operation.number
        """, arguments: [ticket.blob])
    return try rows.compactMap { row in
      guard let id = OperationID(row["operation"] as Blob?),
        let operation = try log.operation(id, on: ticket),
        case .add(let entry, _, _, _) = operation.action
      else { return nil }
      let before = try log.base(of: "due", on: ticket, in: id).first?.text
      let standing: ToldStep.Standing =
        switch row["withdrawn"] as Int? {
        case nil: .stands
        case 0: .corrected
        default: .takenBack
        }
      return ToldStep(
        entry: entry.value,
        values: Dictionary(
          operation.writes.map { ($0.field, $0.value) }, uniquingKeysWith: { first, _ in first }),
        dueBefore: before.flatMap { try? Day(iso: $0) }, standing: standing)
    }
  }

  /// The last step of one visit up to `day` by its word, with its day; nil when it has none yet.
  package func lastVisitStep(
    of visit: RecordID, by day: Day
  ) throws -> (step: String, day: Day)? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT json_extract(value, '$.step') AS step, json_extract(value, '$.day') AS day
        FROM entry JOIN operation
          ON operation.record = entry.record AND operation.id = entry.operation
        WHERE entry.record = ? AND entry.kind = 'step' AND json_extract(value, '$.day') <= ?
          AND json_extract(value, '$.step') <> 'correct'
          AND coalesce(json_extract(value, '$.withdrawn'), 0) = 0
          AND entry.operation NOT IN (SELECT corrects FROM entry WHERE corrects IS NOT NULL)
        ORDER BY json_extract(value, '$.day') DESC, operation.number DESC LIMIT 1
        """, arguments: [visit.blob, day.iso])
    guard let row, let step = row["step"] as String?, let iso = row["day"] as String?,
      let day = try? Day(iso: iso)
    else { return nil }
    return (step: step, day: day)
  }

  /// The crew that the newest plan of the week sends to a visit on `day`; none where it sends nobody.
  package func crew(of visit: RecordID, on day: Day) throws -> [String] {
    try plan(of: Week(containing: day))?.routes.first { route in
      route.day == day && route.stops.contains { $0.visit == visit }
    }?.crew.officers ?? []
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
