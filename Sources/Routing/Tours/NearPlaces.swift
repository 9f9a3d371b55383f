/// For each visit the others beside which it is put in where looking at all places would take too long.
///
/// A list is made when it is first asked for, so that a search of a large problem starts at once. The legs
/// stand in it too: looking them up in the whole table is what would take longest.
///
/// Source: Vidal, Crainic, Gendreau, Prins, "A hybrid genetic algorithm with adaptive diversity
/// management for a large class of vehicle routing problems with time-windows", Computers & Operations
/// Research 40(1), 2013, section 4.3, for what makes two visits suit each other.
struct NearPlaces {
  struct Place {
    let visit: Int32
    /// From the visit whose list this is, and to it.
    let there: Leg
    let back: Leg
  }

  struct List {
    var places: [Place] = []
    /// What a leg from the visit costs at least, and one to it.
    var leastLeaving: Int64 = 0
    var leastArrival: Int64 = 0
  }

  private let count: Int
  /// The number of places from which on a list is looked at instead of all of them.
  let worthwhile: Int
  private var lists: [List]

  /// - Parameters:
  ///   - count: how many stand in a list.
  ///   - worthwhile: the number of places from which on a list is looked at instead; nil for three times as many.
  init(_ tables: Tables, count: Int, worthwhile: Int? = nil) {
    self.count = count
    self.worthwhile = worthwhile ?? 3 * count
    lists = Array(repeating: List(), count: tables.visitCount)
  }

  /// True where a place costs the same whichever shift it is on.
  static func suit(_ tables: Tables) -> Bool {
    tables.legs.count == 1 && tables.shifts.allSatisfy(\.isPlain)
      && !tables.visits.contains(where: \.dependsOnShift)
  }

  /// - Precondition: `suit`.
  mutating func list(of visit: Int, _ tables: borrowing Tables) -> List {
    if lists[visit].places.isEmpty { lists[visit] = made(for: visit, tables) }
    return lists[visit]
  }

  private func made(for visit: Int, _ tables: borrowing Tables) -> List {
    let legs = tables.legs[0]
    let own = tables.visits[visit]
    var keys: [UInt64] = []
    keys.reserveCapacity(tables.visitCount)
    var leastLeaving = Int64.max
    var leastArrival = Int64.max
    for (other, facts) in tables.visits.enumerated() where other != visit {
      let there = legs.leg(own.place, facts.place)
      let back = legs.leg(facts.place, own.place)
      let near = min(Self.weight(own, there, facts), Self.weight(facts, back, own))
      keys.append(UInt64(min(max(0, near), 1 << 31)) << 32 | UInt64(other))
      leastLeaving = min(leastLeaving, Int64(there.cost))
      leastArrival = min(leastArrival, Int64(back.cost))
    }
    for shift in tables.shifts {
      leastLeaving = min(leastLeaving, Int64(legs.leg(own.place, shift.end).cost))
      leastArrival = min(leastArrival, Int64(legs.leg(shift.start, own.place).cost))
    }
    keys.sort()
    let places = keys.prefix(count).map { key in
      let other = Int32(truncatingIfNeeded: key & 0xFFFF_FFFF)
      let place = tables.visits[Int(other)].place
      return Place(
        visit: other, there: legs.leg(own.place, place), back: legs.leg(place, own.place))
    }
    return List(places: places, leastLeaving: leastLeaving, leastArrival: leastArrival)
  }

  /// The way, with a fifth of the time that passes waiting and all by which it is too late.
  private static func weight(_ first: VisitFacts, _ leg: Leg, _ second: VisitFacts) -> Int64 {
    let service = Int64(first.service) + Int64(leg.seconds)
    let waiting = max(0, Int64(second.from) - Int64(first.to) - service)
    let late = max(0, Int64(first.from) + service - Int64(second.to))
    return 5 * Int64(leg.seconds > 0 ? leg.seconds : leg.cost) + waiting + 5 * late
  }
}
