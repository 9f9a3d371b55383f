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

  /// The entries whose place a correction has taken; it has to be of their own kind.
  package var correctedEntries: Set<OperationID> {
    if entries.allSatisfy({ $0.entry.corrects == nil }) { return [] }
    let kinds = Dictionary(
      entries.map { ($0.operation, $0.entry.kind) }, uniquingKeysWith: { first, _ in first })
    return Set(
      entries.compactMap { entry in
        entry.entry.corrects.flatMap { kinds[$0] == entry.entry.kind ? $0 : nil }
      })
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
    let applied = parked.isEmpty ? operations : operations.filter { parked[$0.id] == nil }
    self.id = id
    self.kind = creation.kind
    self.creation = creation.operation
    isVisible = parked[creation.operation] == nil
    // A parent may stand in another field: only one that is nowhere in the record is awaited.
    lazy var here = Set(applied.map(\.id))
    let registers = Register.writes(of: applied).compactMap { field, writes in
      Register(
        writes, safeSide: creation.kind.field(field)?.safeSide ?? .none,
        isHere: { here.contains($0) }
      ).map { (field: field, register: $0) }
    }
    self.registers = registers
    entries = Self.entries(of: applied)
    isContested = Withdrawal(registers, operations: applied)?.unseen.isEmpty == false
  }

  /// The entries that `operations` add, each once, in the order of their operations.
  private static func entries(of operations: [Operation]) -> [Entry] {
    var entries: [Entry] = operations.compactMap { operation in
      guard case .add(let entry, _, _, _) = operation.action else { return nil }
      return Entry(operation: operation.id, entry: entry)
    }
    entries.sort { $0.operation < $1.operation }
    for index in entries.indices.dropFirst().reversed()
    where entries[index].operation == entries[index - 1].operation {
      entries.remove(at: index)
    }
    return entries
  }
}
