package import Model

/// One record as its operations make it.
package struct MergedRecord: Sendable {
  package let id: RecordID
  package let kind: RecordKind
  package let creation: OperationID
  /// False while its creation is parked: then it is shown to nobody but the reviewers.
  package let isVisible: Bool
  /// By field, in the byte order of the names.
  package let registers: [(field: String, register: Register)]
  /// In the order of their operations.
  package let entries: [Entry]
  /// True when somebody withdrew it who had not seen all that stands in it: then it stays in sight.
  package let isContested: Bool

  package struct Entry: Sendable {
    package let operation: OperationID
    package let entry: Operation.Entry

    package init(operation: OperationID, entry: Operation.Entry) {
      self.operation = operation
      self.entry = entry
    }
  }

  /// The values as they are shown now.
  package var fields: Fields {
    Fields(id: id, kind: kind, values: shownValues)
  }

  /// The shown value of each field; a contested withdrawal is shown as none.
  package var shownValues: [String: FieldValue] {
    var values = Dictionary(
      registers.map { ($0.field, $0.register.shown.value) },
      uniquingKeysWith: { first, _ in first })
    if isContested { values[Withdrawal.field] = .bool(false) }
    return values
  }

  /// True when it was withdrawn, and whoever did had seen all that stands in it.
  package var isWithdrawn: Bool { shownValues[Withdrawal.field] == .bool(true) }

  package init(
    id: RecordID, kind: RecordKind, creation: OperationID, isVisible: Bool,
    registers: [(field: String, register: Register)], entries: [Entry], isContested: Bool
  ) {
    self.id = id
    self.kind = kind
    self.creation = creation
    self.isVisible = isVisible
    self.registers = registers
    self.entries = entries
    self.isContested = isContested
  }

  /// The record that `operations` make once `parked` ones are left out; nil when it does not exist.
  package init?(
    id: RecordID, operations: [Operation], parked: [OperationID: ParkingReason], census: Census
  ) {
    guard let creation = census[id] else { return nil }
    var writes: [String: [Register.Write]] = [:]
    var entries: [OperationID: Entry] = [:]
    let applied = operations.filter { parked[$0.id] == nil }
    for operation in applied {
      for write in operation.writes {
        writes[write.field, default: []].append(
          Register.Write(operation: operation.id, value: write.value, parents: write.parents))
      }
      if case .add(let entry, _, _, _) = operation.action {
        entries[operation.id] = Entry(operation: operation.id, entry: entry)
      }
    }
    self.id = id
    self.kind = creation.kind
    self.creation = creation.operation
    isVisible = parked[creation.operation] == nil
    // A parent may stand in another field: only one that is nowhere in the record is awaited.
    lazy var here = Set(applied.map(\.id))
    let registers = writes.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.compactMap {
      field in
      Register(
        writes[field] ?? [], safeSide: creation.kind.field(field)?.safeSide ?? .none,
        isHere: { here.contains($0) }
      ).map { (field, $0) }
    }
    self.registers = registers
    self.entries = entries.values.sorted { $0.operation < $1.operation }
    isContested = Withdrawal(registers, operations: applied)?.unseen.isEmpty == false
  }
}
