/// For each visit the others beside which it is put in where looking at all places would take too long.
///
/// A list is made when it is first asked for, so that a search of a large problem starts at once. The legs
/// stand in it too: looking them up in the whole table is what would take longest.
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
  /// What the lists are made from.
  var suiting: Neighbourhood
  /// The number of places from which on a list is looked at instead of all of them.
  let worthwhile: Int
  private var lists: [List]

  /// - Parameters:
  ///   - count: how many stand in a list.
  ///   - worthwhile: the number of places from which on a list is looked at instead; nil for three times as many.
  init(_ tables: Tables, count: Int, worthwhile: Int? = nil) {
    self.count = count
    suiting = Neighbourhood(tables, by: .wayAndTime)
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

  private mutating func made(for visit: Int, _ tables: borrowing Tables) -> List {
    let legs = tables.legs[0]
    let own = tables.visits[visit].place
    var leastLeaving = Int64.max
    var leastArrival = Int64.max
    for (other, facts) in tables.visits.enumerated() where other != visit {
      leastLeaving = min(leastLeaving, Int64(legs.leg(own, facts.place).cost))
      leastArrival = min(leastArrival, Int64(legs.leg(facts.place, own).cost))
    }
    for shift in tables.shifts {
      leastLeaving = min(leastLeaving, Int64(legs.leg(own, shift.end).cost))
      leastArrival = min(leastArrival, Int64(legs.leg(shift.start, own).cost))
    }
    let places = suiting.list(of: visit).prefix(count).map { other in
      let place = tables.visits[Int(other)].place
      return Place(visit: other, there: legs.leg(own, place), back: legs.leg(place, own))
    }
    return List(places: places, leastLeaving: leastLeaving, leastArrival: leastArrival)
  }
}
