/// A set of numbers below `capacity`.
struct SmallSet: Equatable {
  static let capacity = 128

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  @inline(__always)
  func contains(_ number: Int) -> Bool {
    number < 64 ? low >> UInt64(number) & 1 != 0 : high >> UInt64(number - 64) & 1 != 0
  }

  @inline(__always)
  mutating func insert(_ number: Int) {
    if number < 64 { low |= 1 << UInt64(number) } else { high |= 1 << UInt64(number - 64) }
  }

  @inline(__always)
  func isSubset(of other: SmallSet) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }

  @inline(__always)
  func intersection(_ other: SmallSet) -> SmallSet {
    var set = self
    set.low &= other.low
    set.high &= other.high
    return set
  }

  @inline(__always)
  func subtracting(_ other: SmallSet) -> SmallSet {
    var set = self
    set.low &= ~other.low
    set.high &= ~other.high
    return set
  }

  /// Takes out what both hold, and puts in what only the other holds.
  @inline(__always)
  mutating func toggle(_ other: SmallSet) {
    low ^= other.low
    high ^= other.high
  }

  /// Takes out the least number; nil when there is none.
  @inline(__always)
  mutating func popFirst() -> Int? {
    if low != 0 {
      defer { low &= low - 1 }
      return low.trailingZeroBitCount
    }
    if high == 0 { return nil }
    defer { high &= high - 1 }
    return 64 + high.trailingZeroBitCount
  }
}
