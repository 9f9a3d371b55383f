internal import Exchange
internal import GRDB
internal import Model

/// Folds new operations into a record that stands, without reading its past.
///
/// That is possible where everything new applies at once, each new write names nothing but values that
/// stand or that came with it, and nobody ever withdrew the record. Whatever else may happen is left to the whole way.
struct QuickFold {
  private let database: Database
  private let log: RecordLog
  private let writer: RecordWriter
  private let officers: RowStatement
  private let visible: RowStatement
  private let corrected: RowStatement
  private let allHeads: RowStatement
  private let oneHead: RowStatement
  private let shownHead: RowStatement
  private let differs: RowStatement

  /// The heads of a field that are looked at one by one; beyond, the key's order is asked.
  private static let crowd = 64

  init(_ database: Database, log: RecordLog, writer: RecordWriter) {
    self.database = database
    self.log = log
    self.writer = writer
    func statement(_ sql: String) -> RowStatement { RowStatement(sql, in: database) }
    officers = statement("SELECT officer FROM granted WHERE record = ?")
    visible = statement(
      """
      SELECT kind FROM record WHERE id = ?1 AND visible = 1
        AND NOT EXISTS (SELECT 1 FROM head WHERE record = ?1 AND field = ?2)
      """)
    corrected = statement("SELECT EXISTS (SELECT 1 FROM entry WHERE corrects = ?)")
    // In the order of the key: the first is the one to show.
    let select = "SELECT operation, value, chain, awaiting FROM head WHERE record = ? AND field = ?"
    allHeads = statement("\(select) LIMIT \(Self.crowd + 1)")
    oneHead = statement("\(select) AND operation = ?")
    shownHead = statement("\(select) LIMIT 1")
    differs = statement(
      "SELECT EXISTS (SELECT 1 FROM head WHERE record = ? AND field = ? AND value <> ?)")
  }

  /// What is known of a batch of operations when those of one record are folded in.
  struct Setting {
    let admission: Admission
    /// False when nowhere in the store a parent is missing.
    let awaitsParents: Bool
  }

  /// - Returns: false, with nothing written, when the record's past is needed.
  func write(
    _ operations: [Operation], on record: RecordID, in setting: Setting
  ) throws -> Bool {
    guard let kind = try visibleKind(of: record),
      !operations.contains(where: { $0.writes.contains { $0.field == Withdrawal.field } })
    else { return false }
    let granted = try officers(of: record)
    let verdict = setting.admission.verdict(on: operations, granted: granted)
    guard verdict.parked.isEmpty else { return false }
    let isGivenAnew = verdict.granted.count > granted.count
    if isGivenAnew, try log.hasParked(record) { return false }
    if setting.awaitsParents {
      for operation in operations where try log.awaits(operation.id, in: record) { return false }
    }
    if try corrects(operations) { return false }
    var changes: [FieldChange] = []
    var created: CreatedFields?
    for (field, writes) in Register.writes(of: operations) {
      guard
        let change = try change(
          of: field, kind: kind, record: record, writes: writes, created: &created)
      else { return false }
      changes.append(change)
    }
    try writer.insertGrants(verdict.granted.subtracting(granted), record: record)
    for operation in operations {
      if case .add(let entry, _, _, _) = operation.action {
        let entry = MergedRecord.Entry(operation: operation.id, entry: entry)
        try writer.insert(EntryRow(entry, of: kind, counts: true), record: record)
      }
    }
    var shown: [String: FieldValue] = [:]
    for change in changes { shown[change.field] = try write(change, kind: kind, record: record) }
    if !shown.isEmpty { try writer.update(record, kind: kind, shown: shown) }
    if kind == .ticket { try writer.courses.renew(record, new: operations, log: log) }
    return true
  }

  // MARK: One field

  private struct FieldChange {
    let field: String
    let isCrowded: Bool
    /// The heads that stand and have rows.
    let before: [Register.Head]
    let after: Register
  }

