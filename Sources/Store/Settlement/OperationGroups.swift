internal import Exchange
internal import Model

/// Operations new to the log, by what they are about; worked out without a store.
struct OperationGroups: Sendable {
  /// How many there are.
  let count: Int
  private(set) var byRecord: [RecordID: [Operation]] = [:]
  /// Those on no record: decisions, and what can't be read.
  private(set) var loose: [Operation] = []
  /// The records that they are about, in rising order.
  let records: [RecordID]
  /// The records that values name.
  private(set) var referenced: Set<RecordID> = []
  /// The numbers of each device, the devices in rising order.
  let numbers: [(device: RecordID, numbers: [Int64])]

  init(_ operations: [Operation]) {
    count = operations.count
    var numbers: [RecordID: [Int64]] = [:]
    for operation in operations {
      if let record = operation.record {
        byRecord[record, default: []].append(operation)
      } else {
        loose.append(operation)
      }
      for reference in operation.references { referenced.insert(reference.record) }
      numbers[operation.device, default: []].append(operation.sequence)
    }
    records = byRecord.keys.sorted()
    self.numbers = numbers.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension Operation {
  /// The records that its values name, with the kinds that they have to be of.
  var references: [(record: RecordID, kind: RecordKind)] {
    guard let kind else { return [] }
    var references: [(record: RecordID, kind: RecordKind)] = []
    for write in writes {
      // Few values look like a record, and the field is asked for only then.
      guard let record = write.value.text.flatMap({ RecordID($0) }),
        case .reference(let target) = kind.field(write.field)?.type
      else { continue }
      references.append((record, target))
    }
    return references
  }
}
