/// A set of visits whose numbers are below `capacity`.
struct VisitSet: Equatable {
  static let capacity = 128

  private var low: UInt64 = 0
  private var high: UInt64 = 0

  @inline(__always)
  func contains(_ visit: Int) -> Bool {
    visit < 64 ? low >> UInt64(visit) & 1 != 0 : high >> UInt64(visit - 64) & 1 != 0
  }

  @inline(__always)
  mutating func insert(_ visit: Int) {
    if visit < 64 { low |= 1 << UInt64(visit) } else { high |= 1 << UInt64(visit - 64) }
  }

  @inline(__always)
  func isSubset(of other: VisitSet) -> Bool { low & ~other.low == 0 && high & ~other.high == 0 }

  @inline(__always)
  func intersection(_ other: VisitSet) -> VisitSet {
    var set = self
    set.low &= other.low
    set.high &= other.high
    return set
  }
}
