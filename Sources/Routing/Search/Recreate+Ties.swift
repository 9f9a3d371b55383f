extension Recreate {
  /// True when the ties of a visit let it join a route.
  func permits(_ visit: Int, on route: Int, _ tours: borrowing Tours) -> Bool {
    partners.permit(visit, on: route, tours)
  }

  /// Settles when a visit starts that is about to be put in at a certain place.
  ///
  /// - Returns: false when it can't be put in.
  mutating func settle(
    _ visit: Int, _ tours: inout Tours, _ random: inout SplitMix64, notBefore: Int32
  ) -> Bool {
    if case .settled = appointments.settle(visit, &tours, &random, notBefore: notBefore) {
      return true
    }
    return false
  }

  /// Takes out those of the visits that must start at once with others that are missing.
  ///
  /// - Returns: false when a route can't be served in time any more.
  func takeOutIncomplete(_ visits: [Int32], _ tours: inout Tours) -> Bool {
    for visit in visits.map({ Int($0) }) where tours.stops[visit].route >= 0 {
      let meeting = tours.tables.timedTies.meeting(of: visit)
      if meeting.allSatisfy({ tours.stops[$0].route >= 0 }) { continue }
      let route = Int(tours.stops[visit].route)
      tours.unlink(visit)
      if !tours.refresh(route) { return false }
    }
    return true
  }

  /// Queues what hangs together with queued visits in time.
  mutating func queueClusters(_ tours: borrowing Tours) {
    for visit in queue {
      for other in tours.tables.timedTies.cluster(of: Int(visit))
      where tours.stops[Int(other)].route < 0 && !queue.contains(other) {
        queue.append(other)
      }
    }
  }
}
