internal import Exchange
internal import GRDB
internal import Model

/// Looks things up in the log of operations.
struct LogReading {
  let database: Database
  let devices: Enrolment
  let masks: MaskQuery
  /// Leaves out who complained from the texts of operations.
  var isMasked = true

  /// The operation of this identity on `record`; nil when it is not in the log.
  func operation(_ id: OperationID, on record: RecordID) throws -> Operation? {
    try Row.fetchOne(
      database,
      sql: "SELECT \(StoredOperation.columns) FROM operation WHERE record = ? AND id = ?",
      arguments: [record.blob, id.blob]
    ).map { try StoredOperation($0).operation() }
  }

  /// The operation of this identity if the office may decide about it, or has: a decision, or one that is
  /// parked or would be.
  func decidable(_ id: OperationID) throws -> Operation? {
    try RecordLog(database: database).decidable(id)
  }

  /// Who wrote an operation on `record`; nil when it is not in the log.
  func written(_ id: OperationID, on record: RecordID) throws -> ReviewCase.Written? {
    try written(where: "record = ? AND id = ?", [record.blob, id.blob]).first
  }

  /// Who wrote an operation that is parked; nil when none of that identity is.
  func written(parked id: OperationID) throws -> ReviewCase.Written? {
    try written(where: "id = ? AND parked IS NOT NULL", [id.blob]).first
  }

  /// Who wrote the operations of a device with numbers in this range, in the order of the numbers.
  func written(
    by device: RecordID, from first: Int64, through last: Int64
  ) throws -> [ReviewCase.Written] {
    try written(
      where: "device = ? AND sequence BETWEEN ? AND ?", [device.blob, first, last])
  }

  /// What an action wrote, in the order of devices and numbers.
  func written(of action: Int64) throws -> [ReviewCase.Written] {
    try written(where: ActionSpan.holds("?1"), [action])
  }

  private func written(
    where condition: String, _ arguments: StatementArguments
  ) throws -> [ReviewCase.Written] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT \(StoredOperation.columns), sequence, action.at AS received
        FROM operation JOIN action ON action.number = operation.action
        WHERE \(condition) ORDER BY sequence, id
        """, arguments: arguments
    ).map { row in
      let stored = try StoredOperation(row)
      let device = devices[stored.device]
      return ReviewCase.Written(
        operation: stored.id, officer: device?.officer,
        device: try device?.name ?? source(stored.device) ?? stored.device.short,
        sequence: row["sequence"],
        at: try stored.operation().at, received: Instant(seconds: row["received"]),
        text: isMasked ? try masked(stored) : String(decoding: stored.bytes, as: UTF8.self))
    }
  }

  private func masked(_ stored: StoredOperation) throws -> String {
    OperationText.masked(
      stored.bytes,
      mask: try masks.mask(of: stored.operation().record).hiding(
        OperationText.secrets(stored.bytes[...])))
  }

  /// What people call the pseudo-device of a source.
  private func source(_ device: RecordID) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = ?",
      arguments: ["source:" + device.text])
  }

  /// The values that the writer of `field` of `record` in `operation` saw there, each once.
  func base(
    of field: String, on record: RecordID, in operation: OperationID
  ) throws -> [FieldValue] {
    let parents =
      try self.operation(operation, on: record)?.writes.first { $0.field == field }?.parents ?? []
    var values: [FieldValue] = []
    for parent in parents {
      let write = try self.operation(parent, on: record)?.writes.first { $0.field == field }
      if let write, !values.contains(write.value) { values.append(write.value) }
    }
    return values
  }

  /// Which note, finding or contact did the same device write nearest to `operation` on `record`, about that
  /// or about a visit for its sake?
  func note(
    nearest operation: OperationID, about record: RecordID
  ) throws -> ReviewCase.Note? {
    let row = try Row.fetchOne(
      database,
      sql: """
        SELECT entry.kind, entry.value
        FROM operation AS it
        JOIN operation ON operation.device = it.device
        JOIN entry ON entry.record = operation.record AND entry.operation = operation.id
        WHERE it.id = ?1 AND it.record = ?2 AND entry.kind IN ('note', 'finding', 'contact')
          AND (entry.record = ?2
            OR entry.record IN (SELECT id FROM visit WHERE ?3 IN (ticket, application)))
        ORDER BY abs(operation.sequence - it.sequence), operation.sequence LIMIT 1
        """, arguments: [operation.blob, record.blob, record.text])
    guard let row, let kind = EntryKind(rawValue: row["kind"]),
      let value = FieldValue(json: row["value"])
    else { return nil }
    return ReviewCase.Note(kind: kind, value: value)
  }

  /// Why `operation` is parked under `code`, with its particulars.
  func reason(of id: OperationID, code: String) throws -> ParkingReason? {
    guard let operation = try decidable(id) else { return nil }
    if case .parked(let reason, _) = operation.action { return reason }
    let device = devices[operation.device]
    let candidates: [ParkingReason?] = [
      .notYours(officer: device?.officer ?? ""), .officeOnly,
      .revoked(after: device?.revokedAfter ?? 0),
      operation.record.map { .noRecord($0) }, try missingReference(of: operation),
      try standing(against: operation),
    ]
    return candidates.compactMap { $0 }.first { $0.code == code }
  }

  private func missingReference(of operation: Operation) throws -> ParkingReason? {
    let awaited = try Row.fetchOne(
      database, sql: "SELECT awaits FROM operation WHERE id = ? AND parked IS NOT NULL",
      arguments: [operation.id.blob]
    ).flatMap { RecordID($0["awaits"] as Blob?) }
    guard let awaited,
      let write = operation.writes.first(where: { $0.value.text == awaited.text })
    else { return nil }
    return .noReference(field: write.field, awaited)
  }

  /// What stands under the identifier that `operation` means to create or write as another kind.
  private func standing(against operation: Operation) throws -> ParkingReason? {
    guard let record = operation.record, let kind = operation.kind,
      let row = try Row.fetchOne(
        database, sql: "SELECT kind, creation FROM record WHERE id = ?", arguments: [record.blob]),
      let creation = OperationID(row["creation"] as Blob?),
      let found = RecordKind(rawValue: row["kind"])
    else { return nil }
    if operation.isCreation { return .collision(standing: creation) }
    return .otherKind(expected: kind, found: found)
  }
}
