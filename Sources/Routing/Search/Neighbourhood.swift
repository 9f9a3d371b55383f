/// For each visit the others, nearest first.
///
/// A list is sorted when it is first asked for, so that a search of a large problem starts at once.
struct Neighbourhood {
  private let places: [Int32]
  private let legs: LegTable
  private let limit: Int
  private var lists: [[Int32]]

  /// - Precondition: there is a shift.
  /// - Parameter limit: the length to which lists are cut.
  init(_ tables: Tables, limit: Int = 500) {
    legs = tables.legs[0]
    self.limit = limit
    places = tables.visits.map(\.place)
    lists = Array(repeating: [], count: places.count)
  }

  /// The other visits, by what it costs (where that is equal, takes) to drive there and back.
  mutating func list(of visit: Int) -> [Int32] {
    if lists[visit].isEmpty, places.count > 1 { lists[visit] = sorted(around: visit) }
    return lists[visit]
  }

  private func sorted(around visit: Int) -> [Int32] {
    var keys: [UInt64] = []
    keys.reserveCapacity(places.count)
    for other in places.indices where other != visit {
      let there = legs.leg(places[visit], places[other])
      let back = legs.leg(places[other], places[visit])
      let cost = Int64(there.cost) + Int64(back.cost)
      let seconds = Int64(there.seconds) + Int64(back.seconds)
      // Costs are below 2^31; where nothing costs anything, time decides.
      let near = UInt64(cost > 0 ? cost : min(seconds, 1 << 30))
      keys.append(near << 32 | UInt64(other))
    }
    keys.sort()
    return keys.prefix(limit).map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
  }
}
