extension Tours {
  /// Puts a visit that is left out behind a stop of a route.
  ///
  /// - Returns: false when the route can't be served in time any more; the tours are then fit for
  ///   `undo` only.
  @discardableResult
  mutating func insert(_ visit: Int, after before: Int, on route: Int) -> Bool {
    touch(route)
    let facts = tables.shifts[route]
    let after = Int(stops[before].next)
    let place = stops[visit].place
    let arrival = tables.legs[facts.legs].leg(stops[before].place, place).cost
    let leaving = tables.legs[facts.legs].leg(place, stops[after].place).cost
    if !facts.needsWalk {
      cost += Int64(arrival) + Int64(leaving) - Int64(stops[before].legCost)
      if sizes[route] == 0 { cost += facts.fixedCost }
    }
    cost += tables.assignmentCost(visit, on: route) - tables.prizes[visit]
    cost += balanceIncrease(visit, on: route)
    addLoad(of: visit, to: route, sign: 1)
    stops[before].next = Int32(visit)
    stops[before].legCost = arrival
    stops[after].previous = Int32(visit)
    stops[visit].next = Int32(after)
    stops[visit].previous = Int32(before)
    stops[visit].route = Int32(route)
    stops[visit].legCost = leaving
    stops[visit].service = tables.service(visit, on: route)
    sizes[route] += 1
    if sizes[route] == 1 { markUsed(route) }
    markPresent(visit)
    addDemand(of: visit, to: route, sign: 1)
    if hasReloads { recountLoads(route) }
    additions.append(visit, to: route, version: versions[route])
    versions[route] ^=
      Self.version(ofLink: before, after) ^ Self.version(ofLink: before, visit)
      ^ Self.version(ofLink: visit, after) ^ appointmentVersion(of: visit)
    let isInTime = updateDepartures(from: visit) && updateLatest(from: visit)
    if facts.hasRests { return isInTime && updateRests(around: visit, on: route) }
    return isInTime && rewalk(route)
  }

  /// Takes a visit out without bringing times up to date: `refresh` must follow.
  mutating func unlink(_ visit: Int) {
    let route = Int(stops[visit].route)
    touch(route)
    let facts = tables.shifts[route]
    let before = Int(stops[visit].previous)
    let after = Int(stops[visit].next)
    sizes[route] -= 1
    let leg =
      sizes[route] == 0
      ? 0 : tables.legs[facts.legs].leg(stops[before].place, stops[after].place).cost
    if !facts.needsWalk {
      cost += Int64(leg) - Int64(stops[before].legCost) - Int64(stops[visit].legCost)
      if sizes[route] == 0 { cost -= facts.fixedCost }
    }
    cost += tables.prizes[visit] - tables.assignmentCost(visit, on: route)
    cost -= balanceDecrease(visit, from: route)
    addLoad(of: visit, to: route, sign: -1)
    stops[before].next = Int32(after)
    stops[before].legCost = leg
    stops[after].previous = Int32(before)
    stops[visit].route = -1
    versions[route] ^=
      Self.version(ofLink: before, after) ^ Self.version(ofLink: before, visit)
      ^ Self.version(ofLink: visit, after)
    endAppointment(of: visit, on: route)
    markAbsent(visit)
    addDemand(of: visit, to: route, sign: -1)
    if sizes[route] == 0 { markUnused(route) }
  }

  /// Takes all visits out, and leaves no shift alone any more.
  mutating func clear() {
    widen()
    for visit in tables.visits.indices where stops[visit].route >= 0 {
      let route = Int(stops[visit].route)
      unlink(visit)
      if sizes[route] == 0 { _ = refresh(route) }
    }
    commit()
  }

  /// Brings the times and cost of a route up to date after `unlink`.
  ///
  /// - Returns: false when the route can't be served in time: without the triangle inequality a
  ///   shorter route may take longer.
  mutating func refresh(_ route: Int) -> Bool {
    additions.clear(route)
    if hasReloads { recountLoads(route) }
    var isInTime = true
    var stop = Int(stops[start(of: route)].next)
    while isInTime {
      isInTime = updateDeparture(stop)
      if stop >= tables.visitCount { break }
      stop = Int(stops[stop].next)
    }
    stop = Int(stops[end(of: route)].previous)
    while isInTime {
      isInTime = updateLatest(stop)
      if stop >= tables.visitCount { break }
      stop = Int(stops[stop].previous)
    }
    return isInTime && rewalk(route)
  }

  /// True when a visit's demands fit into what a route has left.
  @inline(__always)
  func hasRoom(for visit: Int, on route: Int) -> Bool {
    let amounts = tables.amounts
    for amount in 0..<amounts {
      let load = loads[route * amounts + amount] + tables.demands[visit * amounts + amount]
      if load > tables.capacities[route * amounts + amount] { return false }
    }
    return true
  }

  private mutating func addDemand(of visit: Int, to route: Int, sign: Int32) {
    let amounts = tables.amounts
    for amount in 0..<amounts {
      loads[route * amounts + amount] += sign * tables.demands[visit * amounts + amount]
    }
  }

  private mutating func rewalk(_ route: Int) -> Bool {
    if tables.shifts[route].hasRests { return renewRests(route) }
    guard tables.shifts[route].needsWalk else { return true }
    if tables.shifts[route].hasSpans { return restretch(route) }
    sequence.removeAll(keepingCapacity: true)
    var stop = Int(stops[start(of: route)].next)
    while stop < tables.visitCount {
      sequence.append(Int32(stop))
      stop = Int(stops[stop].next)
    }
    guard let outcome = walk.outcome(of: sequence, on: route) else { return false }
    cost += outcome.total - walkedCosts[route]
    walkedCosts[route] = outcome.total
    return true
  }

  /// Goes on from a stop until nothing changes.
  private mutating func updateDepartures(from first: Int) -> Bool {
    var stop = first
    while true {
      let old = stops[stop].departure
      guard updateDeparture(stop) else { return false }
      if stop >= tables.visitCount || (stop != first && stops[stop].departure == old) {
        return true
      }
      stop = Int(stops[stop].next)
    }
  }

  /// Goes back from a stop until nothing changes.
  private mutating func updateLatest(from last: Int) -> Bool {
    var stop = last
    while true {
      let old = stops[stop].latest
      guard updateLatest(stop) else { return false }
      if stop >= tables.visitCount || (stop != last && stops[stop].latest == old) { return true }
      stop = Int(stops[stop].previous)
    }
  }

  @inline(__always)
  private mutating func updateDeparture(_ stop: Int) -> Bool {
    let own = stops[stop]
    let before = stops[Int(own.previous)]
    let legs = tables.legs[tables.shifts[Int(own.route)].legs]
    let arrival = before.departure + legs.leg(before.place, own.place).seconds
    if stop >= tables.visitCount {
      stops[stop].departure = arrival
      return arrival <= own.latest
    }
    guard let begins = tables.firstOpen(tables.visits[stop], arrival) else { return false }
    stops[stop].departure = begins + own.service
    return true
  }

  @inline(__always)
  private mutating func updateLatest(_ stop: Int) -> Bool {
    let own = stops[stop]
    let after = stops[Int(own.next)]
    let legs = tables.legs[tables.shifts[Int(own.route)].legs]
    let leaves = after.latest - legs.leg(own.place, after.place).seconds
    if stop >= tables.visitCount {
      stops[stop].latest = leaves
      return own.departure <= leaves
    }
    guard let begins = tables.lastOpen(tables.visits[stop], leaves - own.service) else {
      return false
    }
    stops[stop].latest = begins
    return true
  }
}
