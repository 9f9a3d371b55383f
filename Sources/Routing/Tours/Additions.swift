/// For each route the visits that were inserted since the last change of another kind, with the version
/// that the route had before each.
///
/// What was known about a route can then be brought up to date by looking beside those visits only.
struct Additions {
  private var counts: [Int]
  private var versions: [UInt64]
  private var visits: [Int32]

  private static let most = 16

  init(shifts: Int) {
    counts = Array(repeating: 0, count: shifts)
    versions = Array(repeating: 0, count: shifts * Self.most)
    visits = Array(repeating: 0, count: shifts * Self.most)
  }

  @inline(__always)
  mutating func clear(_ route: Int) { counts[route] = 0 }

  @inline(__always)
  mutating func append(_ visit: Int, to route: Int, version: UInt64) {
    if counts[route] == Self.most { counts[route] = 0 }
    let slot = route * Self.most + counts[route]
    versions[slot] = version
    visits[slot] = Int32(visit)
    counts[route] += 1
  }

  /// The slots of all visits that a route got after a version; nil when that is not known.
  @inline(__always)
  func slots(since version: UInt64, of route: Int) -> Range<Int>? {
    let first = route * Self.most
    let end = first + counts[route]
    for slot in first..<end where versions[slot] == version { return slot..<end }
    return nil
  }

  @inline(__always)
  subscript(_ slot: Int) -> Int32 { visits[slot] }
}
