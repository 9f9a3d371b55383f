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

    package init(sequence: Int64, operations: [OperationID]) {
      self.sequence = sequence
      self.operations = operations
    }
  }

  /// - Parameter spans: the numbers that are here, as ranges in rising order without a gap in any.
  package init(device: RecordID, spans: [ClosedRange<Int64>], forks: [Fork]) {
    self.device = device
    self.forks = forks
    acknowledged = spans.first?.lowerBound == 1 ? spans.first?.upperBound ?? 0 : 0
    var missing: [ClosedRange<Int64>] = []
    var last: Int64 = 0
    for span in spans {
      if span.lowerBound - 1 > last { missing.append((last + 1)...(span.lowerBound - 1)) }
      last = span.upperBound
    }
    self.missing = missing
  }

  /// - Parameter numbered: each operation with its number, in any order.
  package init(device: RecordID, numbered: [(sequence: Int64, operation: OperationID)]) {
    let sorted = numbered.sorted { ($0.sequence, $0.operation) < ($1.sequence, $1.operation) }
    var spans: [ClosedRange<Int64>] = []
    var siblings: [Int64: [OperationID]] = [:]
    for (sequence, operation) in sorted {
      if let last = spans.last, sequence - 1 <= last.upperBound {
        spans[spans.count - 1] = last.lowerBound...sequence
      } else {
        spans.append(sequence...sequence)
      }
      if siblings[sequence]?.last != operation {
        siblings[sequence, default: []].append(operation)
      }
    }
    let forks = siblings.filter { $0.value.count > 1 }
      .map { Fork(sequence: $0.key, operations: $0.value) }
      .sorted { $0.sequence < $1.sequence }
    self.init(device: device, spans: spans, forks: forks)
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
