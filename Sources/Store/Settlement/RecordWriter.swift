internal import Exchange
internal import GRDB
internal import Model

/// Writes merged records into the derived tables.
struct RecordWriter {
  let database: Database
  let courses: CourseTable
  private let statements: RecordStatements

  init(_ database: Database) {
    self.database = database
    courses = CourseTable(database)
    statements = RecordStatements(database)
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
    try statements.noteParked.run {
      $0.add(verdict.parked[operation.id]?.code)
      $0.add(verdict.awaited[operation.id])
      $0.add(verdict.released.contains(operation.id) ? 1 : nil)
      $0.add(operation.device)
      $0.add(operation.sequence)
      $0.add(operation.id)
    }
  }

  // MARK: A whole record

  /// Puts in all that is derived of a record, of which nothing may be there.
  func insert(_ rows: RecordRows) throws {
    try statements.insertRecord.run {
      $0.add(rows.record)
      $0.add(rows.kind.rawValue)
      $0.add(rows.creation)
      $0.add(rows.isVisible)
    }
    try insertGrants(rows.granted, record: rows.record)
    for head in rows.heads { try insert(head, record: rows.record) }
    for parent in rows.awaited {
      try statements.insertAwaited.run {
        $0.add(parent)
        $0.add(rows.record)
      }
    }
    for entry in rows.entries { try insert(entry, record: rows.record) }
    if let values = rows.values {
      try statements.insertValues(of: rows.kind).run {
        $0.add(rows.record)
        for value in values { $0.add(value) }
      }
    }
    if let course = rows.course { try courses.insert(course) }
    for item in rows.review { try ReviewTable.insert(item, into: database) }
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
    try table.update(record, changed: shown, in: database)
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

  func insertGrants(_ officers: some Sequence<String>, record: RecordID) throws {
    for officer in officers {
      try statements.insertGrant.run {
        $0.add(record)
        $0.add(officer)
      }
    }
  }

  func insert(_ head: HeadRow, record: RecordID) throws {
    try statements.insertHead.run {
      $0.add(record)
      $0.add(head.field)
      $0.add(head.rank)
      $0.add(head.chain)
      $0.add(head.operation)
      $0.add(head.value)
      $0.add(head.isAwaiting)
    }
  }

  func delete(_ head: HeadRow, record: RecordID) throws {
    try statements.deleteHead.run {
      $0.add(record)
      $0.add(head.field)
      $0.add(head.rank)
      $0.add(head.chain)
      $0.add(head.operation)
    }
  }

  func insert(_ entry: EntryRow, record: RecordID) throws {
    try statements.insertEntry.run {
      $0.add(record)
      $0.add(entry.operation)
      $0.add(entry.kind.rawValue)
      $0.add(entry.value)
      $0.add(entry.corrects)
    }
    switch entry.detail {
    case .event(let day, let step, let person, let reason):
      try statements.insertEvent.run {
        $0.add(record)
        $0.add(day)
        $0.add(entry.operation)
        for text in [step, person, reason] { $0.add(text) }
      }
    case .photo(let digest, let size, let type):
      try statements.insertPhoto.run {
        $0.add(record)
        $0.add(entry.operation)
        $0.add(digest)
        $0.add(size)
        $0.add(type)
      }
    case nil: break
    }
  }

  private static func item(of operation: Operation, code: String) -> ReviewItem {
    ReviewItem(.parked(operation: operation.id, record: operation.record, reason: code))
  }
}
