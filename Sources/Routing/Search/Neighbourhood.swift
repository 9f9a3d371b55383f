/// For each visit the others, nearest first, or those first that suit it best.
///
/// A list is sorted when it is first asked for, so that a search of a large problem starts at once.
struct Neighbourhood {
  enum Order {
    /// By what it costs (where that is equal, takes) to drive there and back.
    case way
    /// By the way in the better direction, with a fifth of the time that passes waiting and all by which it is too late.
    ///
    /// Source: Vidal, Crainic, Gendreau, Prins, "A hybrid genetic algorithm with adaptive diversity
    /// management for a large class of vehicle routing problems with time-windows", Computers & Operations
    /// Research 40(1), 2013, section 4.3.
    case wayAndTime
  }

  private let order: Order
  private let visits: [VisitFacts]
  private let legs: LegTable
  private let limit: Int
  private var lists: [[Int32]]

  /// - Precondition: there is a shift.
  /// - Parameter limit: the length to which lists are cut.
  init(_ tables: borrowing Tables, by order: Order = .way, limit: Int = 500) {
    legs = tables.legs[0]
    self.order = order
    self.limit = limit
    visits = tables.visits
    lists = Array(repeating: [], count: visits.count)
  }

  /// The other visits.
  mutating func list(of visit: Int) -> [Int32] {
    if lists[visit].isEmpty, visits.count > 1 { lists[visit] = sorted(around: visit) }
    return lists[visit]
  }

  private func sorted(around visit: Int) -> [Int32] {
    var keys: [UInt64] = []
    keys.reserveCapacity(visits.count)
    for other in visits.indices where other != visit {
      keys.append(key(visits[visit], visits[other]) << 32 | UInt64(other))
    }
    keys.sort()
    return keys.prefix(limit).map { Int32(truncatingIfNeeded: $0 & 0xFFFF_FFFF) }
  }

  /// How far one is from the other, below 2^32.
  private func key(_ one: VisitFacts, _ other: VisitFacts) -> UInt64 {
    let there = legs.leg(one.place, other.place)
    let back = legs.leg(other.place, one.place)
    switch order {
    case .way:
      let cost = Int64(there.cost) + Int64(back.cost)
      let seconds = Int64(there.seconds) + Int64(back.seconds)
      // Costs are below 2^31; where nothing costs anything, time decides.
      return UInt64(cost > 0 ? cost : min(seconds, 1 << 30))
    case .wayAndTime:
      let near = min(Self.weight(one, there, other), Self.weight(other, back, one))
      return UInt64(min(max(0, near), 1 << 31))
    }
  }

  private static func weight(_ first: VisitFacts, _ leg: Leg, _ second: VisitFacts) -> Int64 {
    let service = Int64(first.service) + Int64(leg.seconds)
    let waiting = max(0, Int64(second.from) - Int64(first.to) - service)
    let late = max(0, Int64(first.from) + service - Int64(second.to))
    return 5 * Int64(leg.seconds > 0 ? leg.seconds : leg.cost) + waiting + 5 * late
  }
}
