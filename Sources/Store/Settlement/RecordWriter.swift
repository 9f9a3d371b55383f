internal import Exchange
internal import GRDB
internal import Model

/// Writes one merged record into the derived tables.
struct RecordWriter {
  let database: Database

  // MARK: The log

  /// Notes which of `operations`, of which nothing is noted yet, are parked.
  func note(_ parked: [OperationID: ParkingReason], for operations: [Operation]) throws {
    for operation in operations {
      if let reason = parked[operation.id] { try note(reason, for: operation) }
    }
  }

  /// Notes where each of `operations` stands now.
  func renote(_ parked: [OperationID: ParkingReason], for operations: [Operation]) throws {
    for operation in operations { try note(parked[operation.id], for: operation) }
  }

  private func note(_ reason: ParkingReason?, for operation: Operation) throws {
    try database.cachedStatement(
      sql: """
        UPDATE operation SET parked = ?1, awaits = ?2
        WHERE id = ?3 AND (parked IS NOT ?1 OR awaits IS NOT ?2)
        """
    ).execute(arguments: [reason?.code, reason?.awaited?.blob, operation.id.blob])
  }

  // MARK: A whole record

  /// Puts in all that is derived of `record`, of which nothing may be there; `merged` is nil when it does
  /// not exist.
  func insert(
    _ merged: MergedRecord?, record: RecordID, operations: [Operation],
    verdict: Admission.Verdict
  ) throws {
    for operation in operations {
      if let reason = verdict.parked[operation.id] {
        try insertReview(of: operation, reason: reason)
      }
    }
    guard let merged else { return }
    try database.cachedStatement(
      sql: "INSERT INTO record (id, kind, creation, visible) VALUES (?, ?, ?, ?)"
    ).execute(arguments: [
      record.blob, merged.kind.rawValue, merged.creation.blob, merged.isVisible,
    ])
    try insertGrants(verdict.granted, record: record)
    for (field, register) in merged.registers { try insert(register, of: field, merged) }
    if merged.isContested {
      try ReviewTable.insert(
        ReviewItem(.conflict(record: record, field: Withdrawal.field)), into: database)
    }
    try insertAwaited(operations, verdict: verdict, record: record)
    let kinds = Dictionary(
      merged.entries.map { ($0.operation, $0.entry.kind) }, uniquingKeysWith: { first, _ in first })
    // A correction takes the place of an entry of its own kind only.
    let corrected = Set(
      merged.entries.filter { entry in
        entry.entry.corrects.map { kinds[$0] == entry.entry.kind } ?? false
      }.compactMap(\.entry.corrects))
    for entry in merged.entries {
      let counts = !corrected.contains(entry.operation) && !entry.entry.isWithdrawal
      try insert(entry, record: record, kind: merged.kind, counts: counts)
    }
    guard merged.isVisible else { return }
    try TypedTable(kind: merged.kind).insert(
      record, values: merged.shownValues, into: database)
    if let fault = merged.fields.fault {
      try ReviewTable.insert(
        ReviewItem(.incomplete(record: record, reason: fault.code)), into: database)
    }
  }

  /// Takes out all that is derived of `record`.
  func clear(_ record: RecordID) throws {
    for sql in [
      "DELETE FROM head WHERE record = ?", "DELETE FROM entry WHERE record = ?",
      "DELETE FROM awaited WHERE record = ?", "DELETE FROM granted WHERE record = ?",
      "DELETE FROM ticket_event WHERE ticket = ?", "DELETE FROM photo WHERE record = ?",
      "DELETE FROM review WHERE record = ?", "DELETE FROM record WHERE id = ?",
    ] {
      try database.cachedStatement(sql: sql).execute(arguments: [record.blob])
    }
    for kind in RecordKind.allCases {
      try TypedTable(kind: kind).delete(record, from: database)
    }
  }

  // MARK: Parts of a record

  /// Shows other values in a record that stands.
  func update(_ record: RecordID, kind: RecordKind, shown: [String: FieldValue]) throws {
    let table = TypedTable(kind: kind)
    guard var values = try table.values(of: record, in: database) else { return }
    let before = Fields(id: record, kind: kind, values: values).fault
    values.merge(shown) { _, new in new }
    try table.update(record, values: values, changed: shown, in: database)
    let after = Fields(id: record, kind: kind, values: values).fault
    guard before != after else { return }
    let item = ReviewItem(.incomplete(record: record, reason: after?.code ?? ""))
    try ReviewTable.set(item, isOpen: false, in: database)
    if after != nil { try ReviewTable.set(item, isOpen: true, in: database) }
  }