  /// - Parameter created: what the record's creation wrote, once that was asked for.
  private func change(
    of field: String, kind: RecordKind, record: RecordID, writes: [Register.Write],
    created: inout CreatedFields?
  ) throws -> FieldChange? {
    let safeSide = kind.field(field)?.safeSide ?? .none
    var rows = try heads(allHeads, record, field)
    let isCrowded = rows.count > Self.crowd
    if isCrowded {
      let own = Set(writes.map(\.operation))
      rows = try Set(writes.flatMap(\.parents)).subtracting(own).sorted().flatMap { parent in
        try self.heads(oneHead, record, field, parent)
      }
    }
    var standing = rows
    if rows.isEmpty, !isCrowded {
      let known = try created ?? CreatedFields(of: record, in: log)
      created = known
      standing = known.head(of: field).map { [$0] } ?? []
    }
    return Register(standing: standing, adding: writes, safeSide: safeSide).map {
      FieldChange(field: field, isCrowded: isCrowded, before: rows, after: $0)
    }
  }

  /// - Returns: the value that the field now shows.
  private func write(
    _ change: FieldChange, kind: RecordKind, record: RecordID
  ) throws -> FieldValue {
    let safeSide = kind.field(change.field)?.safeSide ?? .none
    let before = Set(change.before.map(\.operation))
    let after = Set(change.after.heads.map(\.operation))
    for head in change.before where !after.contains(head.operation) {
      try writer.delete(HeadRow(head, of: change.field, safeSide: safeSide), record: record)
    }
    for head in change.after.heads where !before.contains(head.operation) {
      try writer.insert(HeadRow(head, of: change.field, safeSide: safeSide), record: record)
    }
    func review(isOpen: Bool) throws {
      let item = ReviewItem(.conflict(record: record, field: change.field))
      try ReviewTable.set(item, isOpen: isOpen, in: database)
    }
    if change.isCrowded {
      let shown = try self.heads(shownHead, record, change.field)
      let value = shown.first?.value ?? .null
      let isConflict = try differs.holds {
        $0.add(record)
        $0.add(change.field)
        $0.add(value.canonicalJSON)
      }
      try review(isOpen: isConflict)
      return value
    }
    let wasConflict = Register(heads: change.before, safeSide: safeSide)?.isConflict ?? false
    if wasConflict != change.after.isConflict { try review(isOpen: change.after.isConflict) }
    return change.after.shown.value
  }

  /// The heads that `statement` gives.
  private func heads(
    _ statement: RowStatement, _ record: RecordID, _ field: String,
    _ operation: OperationID? = nil
  ) throws -> [Register.Head] {
    try statement.all {
      $0.add(record)
      $0.add(field)
      if let operation { $0.add(operation) }
    } read: { row in
      guard let operation = row.operation(0), let value = FieldValue(json: row.text(1))
      else { return nil }
      return Register.Head(
        operation: operation, value: value, chain: Int(row.integer(2)), isAwaiting: row.bool(3))
    }
  }

  // MARK: What stands

  /// True when an entry among these takes another's place, or its own is taken already.
  private func corrects(_ operations: [Operation]) throws -> Bool {
    try operations.contains { operation in
      guard case .add(let entry, _, _, _) = operation.action else { return false }
      if entry.corrects != nil || entry.isWithdrawal { return true }
      return try corrected.holds { $0.add(operation.id) }
    }
  }

  /// The kind of a record that is visible and was never withdrawn.
  private func visibleKind(of record: RecordID) throws -> RecordKind? {
    try visible.first {
      $0.add(record)
      $0.add(Withdrawal.field)
    } read: {
      RecordKind(rawValue: $0.text(0))
    }
  }

  private func officers(of record: RecordID) throws -> Set<String> {
    Set(
      try officers.all {
        $0.add(record)
      } read: {
        $0.text(0)
      })
  }
}
