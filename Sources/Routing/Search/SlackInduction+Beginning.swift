extension SlackInduction {
  /// Makes a first solution: the given routes as far as they can stand, then all others greedily.
  ///
  /// - Parameter appointments: those that held when the routes were made; empty when unknown.
  mutating func begin(
    with initial: [[Int]], appointments: [Problem.Window?] = [], _ progress: inout Progress
  ) {
    tours.commit()
    for (route, visits) in initial.enumerated() where route < tours.tables.shiftCount {
      append(visits, to: route, appointments)
    }
    takeOutIncomplete()
    let waiting = tours.absent.sorted { left, right in
      let (a, b) = (tours.tables.visits[Int(left)].to, tours.tables.visits[Int(right)].to)
      return (a, left) < (b, right)
    }
    putIn(waiting, &progress)
    best.take(tours)
  }

  /// Puts visits in greedily, some at a time.
  mutating func putIn(_ visits: [Int32], _ progress: inout Progress) {
    for first in stride(from: 0, to: visits.count, by: 16) where !progress.isOutOfTime {
      let some = visits[first..<min(first + 16, visits.count)]
      if recreate(
        &tours, &insertions, &neighbourhood, &random, candidates: some, isBeginning: true,
        ceiling: .max)
      {
        tours.commit()
      } else {
        tours.undo()
      }
      progress.askClock()
    }
    tours.commit()
  }

  mutating func append(
    _ visits: [Int], to route: Int, _ appointments: [Problem.Window?]
  ) {
    for visit in visits where visit >= 0 && visit < tours.tables.visitCount {
      guard tours.stops[visit].route < 0,
        tours.tables.assignmentCost(visit, on: route) != Tables.forbidden,
        recreate.permits(visit, on: route, tours)
      else { continue }
      tours.commit()
      let last = Int(tours.stops[tours.end(of: route)].previous)
      var isInTime = true
      if !appointments.isEmpty {
        isInTime = tours.appoint(visit, appointments[visit])
      } else if !tours.appointments.isEmpty {
        let shift = tours.tables.shifts[route]
        let leg = tours.tables.legs[shift.legs].leg(
          tours.stops[last].place, tours.stops[visit].place)
        isInTime = recreate.settle(
          visit, &tours, &random, notBefore: tours.stops[last].departure + leg.seconds)
      }
      if !isInTime || !tours.admits(tours.room(for: visit, on: route), after: last)
        || !tours.insert(visit, after: last, on: route)
      {
        tours.undo()
      }
    }
  }

  /// Takes out those that are of no use without others that are missing.
  mutating func takeOutIncomplete() {
    tours.commit()
    let placed = tours.tables.visits.indices.filter { tours.stops[$0].route >= 0 }
    if !recreate.takeOutIncomplete(placed.map { Int32($0) }, &tours) { tours.undo() }
    tours.commit()
  }

  /// Makes the tours with which a cooling begins.
  mutating func begin(_ leg: Schedule.Leg, _ progress: inout Progress) {
    if !leg.beginsAnew {
      restart()
      if leg.isOfPart { narrow() }
      return
    }
    clear()
    putIn(tours.absent.sorted(), &progress)
  }

  /// The present tours: for each shift its visits in order.
  var routes: [[Int]] {
    var routes: [[Int]] = []
    for route in tours.sizes.indices { routes.append(tours.visits(of: route).map { Int($0) }) }
    return routes
  }

  /// Goes back to the best tours.
  mutating func restart() {
    clear()
    for (route, visits) in best.routes.enumerated() {
      append(visits, to: route, best.appointments)
    }
    tours.commit()
  }
}
