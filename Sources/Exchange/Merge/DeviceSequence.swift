package import Model

/// What has come of one device's numbered operations: how far without a gap, what is missing, and where two
/// operations share a number (a restored or cloned device).
package struct DeviceSequence: Hashable, Sendable {
  package let device: RecordID
  /// The highest number up to which all are here; 0 when the first is missing.
  package let acknowledged: Int64
  /// Ranges of numbers that are missing below the highest one here.
  package let missing: [ClosedRange<Int64>]
  package let forks: [Fork]

  package struct Fork: Hashable, Sendable {
    package let sequence: Int64
    /// In the order of their identity; all of them are kept.
    package let operations: [OperationID]
  }

  /// - Parameter numbered: each operation with its number, in any order.
  package init(device: RecordID, numbered: [(sequence: Int64, operation: OperationID)]) {
    self.device = device
    let sorted = numbered.sorted { ($0.sequence, $0.operation) < ($1.sequence, $1.operation) }
    var acknowledged: Int64 = 0
    var missing: [ClosedRange<Int64>] = []
    var forks: [Fork] = []
    var last: Int64 = 0
    var index = 0
    while index < sorted.count {
      let sequence = sorted[index].sequence
      var siblings: [OperationID] = []
      while index < sorted.count, sorted[index].sequence == sequence {
        if siblings.last != sorted[index].operation { siblings.append(sorted[index].operation) }
        index += 1
      }
      if siblings.count > 1 { forks.append(Fork(sequence: sequence, operations: siblings)) }
      if sequence - 1 > last { missing.append((last + 1)...(sequence - 1)) }
      if missing.isEmpty { acknowledged = sequence }
      last = sequence
    }
    self.acknowledged = acknowledged
    self.missing = missing
    self.forks = forks
  }

  /// The sequences of all devices in `operations`, in the order of their identifiers.
  static func all(of operations: [Operation]) -> [DeviceSequence] {
    var numbered: [RecordID: [(sequence: Int64, operation: OperationID)]] = [:]
    for operation in operations {
      numbered[operation.device, default: []].append((operation.sequence, operation.id))
    }
    return numbered.keys.sorted().map {
      DeviceSequence(device: $0, numbered: numbered[$0] ?? [])
    }
  }
}
