extension Insertions {
  /// Brings what is known about a visit up to date for all active routes.
  ///
  /// Where that means to look at many places, only those beside the visits in its list are looked at, so
  /// that an entry may then miss a cheaper way to insert.
  mutating func renew(_ visit: Int, _ tours: inout Tours, _ nearPlaces: inout NearPlaces) {
    guard !entries.isEmpty, !tours.tables.timedTies.isTied(visit) else { return }
    let first = visit * shiftCount
    stale.removeAll(keepingCapacity: true)
    var places = 0
    for route in tours.active {
      let route = Int(route)
      if entries[first + route].version == tours.versions[route] { continue }
      if let entry = brought(upToDate: entries[first + route], visit, route, &tours) {
        entries[first + route] = entry
        continue
      }
      stale.append(Int32(route))
      places += tours.sizes[route]
    }
    let looksAtAll = places < nearPlaces.worthwhile
    stamp += 1
    var stamped: Int?
    for route in stale {
      let route = Int(route)
      if looksAtAll || tours.sizes[route] == 0 {
        entries[first + route] = scan(visit, route, &tours)
        continue
      }
      entries[first + route] = Entry(version: tours.versions[route])
      guard tours.hasRoom(for: visit, on: route) else { continue }
      stamps[route] = stamp
      stamped = route
    }
    if let stamped {
      let list = nearPlaces.list(of: visit, tours.tables)
      offer(visit, Insertion(visit, on: stamped, &tours), list, &tours)
    }
  }

  /// Drops what is known about a visit, for `renew` may have looked at too little.
  mutating func forget(_ visit: Int, _ tours: borrowing Tours) {
    guard !entries.isEmpty else { return }
    for index in tours.active.indices {
      entries[visit * shiftCount + Int(tours.active[index])].version = 0
    }
  }

  /// Looks at the places beside the visits in a list that are on stamped routes.
  ///
  /// - Parameter insertion: of the visit, on any of these routes.
  private mutating func offer(
    _ visit: Int, _ insertion: Insertion, _ list: NearPlaces.List, _ tours: inout Tours
  ) {
    let legs = tours.tables.legs[insertion.legs]
    let stops = tours.stops.span
    let windows = tours.tables.windows.span
    let places = list.places.span
    for index in places.indices {
      let near = places[index]
      let stop = stops[Int(near.visit)]
      let route = Int(stop.route)
      if route < 0 || stamps[route] != stamp { continue }
      let entry = visit * shiftCount + route
      // A leg that is not in the list is looked up only where it can still matter.
      let most = entries[entry].second
      if stop.departure + near.back.seconds <= insertion.facts.to,
        Int64(near.back.cost) + list.leastLeaving - Int64(stop.legCost) < most
      {
        let after = stops[Int(stop.next)]
        let leaving = legs.outward[insertion.row + Int(after.place)]
        if let cost = insertion.cost(between: stop, after, near.back, leaving, windows) {
          entries[entry].offer(cost, after: near.visit)
        }
      }
      let before = stops[Int(stop.previous)]
      if insertion.soonest + near.there.seconds <= stop.latest,
        list.leastArrival + Int64(near.there.cost) - Int64(before.legCost) < most
      {
        let arrival = legs.inward[insertion.row + Int(before.place)]
        if let cost = insertion.cost(between: before, stop, arrival, near.there, windows) {
          entries[entry].offer(cost, after: stop.previous)
        }
      }
    }
  }
}
