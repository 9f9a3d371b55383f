internal import Exchange
internal import GRDB
internal import Model

/// Works out the operations that take back what one action wrote.
///
/// Nothing is ever deleted: a field gets back the value that stood there before, a record that came into
/// being is withdrawn, an entry is corrected, a decision retracted. What somebody has written since stays.
/// The inverse of an inverse does the thing again.
struct Inversion {
  private let database: Database
  private let log: LogReading
  private let operations: [Operation]
  private let action: Int64
  private let own: Set<OperationID>
  private let created: Set<RecordID>

  init(of action: Int64, in snapshot: borrowing StoreSnapshot) throws {
    database = snapshot.database
    self.action = action
    log = LogReading(
      database: snapshot.database, devices: Enrolment(try snapshot.devices()),
      masks: snapshot.masks)
    operations = try Row.fetchAll(
      snapshot.database,
      sql: """
        SELECT \(StoredOperation.columns) FROM operation
        WHERE \(ActionSpan.holds("?1")) AND parked IS NULL ORDER BY sequence, id
        """, arguments: [action]
    ).map { try StoredOperation($0).operation() }
    own = Set(operations.map(\.id))
    created = Set(
      try Row.fetchAll(
        snapshot.database,
        sql: """
          SELECT record.id FROM operation JOIN record
            ON record.id = operation.record AND record.creation = operation.id
          WHERE \(ActionSpan.holds("?1"))
          """, arguments: [action]
      ).compactMap { RecordID($0[0] as Blob?) })
  }

  /// A field that the action wrote, and what to write there.
  struct FieldPlan {
    let record: RecordID
    let kind: RecordKind
    let field: String
    /// One, several where a conflict comes back, none where somebody has written since.
    var writes: [Write]

    struct Write {
      let value: FieldValue
      /// What the new value supersedes, and for a withdrawal all that it has seen.
      let parents: [OperationID]
    }
  }

  /// What becomes of each field, in the order of records and names.
  func fields() throws -> [FieldPlan] {
    var writes: [RecordID: [String: [OperationID]]] = [:]
    var kinds: [RecordID: RecordKind] = [:]
    for operation in operations {
      guard let record = operation.record, let kind = operation.kind else { continue }
      kinds[record] = kind
      for write in operation.writes where !created.contains(record) {
        writes[record, default: [:]][write.field, default: []] += write.parents
      }
    }
    for record in created { writes[record] = [Withdrawal.field: []] }
    return try writes.keys.sorted().flatMap { record -> [FieldPlan] in
      guard let kind = kinds[record], let fields = writes[record] else { return [] }
      return try fields.keys.sorted().map { field in
        created.contains(record)
          ? try withdrawal(of: record, kind: kind)
          : try plan(record, kind, field, before: fields[field] ?? [])
      }
    }
  }

  private func withdrawal(of record: RecordID, kind: RecordKind) throws -> FieldPlan {
    let heads = try HeadTable(database: database).heads(of: Withdrawal.field, in: record)
    let isWithdrawn = !heads.isEmpty && heads.allSatisfy { $0.value == .bool(true) }
    let all = try HeadTable(database: database).all(in: record)
    return FieldPlan(
      record: record, kind: kind, field: Withdrawal.field,
      writes: isWithdrawn ? [] : [FieldPlan.Write(value: .bool(true), parents: all)])
  }

