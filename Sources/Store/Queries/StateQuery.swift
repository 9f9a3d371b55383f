package import Exchange
internal import GRDB
internal import Model

extension StoreSnapshot {
  /// The state as the tables hold it, for `waiqin state`.
  package func mergedState() throws -> MergedState {
    MergedState(
      records: try mergedRecords(), parked: try parkedOperations(), sequences: try sequences())
  }

  /// The state as the log alone makes it: what the tables have to equal.
  package func stateFromLog() throws -> MergedState {
    let operations = try Row.fetchAll(
      database, sql: "SELECT \(StoredOperation.columns) FROM operation ORDER BY number"
    ).map { try StoredOperation($0).operation() }
      .sorted { $0.id < $1.id }
    return MergedState(operations: operations, enrolment: Enrolment(try devices()))
  }

  /// Whether the tables hold what the log makes of them: what stands in every field, and what each record shows.
  package func tablesEqualLog() throws -> Bool {
    let log = try stateFromLog()
    guard try mergedState().canonicalJSON == log.canonicalJSON else { return false }
    var shown: [RecordKind: Int] = [:]
    for record in log.records where record.isVisible {
      let table = TypedTable(kind: record.kind)
      let row = table.row(showing: record.shownValues)
      guard try table.row(of: record.id, in: database) == row else { return false }
      shown[record.kind, default: 0] += 1
    }
    return try RecordKind.allCases.allSatisfy { kind in
      let rows = try Int.fetchOne(database, sql: "SELECT count(*) FROM \(kind.rawValue)")
      return rows == shown[kind, default: 0]
    }
  }

  private func mergedRecords() throws -> [MergedRecord] {
    let heads = HeadTable(database: database)
    var entries = try self.entries()
    let contested = Set(try reviewItems().compactMap { $0.subject.contested })
    return try Row.fetchAll(database, sql: "SELECT * FROM record ORDER BY id").compactMap { row in
      guard let id = RecordID(row["id"] as Blob?), let kind = RecordKind(rawValue: row["kind"]),
        let creation = OperationID(row["creation"] as Blob?)
      else { return nil }
      let fields = try heads.fields(of: id).compactMap { field, heads in
        Register(heads: heads, safeSide: kind.field(field)?.safeSide ?? .none).map { (field, $0) }
      }
      let withdrawn = fields.first { $0.0 == Withdrawal.field }?.1.shown.value
      return MergedRecord(
        id: id, kind: kind, creation: creation, isVisible: row["visible"], registers: fields,
        entries: entries.removeValue(forKey: id) ?? [],
        isContested: withdrawn == .bool(true) && contested.contains(id))
    }
  }

  private func entries() throws -> [RecordID: [MergedRecord.Entry]] {
    var all: [RecordID: [MergedRecord.Entry]] = [:]
    for row in try Row.fetchAll(database, sql: "SELECT * FROM entry ORDER BY record, operation") {
      guard let record = RecordID(row["record"] as Blob?),
        let operation = OperationID(row["operation"] as Blob?),
        let kind = EntryKind(rawValue: row["kind"]), let value = FieldValue(json: row["value"])
      else { continue }
      all[record, default: []].append(
        MergedRecord.Entry(
          operation: operation,
          entry: Operation.Entry(
            kind: kind, value: value, corrects: OperationID(row["corrects"] as Blob?))))
    }
    return all
  }

  private func parkedOperations() throws -> [(operation: OperationID, reason: String)] {
    try Row.fetchAll(
      database, sql: "SELECT id, parked FROM operation WHERE parked IS NOT NULL ORDER BY id"
    ).compactMap { row in OperationID(row["id"] as Blob?).map { ($0, row["parked"]) } }
  }

  private func sequences() throws -> [DeviceSequence] {
    try Row.fetchAll(
      database, sql: "SELECT DISTINCT device FROM span ORDER BY device"
    ).compactMap { RecordID($0["device"] as Blob?) }
      .map { try Settlement.sequence(of: $0, in: database) }
  }
}

extension ReviewItem.Subject {
  /// The record whose withdrawal waits for a decision.
  fileprivate var contested: RecordID? {
    if case .conflict(let record, Withdrawal.field) = self { record } else { nil }
  }
}
