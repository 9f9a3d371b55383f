internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// What waits for a person, each item with the name of what it is about.
  package func reviewCases() throws -> [ReviewCase] {
    let devices = Enrolment(try devices())
    return try reviewItems().map { item in
      let (kind, name) = try subject(of: item, devices: devices)
      return ReviewCase(item: item, kind: kind, name: name)
    }
  }

  /// The item called `id` with all that a person needs to decide it; nil when nothing of that name waits, or
  /// several do. A name with more digits than are needed now, noted earlier, still leads to its item.
  ///
  /// - Parameter isMasked: leaves out who complained from the texts of operations.
  package func reviewCase(_ id: String, isMasked: Bool = true) throws -> ReviewCase? {
    let items = try ReviewTable.whole(in: database)
    let matches = items.indices.filter { items[$0].id.hasPrefix(id) }
    guard id.utf8.count >= ReviewItem.shortest, matches.count == 1, let match = matches.first
    else { return nil }
    let item = items.named()[match]
    let devices = Enrolment(try devices())
    let log = LogReading(
      database: database, devices: devices, masks: masks, isMasked: isMasked)
    let (kind, name) = try subject(of: item, devices: devices)
    switch item.subject {
    case .conflict(let record, let field):
      return ReviewCase(
        item: item, kind: kind, name: name,
        values: try values(of: field, in: record, kind: kind, log: log),
        mask: try masks.mask(of: record))
    case .parked(let operation, _, let code):
      return ReviewCase(
        item: item, kind: kind, name: name,
        operations: try [log.written(parked: operation)].compactMap { $0 },
        reason: try log.reason(of: operation, code: code))
    case .fork(let device, let sequence):
      return ReviewCase(
        item: item, kind: nil, name: name,
        operations: try log.written(by: device, from: sequence, through: sequence))
    case .gap(let device, let missing):
      let neighbours = [missing.lowerBound - 1, missing.upperBound + 1]
      return ReviewCase(
        item: item, kind: nil, name: name,
        operations: try neighbours.flatMap {
          try log.written(by: device, from: $0, through: $0)
        })
    case .incomplete: return ReviewCase(item: item, kind: kind, name: name)
    }
  }

  private func values(
    of field: String, in record: RecordID, kind: RecordKind?, log: LogReading
  ) throws -> [ReviewCase.Value] {
    let heads = try HeadTable(database: database).heads(of: field, in: record)
    guard let register = Register(heads: heads, safeSide: kind?.field(field)?.safeSide ?? .none)
    else { return [] }
    let unseen = field == Withdrawal.field ? try edits(beside: heads, of: record) : []
    func value(_ head: Register.Head, isShown: Bool, of edited: String?) throws -> ReviewCase.Value?
    {
      guard let written = try log.written(head.operation, on: record) else { return nil }
      return ReviewCase.Value(
        value: head.value, isShown: isShown, written: written,
        base: try log.base(of: edited ?? field, on: record, in: head.operation),
        note: try log.note(nearest: head.operation, about: record), edited: edited)
    }
    return try register.heads.compactMap {
      try value($0, isShown: unseen.isEmpty && $0 == register.shown, of: nil)
    } + unseen.compactMap { try value($0.head, isShown: true, of: $0.field) }
  }

  /// The values that a withdrawal of `record` had not seen.
  private func edits(
    beside withdrawn: [Register.Head], of record: RecordID
  ) throws -> [(field: String, head: Register.Head)] {
    let operations = try RecordLog(database: database).applied(on: record)
    let fields = try HeadTable(database: database).fields(of: record)
    let registers = fields.compactMap { field, heads in
      Register(heads: heads, safeSide: .none).map { (field, $0) }
    }
    return Withdrawal(registers, operations: operations)?.unseen ?? []
  }

  private func subject(
    of item: ReviewItem, devices: Enrolment
  ) throws -> (kind: RecordKind?, name: String?) {
    switch item.subject {
    case .conflict(let record, _), .incomplete(let record, _): try name(of: record)
    case .parked(_, let record, _): try record.map { try name(of: $0) } ?? (nil, nil)
    case .fork(let device, _), .gap(let device, _): (nil, devices[device]?.name)
    }
  }

  /// What people call a record: its title or name.
  func name(of record: RecordID) throws -> (kind: RecordKind?, name: String?) {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT kind FROM record WHERE id = ?", arguments: [record.blob]),
      let kind = RecordKind(rawValue: row["kind"])
    else { return (nil, nil) }
    let fields = try masks.masking(
      TypedTable(kind: kind).fields(in: database, where: "id = ?", arguments: [record.blob]))
    return (
      kind, ["title", "name"].compactMap { fields.first?.masked.text($0) }.first
    )
  }

  /// The records that `fields` refers to, those that were withdrawn as well.
  package func referred(by fields: Fields) throws -> [Fields] {
    try fields.kind.fields.flatMap { field -> [Fields] in
      guard case .reference(let kind) = field.type, let id = fields.reference(field.name) else {
        return []
      }
      return try masks.masking(
        TypedTable(kind: kind).fields(in: database, where: "id = ?", arguments: [id.blob]))
    }
  }

  /// The records of one kind as they are shown, in the order of their identifiers.
  ///
  /// - Parameter isWithdrawn: those that were withdrawn, instead of all others.
  package func fields(of kind: RecordKind, isWithdrawn: Bool = false) throws -> [Fields] {
    try masks.masking(TypedTable(kind: kind).fields(in: database, isWithdrawn: isWithdrawn))
  }
}
