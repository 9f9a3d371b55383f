/// A set of shifts, of any number, as bits.
package struct ShiftSet: Equatable, Sendable, ExpressibleByArrayLiteral {
  private var words: [UInt64] = []

  package init(_ shifts: some Sequence<Int>) {
    for shift in shifts { insert(shift) }
  }

  package init(arrayLiteral shifts: Int...) {
    self.init(shifts)
  }

  /// Has no effect for a negative number.
  package mutating func insert(_ shift: Int) {
    guard shift >= 0 else { return }
    while words.count <= shift / 64 { words.append(0) }
    words[shift / 64] |= 1 << UInt64(shift % 64)
  }

  package func contains(_ shift: Int) -> Bool {
    shift >= 0 && shift / 64 < words.count && words[shift / 64] & (1 << UInt64(shift % 64)) != 0
  }
}
