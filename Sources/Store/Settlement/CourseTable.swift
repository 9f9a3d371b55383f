internal import Exchange
internal import GRDB
internal import Model

/// The table of what figures need of each usable ticket.
struct CourseTable {
  private let database: Database
  private let insertion: RowStatement
  private let deletion: RowStatement

  /// The fields of a ticket that its course depends on; without a title it is no usable ticket.
  private static let fields: Set<String> = [
    "title", "found", "due", "status", "category", "town", "handler", "source", "severity",
  ]

  init(_ database: Database) {
    self.database = database
    insertion = RowStatement(
      """
      INSERT INTO ticket_course
        (until, ticket, changed, found, category, town, handler, source, turns, closed, due,
        assigned, answered, rated, reopened, status, shown_due, since, dues, former, properties)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, in: database)
    deletion = RowStatement("DELETE FROM ticket_course WHERE ticket = ?", in: database)
  }

  /// The past of a ticket, told from all of its operations.
  ///
  /// - Parameter operations: all on the record that apply.
  static func history(
    _ merged: MergedRecord, _ ticket: Ticket, operations: [Operation]
  ) -> TicketHistory {
    let corrected = merged.correctedEntries
    let events = merged.entries.compactMap { entry -> TicketEvent? in
      guard entry.entry.kind == .step, !entry.entry.isWithdrawal,
        !corrected.contains(entry.operation)
      else { return nil }
      return TicketEvent(entry: entry.entry.value)
    }
    let heads = merged.registers.first { $0.field == "status" }?.register.heads ?? []
    let since = operations.lazy.filter { operation in
      heads.contains { $0.operation == operation.id }
    }.map(\.at.instant.day).max()
    return TicketHistory(
      ticket: ticket, events: events.inOrderOfLife, statusSince: since,
      dues: DueWriting.all(operations), properties: FieldWriting.ofProperties(operations))
  }

  /// Brings the course of a ticket that stands up to what its tables say now, with `new` operations on it folded in.
  func renew(_ record: RecordID, new: [Operation], log: RecordLog) throws {
    let isTouched = new.contains { operation in
      if operation.writes.contains(where: { Self.fields.contains($0.field) }) { return true }
      guard case .add(let entry, _, _, _) = operation.action else { return false }
      return entry.kind == .step
    }
    if !isTouched { return }
    let kept = try kept(of: record)
    try deletion.run { $0.add(record) }
    guard
      let values = try TypedTable(kind: .ticket).values(of: record, in: database),
      let ticket = try? Ticket(Fields(id: record, kind: .ticket, values: values))
    else { return }
    let writes = new.contains { $0.writes.contains { $0.field == "status" } }
    let since = writes || kept == nil ? try statusDay(of: record) : kept?.since
    // A ticket that was of no use until now has no row to go on from, and what steps wrote depends on all of them.
    let past =
      kept == nil || new.contains(where: \.bearsOnWritings)
      ? try applied(to: record, log: log) : nil
    let history = TicketHistory(
      ticket: ticket, events: try events(of: record), statusSince: since,
      dues: past.map { DueWriting.all($0) } ?? kept?.dues ?? [],
      properties: past.map { FieldWriting.ofProperties($0) } ?? kept?.properties ?? [])
    if let row = CourseRow(history) { try insert(row) }
  }

  /// Puts in the course of a ticket that is not there.
  func insert(_ row: CourseRow) throws {
    let (ticket, course) = (row.ticket, row.course)
    try insertion.run {
      $0.add(row.until)
      $0.add(ticket.id)
      $0.add(row.changed)
      $0.add(course.found)
      $0.add(ticket.category?.rawValue)
      $0.add(ticket.town)
      $0.add(ticket.handler)
      $0.add(ticket.source.rawValue)
      $0.add(row.turns)
      for day in [
        course.closed, course.due, course.assigned, course.answered, course.rated, course.reopened,
      ] {
        $0.add(day)
      }
      $0.add(ticket.status.rawValue)
      $0.add(ticket.due)
      $0.add(row.since)
      $0.add(row.dues)
      $0.add(row.formerUntil)
      $0.add(row.properties)
    }
  }

  // MARK: What stands

  private struct Kept {
    let since: Day?
    let dues: [DueWriting]
    let properties: [FieldWriting]
  }

  private func kept(of record: RecordID) throws -> Kept? {
    try RowStatement(
      "SELECT since, dues, properties FROM ticket_course WHERE ticket = ?", in: database
    ).first {
      $0.add(record)
    } read: {
      Kept(
        since: $0.day(0), dues: DueWriting.all($0.text(1)),
        properties: FieldWriting.all($0.text(2)))
    }
  }

  /// What is kept of a ticket's past, for telling it; nil where there is no row of it.
  func past(of record: RecordID) throws -> ((Ticket) -> TicketHistory)? {
    guard let kept = try kept(of: record) else { return nil }
    let events = try events(of: record)
    return { ticket in
      TicketHistory(
        ticket: ticket, events: events, statusSince: kept.since, dues: kept.dues,
        properties: kept.properties)
    }
  }

  private func events(of record: RecordID) throws -> [TicketEvent] {
    try CourseTable.events(of: record, in: database)
  }

  static func events(of record: RecordID, in database: Database) throws -> [TicketEvent] {
    try RowStatement(
      "SELECT step, day, person FROM ticket_event WHERE ticket = ? ORDER BY day, operation",
      in: database
    ).all {
      $0.add(record)
    } read: { row -> TicketEvent? in
      guard let step = TicketStep(rawValue: row.text(0)), let day = try? Day(iso: row.text(1))
      else { return nil }
      return TicketEvent(step: step, day: day, person: row.text(2), reason: nil)
    }.inOrderOfLife
  }

  private func statusDay(of record: RecordID) throws -> Day? {
    let days = try RowStatement(
      """
      SELECT json_extract(CAST(operation.bytes AS TEXT), '$.at')
      FROM record \(CreatedFields.joiningWrites(of: "status"))
      WHERE record.id = ? AND record.visible = 1
      """, in: database
    ).all {
      $0.add(record)
    } read: {
      (try? Timestamp(rfc3339: $0.text(0)))?.instant.day
    }
    return days.max()
  }

  /// The operations on a record that are not parked.
  private func applied(to record: RecordID, log: RecordLog) throws -> [Operation] {
    let parked = Set(
      try RowStatement(
        "SELECT id FROM operation WHERE record = ? AND parked IS NOT NULL", in: database
      ).all {
        $0.add(record)
      } read: {
        $0.operation(0)
      })
    return try log.operations(of: record).filter { !parked.contains($0.id) }
  }
}

extension TicketEvent {
  /// The step that an entry tells of; nil where it is none of a ticket.
  fileprivate init?(entry: FieldValue) {
    guard let step = entry["step"]?.text.flatMap(TicketStep.init(rawValue:)),
      let day = entry["day"]?.text.flatMap({ try? Day(iso: $0) })
    else { return nil }
    self.init(step: step, day: day, person: nil, reason: nil)
  }
}

extension Operation {
  /// True where it writes a due day or a property of tickets, or corrects a step that may have.
  fileprivate var bearsOnWritings: Bool {
    if case .add(let entry, _, _, _) = action, entry.corrects != nil { return true }
    return writes.contains { $0.field == "due" || TicketProperty(rawValue: $0.field) != nil }
  }
}

extension DueWriting {
  /// What `operations` on one ticket wrote of its due day; nothing where it never changed.
  ///
  /// - Parameter operations: all on the ticket that apply.
  static func all(_ operations: [Operation]) -> [DueWriting] {
    FieldWriting.all(operations, of: ["due"]).map { writing in
      DueWriting(day: writing.day, due: writing.value.flatMap { try? Day(iso: $0) })
    }
  }

  /// The writings as a column keeps them; nil for none.
  static func text(_ writings: [DueWriting]) -> String? {
    if writings.isEmpty { return nil }
    return writings.map { writing in
      "\(writing.day.number)=\(writing.due.map { String($0.number) } ?? "")"
    }.joined(separator: " ")
  }

  static func all(_ text: String) -> [DueWriting] {
    text.split(separator: " ").compactMap { writing in
      let parts = writing.split(separator: "=", omittingEmptySubsequences: false)
      guard parts.count == 2, let day = Int(parts[0]) else { return nil }
      return DueWriting(day: Day(number: day), due: Int(parts[1]).map { Day(number: $0) })
    }
  }
}
