internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// Every review item with what a person needs to decide it: conflicts first, then by identifier.
  package func reviewCases() throws -> [ReviewCase] {
    let devices = Enrolment(try devices())
    return try reviewItems().map { item in
      var record: RecordID?
      var values: [ReviewCase.Value] = []
      var operation: ReviewCase.Written?
      switch item.subject {
      case .conflict(let id, let field):
        record = id
        values = try self.values(of: field, in: id, devices: devices)
      case .parked(let id, let about, _):
        record = about
        operation = try written(id, devices: devices)
      case .incomplete(let id, _): record = id
      case .fork, .gap: break
      }
      let (kind, name) = try record.map { try self.name(of: $0) } ?? (nil, nil)
      return ReviewCase(
        item: item, kind: kind, name: name, values: values, operation: operation)
    }
  }

  private func values(
    of field: String, in record: RecordID, devices: Enrolment
  ) throws -> [ReviewCase.Value] {
    let kind = try name(of: record).kind
    let heads = try Row.fetchAll(
      database, sql: "SELECT * FROM head WHERE record = ? AND field = ? ORDER BY operation",
      arguments: [record.blob, field]
    ).compactMap { row -> Register.Head? in
      guard let operation = OperationID(row["operation"] as Blob?),
        let value = FieldValue(json: row["value"])
      else { return nil }
      return Register.Head(
        operation: operation, value: value, chain: row["chain"], isAwaiting: row["awaiting"])
    }
    guard let register = Register(heads: heads, safeSide: kind?.field(field)?.safeSide ?? .none)
    else { return [] }
    return try register.heads.compactMap { head in
      try written(head.operation, devices: devices).map { written in
        ReviewCase.Value(value: head.value, isShown: head == register.shown, written: written)
      }
    }
  }

  /// Who wrote an operation; nil when it is not in the log.
  private func written(
    _ operation: OperationID, devices: Enrolment
  ) throws -> ReviewCase.Written? {
    guard
      let row = try Row.fetchOne(
        database,
        sql: """
          SELECT \(StoredOperation.columns), sequence, action.at AS received
          FROM operation JOIN action ON action.number = operation.action WHERE id = ?
          """, arguments: [operation.blob])
    else { return nil }
    let stored = try StoredOperation(row)
    let device = devices[stored.device]
    return ReviewCase.Written(
      operation: operation, officer: device?.officer, device: device?.name ?? stored.device.short,
      sequence: row["sequence"], at: try stored.operation().at,
      received: Instant(seconds: row["received"]),
      text: String(decoding: stored.bytes, as: UTF8.self))
  }

  /// What people call a record: its number, code, name or title.
  private func name(of record: RecordID) throws -> (kind: RecordKind?, name: String?) {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT kind FROM record WHERE id = ?", arguments: [record.blob]),
      let kind = RecordKind(rawValue: row["kind"])
    else { return (nil, nil) }
    let fields = try TypedTable(kind: kind).fields(
      in: database, where: "id = ?", arguments: [record.blob])
    return (
      kind, ["title", "name"].compactMap { fields.first?.text($0) }.first
    )
  }

  /// The records of one kind as they are shown, in the order of their identifiers.
  package func fields(of kind: RecordKind) throws -> [Fields] {
    try TypedTable(kind: kind).fields(in: database)
  }
}
