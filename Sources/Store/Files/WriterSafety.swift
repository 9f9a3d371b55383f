/// What keeps a store whole while it is written. Only tests weaken it, to show that they would notice.
package struct WriterSafety: Sendable {
  /// The value of `PRAGMA synchronous`.
  package let synchronous: Int
  /// True when the writer holds the lock that keeps all others out.
  package let isAlone: Bool

  package init(synchronous: Int, isAlone: Bool) {
    self.synchronous = synchronous
    self.isAlone = isAlone
  }

  package static let full = WriterSafety(synchronous: 2, isAlone: true)
}
