internal import Dispatch
internal import Exchange
internal import Model

/// The operations of a bundle, so many at a time: a long bundle never stands in memory as a whole.
///
/// The next ones are read, and what they make is worked out, on another core while the caller writes those at hand;
/// they come in the order of the bundle whatever the cores do.
struct OperationBatches: Sequence, IteratorProtocol {
  private let bundle: Bundle
  private let enrolment: Enrolment
  /// Reads one batch after the other, on one core.
  private let reader = DispatchQueue(label: "operation batches", qos: .userInitiated)
  /// Those that are being read, in the order of the bundle. Several, because now the one core takes longer for a batch and
  /// now the other, and with one ahead each waits for the other in turn.
  private var ahead: [Beside<Batch>] = []
  /// Where the first operation stands that nobody has been told to read.
  private var start = 0
  /// The batch before, which the other core clears away.
  private var spent: Batch?

  /// How many operations a batch has: the more, the fewer records are divided between two.
  private static let size = 150
  private static let mostAhead = 4

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
    // To wake another core takes longer than to read a short bundle.
    if start == 0, bundle.ranges.count <= Self.size {
      return nextPositions().map { Batch($0, of: bundle, enrolment: enrolment) }
    }
    while ahead.count < Self.mostAhead, let positions = nextPositions() {
      ahead.append(
        Beside(on: reader) { [bundle, enrolment, spent] in
          _ = spent
          return Batch(positions, of: bundle, enrolment: enrolment)
        })
      spent = nil
    }
    guard !ahead.isEmpty else { return nil }
    spent = try? ahead.removeFirst().outcome()
    return spent
  }

  private mutating func nextPositions() -> Range<Int>? {
    guard start < bundle.ranges.count else { return nil }
    let positions = start..<Swift.min(start + Self.size, bundle.ranges.count)
    start = positions.upperBound
    return positions
  }
}

extension Operation {
  fileprivate var namesPhoto: Bool {
    if case .add(let entry, _, _, _) = action { entry.kind == .photo } else { false }
  }
}
