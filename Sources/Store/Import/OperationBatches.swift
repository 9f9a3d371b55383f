internal import Exchange

/// The operations of a bundle, so many at a time: a long bundle never stands in memory as a whole.
///
/// The next ones are read on another core while the caller writes those at hand; they come in the order of the bundle
/// whatever the cores do.
struct OperationBatches: Sequence, IteratorProtocol {
  private let bundle: Bundle
  private var start = 0
  private var ahead: Beside<[Operation]>?

  private static let size = 500

  init(_ bundle: Bundle) { self.bundle = bundle }

  struct Batch {
    let operations: [Operation]
    /// Where each of them stands in the file.
    let ranges: ArraySlice<Range<Int>>
  }

  mutating func next() -> Batch? {
    guard start < bundle.ranges.count else { return nil }
    let positions = positions(from: start)
    let read = try? ahead?.outcome()
    start = positions.upperBound
    ahead = nil
    if start < bundle.ranges.count {
      let (bundle, following) = (bundle, self.positions(from: start))
      ahead = Beside { bundle.operations(at: following) }
    }
    return Batch(
      operations: read ?? bundle.operations(at: positions), ranges: bundle.ranges[positions])
  }

  private func positions(from start: Int) -> Range<Int> {
    start..<Swift.min(start + Self.size, bundle.ranges.count)
  }
}
