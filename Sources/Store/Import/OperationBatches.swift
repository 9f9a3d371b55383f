internal import Exchange
internal import Model

/// The operations of a bundle, so many at a time: a long bundle never stands in memory as a whole.
///
/// The next ones are read, and what they make is worked out, on another core while the caller writes those at hand;
/// they come in the order of the bundle whatever the cores do.
struct OperationBatches: Sequence, IteratorProtocol {
  private let bundle: Bundle
  private let enrolment: Enrolment
  private var start = 0
  private var ahead: Beside<Batch>?
  /// The batch before, which the other core clears away.
  private var spent: Batch?

  /// How many come next: few at first, which nobody has read ahead.
  private var size = 100
  private static let largest = 300

  init(_ bundle: Bundle, enrolment: Enrolment) {
    self.bundle = bundle
    self.enrolment = enrolment
  }

  struct Batch: Sendable {
    let operations: [Operation]
    /// Where each of them stands in the file.
    let ranges: ArraySlice<Range<Int>>
    /// The operations by what they are about.
    let groups: OperationGroups
    /// What the records that came with their creation amount to.
    let newRecords: [RecordID: NewRecord]
    /// True when one of them adds a photo, whose file may lie beside the bundle.
    let namesPhotos: Bool
    /// The latest moment that one of them says.
    let latest: Timestamp?

    init(_ positions: Range<Int>, of bundle: Bundle, enrolment: Enrolment) {
      operations = bundle.operations(at: positions)
      ranges = bundle.ranges[positions]
      groups = OperationGroups(operations)
      newRecords = groups.newRecords(enrolment)
      namesPhotos = operations.contains(where: \.namesPhoto)
      latest = operations.lazy.map(\.at).max { $0.instant < $1.instant }
    }
  }

  mutating func next() -> Batch? {
    guard start < bundle.ranges.count else { return nil }
    let positions = positions(from: start)
    let read = try? ahead?.outcome()
    start = positions.upperBound
    size = Swift.min(2 * size, Self.largest)
    ahead = nil
    if start < bundle.ranges.count {
      let following = self.positions(from: start)
      ahead = Beside { [bundle, enrolment, spent] in
        _ = spent
        return Batch(following, of: bundle, enrolment: enrolment)
      }
    }
    spent = nil
    let batch = read ?? Batch(positions, of: bundle, enrolment: enrolment)
    spent = batch
    return batch
  }

  private func positions(from start: Int) -> Range<Int> {
    start..<Swift.min(start + size, bundle.ranges.count)
  }
}

extension Operation {
  fileprivate var namesPhoto: Bool {
    if case .add(let entry, _, _, _) = action { entry.kind == .photo } else { false }
  }
}
