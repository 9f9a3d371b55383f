internal import Exchange
internal import GRDB
internal import Model

/// Writes one merged record into the derived tables.
struct RecordWriter {
  let database: Database

  /// Notes in the log where `operation` stands.
  func note(_ reason: ParkingReason?, for operation: Operation) throws {
    try database.cachedStatement(
      sql: """
        UPDATE operation SET parked = ?1, awaits = ?2
        WHERE id = ?3 AND (parked IS NOT ?1 OR awaits IS NOT ?2)
        """
    ).execute(arguments: [reason?.code, reason?.awaited?.blob, operation.id.blob])
  }

  /// Replaces all that is derived of `record`; nil when it does not exist.
  func write(
    _ merged: MergedRecord?, record: RecordID, operations: [Operation],
    parked: [OperationID: ParkingReason]
  ) throws {
    try clear(record)
    for operation in operations {
      if let reason = parked[operation.id] { try insertReview(of: operation, reason: reason) }
    }
    guard let merged else { return }
    try database.cachedStatement(
      sql: "INSERT INTO record (id, kind, creation, visible) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      record.blob, merged.kind.rawValue, merged.creation.blob, merged.isVisible,
    ])
    for (field, register) in merged.registers { try write(register, of: field, record: record) }
    let names = Dictionary(
      operations.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let corrected = Set(merged.entries.compactMap(\.entry.corrects))
    for entry in merged.entries {
      let counts = !corrected.contains(entry.operation) && !entry.entry.isWithdrawal
      try write(entry, record: merged, counts: counts, by: names[entry.operation])
    }
    guard merged.isVisible else { return }
    try TypedTable(kind: merged.kind).insert(
      record, values: merged.shownValues, into: database)
    if let fault = merged.fields.fault {
      try ReviewTable.insert(
        ReviewItem(.incomplete(record: record, reason: fault.code)), into: database)
    }
  }

  func insertReview(of operation: Operation, reason: ParkingReason) throws {
    if case .discarded = reason { return }
    try ReviewTable.insert(
      ReviewItem(
        .parked(operation: operation.id, record: operation.record, reason: reason.code)),
      into: database)
  }

  private func clear(_ record: RecordID) throws {
    for sql in [
      "DELETE FROM head WHERE record = ?", "DELETE FROM entry WHERE record = ?",
      "DELETE FROM ticket_event WHERE ticket = ?", "DELETE FROM photo WHERE record = ?",
      "DELETE FROM review WHERE record = ?", "DELETE FROM record WHERE id = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [record.blob])
    }
    for kind in RecordKind.allCases {
      try TypedTable(kind: kind).delete(record, from: database)
    }
  }

  private func write(_ register: Register, of field: String, record: RecordID) throws {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO head (record, field, operation, value, chain, awaiting)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for head in register.heads {
      try statement.execute(arguments: [
        record.blob, field, head.operation.blob, head.value.canonicalJSON, head.chain,
        head.isAwaiting,
      ])
    }
    if register.isConflict {
      try ReviewTable.insert(ReviewItem(.conflict(record: record, field: field)), into: database)
    }
  }

  /// - Parameter counts: false for an entry that a correction has replaced or taken away.
  private func write(
    _ entry: MergedRecord.Entry, record: MergedRecord, counts: Bool, by operation: Operation?
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO entry (operation, record, kind, value, corrects) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.operation.blob, record.id.blob, entry.entry.kind.rawValue,
      entry.entry.value.canonicalJSON, entry.entry.corrects?.blob,
    ])
    guard counts else { return }
    let value = entry.entry.value
    switch entry.entry.kind {
    case .step where record.kind == .ticket:
      try database.cachedStatement(
        sql: """
          INSERT INTO ticket_event (operation, ticket, step, day, person, reason)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        entry.operation.blob, record.id.blob, value["step"]?.text, value["day"]?.text,
        value["person"]?.text, value["reason"]?.text,
      ])
    case .photo:
      try database.cachedStatement(
        sql: "INSERT INTO photo (operation, record, sha256, size, type) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [
        entry.operation.blob, record.id.blob,
        value["sha256"]?.text.flatMap { OperationID($0) }?.blob, value["size"]?.integer,
        value["type"]?.text,
      ])
    default: break
    }
  }
}

extension MergedRecord {
  /// The shown value of each field.
  fileprivate var shownValues: [String: FieldValue] {
    Dictionary(
      registers.map { ($0.field, $0.register.shown.value) }, uniquingKeysWith: { first, _ in first }
    )
  }
}

extension Fields {
  /// Why these values make no usable noun; nil when they do.
  fileprivate var fault: RecordFault? {
    do throws(RecordFault) {
      switch kind {
      case .site: _ = try Site(self)
      case .officer: _ = try Officer(self)
      case .ticket: _ = try Ticket(self)
      case .visit: _ = try Visit(self)
      case .application: _ = try Application(self)
      }
      return nil
    } catch {
      return error
    }
  }
}
