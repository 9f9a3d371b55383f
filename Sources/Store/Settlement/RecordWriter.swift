internal import Exchange
internal import GRDB
internal import Model

/// Writes merged records into the derived tables.
struct RecordWriter {
  let database: Database
  private let statements: RecordStatements

  init(_ database: Database) throws {
    self.database = database
    statements = try RecordStatements(database)
  }

  // MARK: The log

  /// Notes which of `operations`, of which nothing is noted yet, are parked or were released.
  func note(_ verdict: Admission.Verdict, for operations: [Operation]) throws {
    if verdict.parked.isEmpty, verdict.released.isEmpty { return }
    for operation in operations
    where verdict.parked[operation.id] != nil || verdict.released.contains(operation.id) {
      try note(verdict, for: operation)
    }
  }

  /// Notes where each of `operations` stands now.
  func renote(_ verdict: Admission.Verdict, for operations: [Operation]) throws {
    for operation in operations { try note(verdict, for: operation) }
  }

  private func note(_ verdict: Admission.Verdict, for operation: Operation) throws {
    let reason = verdict.parked[operation.id]
    try statements.noteParked.run {
      $0.add(reason?.code)
      $0.add(reason?.awaited)
      $0.add(verdict.released.contains(operation.id) ? 1 : nil)
      $0.add(operation.device)
      $0.add(operation.sequence)
      $0.add(operation.id)
    }
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
    try statements.insertRecord.run {
      $0.add(record)
      $0.add(merged.kind.rawValue)
      $0.add(merged.creation)
      $0.add(merged.isVisible)
    }
    try insertGrants(verdict.granted, record: record)
    for (field, register) in merged.registers { try insert(register, of: field, merged) }
    if merged.isContested {
      try ReviewTable.insert(
        ReviewItem(.conflict(record: record, field: Withdrawal.field)), into: database)
    }
    try insertAwaited(operations, verdict: verdict, record: record)
    let corrected = merged.correctedEntries
    for entry in merged.entries {
      let counts = !corrected.contains(entry.operation) && !entry.entry.isWithdrawal
      try insert(entry, record: record, kind: merged.kind, counts: counts)
    }
    guard merged.isVisible else { return }
    let values = merged.shownValues
    try statements.insertValues(of: merged.kind).run {
      $0.add(record)
      for field in merged.kind.fields { $0.add(values[field.name], as: field.type) }
    }
    if let fault = Fields(id: record, kind: merged.kind, values: values).fault {
      try ReviewTable.insert(
        ReviewItem(.incomplete(record: record, reason: fault.code)), into: database)
    }
  }

  /// Takes out all that is derived of `record`.
  func clear(_ record: RecordID) throws {
    for statement in statements.clear { try statement.run { $0.add(record) } }
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
      try statements.insertGrant.run {
        $0.add(record)
        $0.add(officer)
      }
    }
  }

  func insert(
    _ head: Register.Head, of field: String, safeSide: SafeSide, record: RecordID
  ) throws {
    try statements.insertHead.run {
      $0.add(record)
      $0.add(field)
      $0.add(safeSide.rank(of: head.value).stored)
      $0.add(Int64(head.chain))
      $0.add(head.operation)
      $0.add(head.value.canonicalJSON)
      $0.add(head.isAwaiting)
    }
  }

  func delete(
    _ head: Register.Head, of field: String, safeSide: SafeSide, record: RecordID
  ) throws {
    try statements.deleteHead.run {
      $0.add(record)
      $0.add(field)
      $0.add(safeSide.rank(of: head.value).stored)
      $0.add(Int64(head.chain))
      $0.add(head.operation)
    }
  }

  /// - Parameter counts: false for an entry that a correction has replaced or taken away.
  func insert(
    _ entry: MergedRecord.Entry, record: RecordID, kind: RecordKind, counts: Bool
  ) throws {
    try statements.insertEntry.run {
      $0.add(record)
      $0.add(entry.operation)
      $0.add(entry.entry.kind.rawValue)
      $0.add(entry.entry.value.canonicalJSON)
      $0.add(entry.entry.corrects)
    }
    guard counts else { return }
    let value = entry.entry.value
    switch entry.entry.kind {
    case .step where kind == .ticket:
      try statements.insertEvent.run {
        $0.add(record)
        $0.add(value["day"]?.text)
        $0.add(entry.operation)
        for part in ["step", "person", "reason"] { $0.add(value[part]?.text) }
      }
    case .photo:
      try statements.insertPhoto.run {
        $0.add(record)
        $0.add(entry.operation)
        $0.add(value["sha256"]?.text.flatMap { OperationID($0) })
        $0.add(value["size"]?.integer)
        $0.add(value["type"]?.text)
      }
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
    var awaited: Set<OperationID> = []
    for operation in applied {
      for write in operation.writes { awaited.formUnion(write.parents) }
    }
    if awaited.isEmpty { return }
    awaited.subtract(applied.map(\.id))
    for parent in awaited.sorted() {
      try statements.insertAwaited.run {
        $0.add(parent)
        $0.add(record)
      }
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
