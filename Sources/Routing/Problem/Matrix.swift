/// Travel between places for one way of getting about: seconds and metres from every place to every
/// other.
///
/// Flat and row-major: the entry from `a` to `b` stands at `a * size + b`. Both directions may differ,
/// and the triangle inequality need not hold.
package struct Matrix: Equatable, Sendable {
  /// How many places there are.
  package let size: Int
  package let seconds: [Int32]
  package let metres: [Int32]

  /// The greatest entry that is accepted, in seconds or metres.
  package static let greatest: Int32 = 100_000_000

  /// - Parameters:
  ///   - seconds: `size * size` entries from 0 to `greatest`.
  ///   - metres: the same, in metres.
  package init(size: Int, seconds: [Int32], metres: [Int32]) {
    self.size = size
    self.seconds = seconds
    self.metres = metres
  }
}
