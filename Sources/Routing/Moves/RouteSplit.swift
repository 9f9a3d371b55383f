/// Splits a route in two: its tail goes to an unused shift of the same kind.
///
/// Putting visits back one by one hardly ever opens a route, since the first visit alone has to pay for both
/// ways. Without this the number of routes freezes early.
enum RouteSplit {
  /// A split of the route of a visit, at the place that costs least of those not overlooked.
  ///
  /// - Returns: nil when that route can't be split.
  static func drawn(
    from tours: borrowing Tours, at visit: Int, _ random: inout SplitMix64
  ) -> TailExchange? {
    guard tours.crewLoads.isEmpty, !tours.tables.hasShiftTies else { return nil }
    let route = Int(tours.stops[visit].route)
    guard route >= 0 else { return nil }
    let facts = tours.tables.shifts[route]
    guard facts.isPlain, let empty = tours.unused[facts.kind].last else { return nil }
    let legs = tours.tables.legs[facts.legs]
    var least = Int64.max
    var first: Int?
    var before = tours.stops[Int(tours.stops[tours.start(of: route)].next)]
    while Int(before.next) < tours.tables.visitCount {
      let number = Int(before.next)
      let after = tours.stops[number]
      let back = legs.leg(before.place, facts.end)
      let out = legs.leg(facts.start, after.place)
      let cost = Int64(back.cost) + Int64(out.cost) - Int64(before.legCost)
      if cost < least, random.fraction() >= overlooked,
        before.departure + back.seconds <= facts.latest,
        facts.earliest + out.seconds <= after.latest
      {
        least = cost
        first = number
      }
      before = after
    }
    return first.map { TailExchange(before: tours.start(of: Int(empty)), visit: $0) }
  }

  private static let overlooked = 0.3
}
