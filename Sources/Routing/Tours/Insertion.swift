/// A visit that may be put into a route that needs no walk: judges a place in constant time.
struct Insertion {
  let facts: VisitFacts
  let service: Int32
  /// When it could be left at the soonest, wherever it comes from.
  let soonest: Int32
  let row: Int
  let legs: Int
  /// What the route costs more because it was unused.
  private let opening: Int64

  @inline(__always)
  init(_ visit: Int, on route: Int, _ tours: inout Tours) {
    facts = tours.tables.visits[visit]
    service = tours.tables.service(visit, on: route)
    soonest = facts.from + service
    row = Int(facts.place) * tours.tables.placeCount
    let shift = tours.tables.shifts[route]
    legs = shift.legs
    opening = tours.sizes[route] == 0 ? shift.fixedCost : 0
  }

  /// What the route costs more with the visit between two stops that follow each other, given the
  /// legs there; nil when that can't be served in time.
  @inline(__always)
  func cost(
    between before: Stop, _ after: Stop, _ arrival: Leg, _ leaving: Leg,
    _ windows: Span<Problem.Window>
  ) -> Int64? {
    guard let begins = facts.firstOpen(before.departure + arrival.seconds, windows),
      begins + service + leaving.seconds <= after.latest
    else { return nil }
    // An unused route has no leg to save: its leg costs 0.
    return Int64(arrival.cost) + Int64(leaving.cost) - Int64(before.legCost) + opening
  }

  /// The same behind a stop.
  @inline(__always)
  func cost(after number: Int, _ tours: inout Tours) -> Int64? {
    let before = tours.stops[number]
    let after = tours.stops[Int(before.next)]
    return cost(
      between: before, after, tours.tables.legs[legs].inward[row + Int(before.place)],
      tours.tables.legs[legs].outward[row + Int(after.place)], tours.tables.windows.span)
  }
}