  func insertReview(of operation: Operation, reason: ParkingReason) throws {
    if case .discarded = reason { return }
    try ReviewTable.insert(Self.item(of: operation, code: reason.code), into: database)
  }

  func deleteReview(of operation: Operation) throws {
    try ReviewTable.set(Self.item(of: operation, code: ""), isOpen: false, in: database)
  }

  func insertGrants(_ officers: Set<String>, record: RecordID) throws {
    for officer in officers {
      try database.cachedStatement(sql: "INSERT INTO granted (record, officer) VALUES (?, ?)")
        .execute(arguments: [record.blob, officer])
    }
  }

  func insert(
    _ head: Register.Head, of field: String, safeSide: SafeSide, record: RecordID
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO head (record, field, operation, value, chain, awaiting, rank)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      record.blob, field, head.operation.blob, head.value.canonicalJSON, head.chain,
      head.isAwaiting, safeSide.rank(of: head.value).stored,
    ])
  }

  func delete(
    _ head: Register.Head, of field: String, safeSide: SafeSide, record: RecordID
  ) throws {
    try database.cachedStatement(
      sql: """
        DELETE FROM head
        WHERE record = ? AND field = ? AND rank = ? AND chain = ? AND operation = ?
        """
    ).execute(arguments: [
      record.blob, field, safeSide.rank(of: head.value).stored, head.chain, head.operation.blob,
    ])
  }

  /// - Parameter counts: false for an entry that a correction has replaced or taken away.
  func insert(
    _ entry: MergedRecord.Entry, record: RecordID, kind: RecordKind, counts: Bool
  ) throws {
    try database.cachedStatement(
      sql: """
        INSERT INTO entry (operation, record, kind, value, corrects) VALUES (?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      entry.operation.blob, record.blob, entry.entry.kind.rawValue,
      entry.entry.value.canonicalJSON, entry.entry.corrects?.blob,
    ])
    guard counts else { return }
    let value = entry.entry.value
    switch entry.entry.kind {
    case .step where kind == .ticket:
      try database.cachedStatement(
        sql: """
          INSERT INTO ticket_event (operation, ticket, step, day, person, reason)
          VALUES (?, ?, ?, ?, ?, ?)
          """
      ).execute(arguments: [
        entry.operation.blob, record.blob, value["step"]?.text, value["day"]?.text,
        value["person"]?.text, value["reason"]?.text,
      ])
    case .photo:
      try database.cachedStatement(
        sql: "INSERT INTO photo (operation, record, sha256, size, type) VALUES (?, ?, ?, ?, ?)"
      ).execute(arguments: [
        entry.operation.blob, record.blob,
        value["sha256"]?.text.flatMap { OperationID($0) }?.blob, value["size"]?.integer,
        value["type"]?.text,
      ])
    default: break
    }
  }

  private func insert(_ register: Register, of field: String, _ record: MergedRecord) throws {
    let safeSide = record.kind.field(field)?.safeSide ?? .none
    for head in register.heads {
      try insert(head, of: field, safeSide: safeSide, record: record.id)
    }
    if register.isConflict {
      try ReviewTable.insert(
        ReviewItem(.conflict(record: record.id, field: field)), into: database)
    }
  }

  /// Notes the parents that applied writes name and that are no applied operation on the record.
  private func insertAwaited(
    _ operations: [Operation], verdict: Admission.Verdict, record: RecordID
  ) throws {
    let applied = operations.filter { verdict.parked[$0.id] == nil }
    let here = Set(applied.map(\.id))
    var awaited: Set<OperationID> = []
    for write in applied.lazy.flatMap(\.writes) {
      awaited.formUnion(write.parents.lazy.filter { !here.contains($0) })
    }
    for parent in awaited.sorted() {
      try database.cachedStatement(sql: "INSERT INTO awaited (parent, record) VALUES (?, ?)")
        .execute(arguments: [parent.blob, record.blob])
    }
  }

  private static func item(of operation: Operation, code: String) -> ReviewItem {
    ReviewItem(.parked(operation: operation.id, record: operation.record, reason: code))
  }
}

extension SafeSide.Rank {
  /// The rank as a column keeps it, in the same order.
  fileprivate var stored: Int64 {
    switch self {
    case .number(let number): min(number, .max - 1)
    case .last: .max
    }
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
      case .item: _ = try Item(self)
      case .region: _ = try Region(self)
      case .restriction: _ = try Restriction(self)
      case .permit: _ = try Permit(self)
      case .agency: _ = try Agency(self)
      }
      return nil
    } catch {
      return error
    }
  }
}