  private func plan(
    _ record: RecordID, _ kind: RecordKind, _ field: String, before: [OperationID]
  ) throws -> FieldPlan {
    let heads = try HeadTable(database: database).heads(of: field, in: record)
    let restored = RestoredValues(database: database, log: log, record: record, field: field)
    var mine: [Register.Head] = []
    var others: [Register.Head] = []
    for head in heads {
      let isMine = try !own.isDisjoint(with: restored.originals(of: head.operation))
      if isMine { mine.append(head) } else { others.append(head) }
    }
    func plan(_ writes: [FieldPlan.Write]) -> FieldPlan {
      FieldPlan(record: record, kind: kind, field: field, writes: writes)
    }
    if mine.isEmpty { return plan([]) }
    let replaced = mine.map(\.operation)
    var values: [FieldValue] = []
    let superseded = try superseded(field, in: record, besides: replaced)
    let earlier = Set(before).subtracting(own).subtracting(superseded).sorted()
    for parent in earlier {
      let write = try log.operation(parent, on: record)?.writes.first { $0.field == field }
      guard let write, !others.contains(where: { $0.value == write.value }) else { continue }
      if !values.contains(write.value) { values.append(write.value) }
    }
    // Beside values of others this one just goes.
    let joined = values.isEmpty ? others.first : nil
    if values.isEmpty { values = [joined?.value ?? .null] }
    if field == Withdrawal.field, values.contains(.bool(true)) {
      let withdrawal = try RestoredWithdrawal(
        of: record, kind: kind, without: own, of: action, in: database)
      return plan(try withdrawal.writes(values, earlier: earlier, mine: mine, others: others))
    }
    // Whoever takes something back in a withdrawn record knows that it is withdrawn.
    let withdrawals =
      field == Withdrawal.field
      ? [] : try HeadTable(database: database).settledWithdrawal(of: record)
    let seen = (joined.map { [$0] } ?? []) + withdrawals
    return plan(
      values.map { FieldPlan.Write(value: $0, parents: replaced + seen.map(\.operation)) })
  }

  /// What writes of others have superseded, so that it would not stand even without the action.
  private func superseded(
    _ field: String, in record: RecordID, besides mine: [OperationID]
  ) throws -> Set<OperationID> {
    let theirs = try RecordLog(database: database).operations(of: record).filter {
      !own.contains($0.id) && !mine.contains($0.id)
    }
    return Set(theirs.flatMap(\.writes).filter { $0.field == field }.flatMap(\.parents))
  }

  /// An entry that is taken back or written again, with the fields that its operation wrote: put back in one operation
  /// with it, they count from the day of the step, or not at all where the step is taken back.
  struct EntryPlan {
    let kind: RecordKind
    let record: RecordID
    let entry: EntryKind
    let value: FieldValue
    let corrects: OperationID?
    let fields: [String]
  }

  /// What becomes of each entry that no correction has replaced.
  func entries() throws -> [EntryPlan] {
    try operations.compactMap { operation in
      guard case .add(let entry, let kind, let record, let writes) = operation.action,
        !created.contains(record), try !isCorrected(operation.id)
      else { return nil }
      if entry.isWithdrawal, let corrected = entry.corrects,
        case .add(let original, _, _, let before) = try log.operation(corrected, on: record)?.action
      {
        return EntryPlan(
          kind: kind, record: record, entry: original.kind, value: original.value, corrects: nil,
          fields: (writes + before).map(\.field))
      }
      return EntryPlan(
        kind: kind, record: record, entry: entry.kind,
        value: entry.value.setting("withdrawn", to: .bool(true)), corrects: operation.id,
        fields: writes.map(\.field))
    }
  }

  /// The operations that take back decisions.
  func decisions(at: Timestamp) throws -> [OperationDraft] {
    try operations.compactMap { operation in
      switch operation.action {
      case .release(_, let reason), .discard(_, let reason):
        .retract(operation.id, reason: reason, at: at)
      case .dismiss(let dismissal): .retract(operation.id, reason: dismissal.reason, at: at)
      case .retract(let target, _): try again(target, at: at)
      default: nil
      }
    }
  }

  private func isCorrected(_ operation: OperationID) throws -> Bool {
    try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE corrects = ?)",
      arguments: [operation.blob]) ?? false
  }

  /// The decision that was taken back, once more.
  private func again(_ target: OperationID, at: Timestamp) throws -> OperationDraft? {
    switch try log.decidable(target)?.action {
    case .release(let operation, let reason): .release(operation, reason: reason, at: at)
    case .discard(let operation, let reason): .discard(operation, reason: reason, at: at)
    case .dismiss(let dismissal): .dismiss(dismissal, at: at)
    default: nil
    }
  }
}

extension Operation.Entry {
  /// True for a correction that only takes the corrected entry away.
  var isWithdrawal: Bool { value["withdrawn"] == .bool(true) }
}

extension FieldValue {
  /// The object with the member `key` put in or replaced; another value stays as it is.
  fileprivate func setting(_ key: String, to value: FieldValue) -> FieldValue {
    guard case .object(let members) = self else { return self }
    return .object(
      members.filter { !$0.key.utf8.elementsEqual(key.utf8) }.map { ($0.key, $0.value) }
        + [(key, value)])
  }
}
