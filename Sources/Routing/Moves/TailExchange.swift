/// Two routes exchange their tails, so that one visit comes right behind another: 2-opt*.
///
/// Only between interchangeable shifts without breaks that need no walk, where a tail costs the same on both.
///
/// Source: Potvin, Rousseau, "An exchange heuristic for routeing problems with time windows", Journal
/// of the Operational Research Society 46(12), 1995.
struct TailExchange {
  /// The stop whose tail goes, and the visit that comes right behind it instead.
  let before: Int
  let visit: Int

  /// What the exchange changes the cost by, if it is possible and saves something; nil otherwise.
  @inline(__always)
  func saving(_ tours: inout Tours) -> Int64? {
    let left = tours.stops[before]
    let right = tours.stops[visit]
    guard left.route >= 0, right.route >= 0, left.route != right.route,
      tours.isActive(Int(left.route)), tours.isActive(Int(right.route))
    else { return nil }
    let shift = tours.tables.shifts[Int(left.route)]
    let legs = tours.tables.legs[shift.legs]
    let joined = legs.leg(left.place, right.place)
    let rightBefore = tours.stops[Int(right.previous)]
    let gained = left.legCost + rightBefore.legCost - joined.cost
    if gained <= 0 || left.departure + joined.seconds > right.latest { return nil }
    let leftAfter = tours.stops[Int(left.next)]
    let other = legs.leg(rightBefore.place, leftAfter.place)
    if gained <= other.cost || rightBefore.departure + other.seconds > leftAfter.latest {
      return nil
    }
    let otherShift = tours.tables.shifts[Int(right.route)]
    guard shift.kind == otherShift.kind, shift.isPlain,
      tours.crewLoads.isEmpty, !tours.tables.hasShiftTies, hasRoom(&tours)
    else { return nil }
    return Int64(gained) - Int64(other.cost)
  }

  /// True when both routes can carry what they get.
  private func hasRoom(_ tours: inout Tours) -> Bool {
    let amounts = tours.tables.amounts
    if amounts == 0 { return true }
    let left = Int(tours.stops[before].route)
    let right = Int(tours.stops[visit].route)
    for amount in 0..<amounts {
      let leftTail = load(of: amount, from: Int(tours.stops[before].next), &tours)
      let rightTail = load(of: amount, from: visit, &tours)
      let leftLoad = tours.loads[left * amounts + amount] - leftTail + rightTail
      let rightLoad = tours.loads[right * amounts + amount] - rightTail + leftTail
      if leftLoad > tours.tables.capacities[left * amounts + amount]
        || rightLoad > tours.tables.capacities[right * amounts + amount]
      {
        return false
      }
    }
    return true
  }

  private func load(of amount: Int, from first: Int, _ tours: inout Tours) -> Int32 {
    var load: Int32 = 0
    var stop = first
    while stop < tours.tables.visitCount {
      load += tours.tables.demands[stop * tours.tables.amounts + amount]
      stop = Int(tours.stops[stop].next)
    }
    return load
  }
}

extension Tours {
  /// Carries an exchange out.
  mutating func apply(_ move: TailExchange) {
    let left = Int(stops[move.before].route)
    let right = Int(stops[move.visit].route)
    touch(left)
    touch(right)
    let legs = tables.legs[tables.shifts[left].legs]
    let before = move.before
    let rightBefore = Int(stops[move.visit].previous)
    let leftTail = tail(from: Int(stops[before].next))
    let rightTail = tail(from: move.visit)
    cost -= Int64(stops[before].legCost) + Int64(stops[rightBefore].legCost)
    let leftWasUsed = sizes[left] > 0
    let rightWasUsed = sizes[right] > 0
    join(before, rightTail, end: end(of: left), route: left, legs)
    join(rightBefore, leftTail, end: end(of: right), route: right, legs)
    sizes[left] += rightTail.count - leftTail.count
    sizes[right] += leftTail.count - rightTail.count
    let amounts = tables.amounts
    for (visits, sign) in [(leftTail, Int32(-1)), (rightTail, 1)] {
      for visit in visits {
        for amount in 0..<amounts {
          let demand = sign * tables.demands[Int(visit) * amounts + amount]
          loads[left * amounts + amount] += demand
          loads[right * amounts + amount] -= demand
        }
      }
    }
    for (route, wasUsed) in [(left, leftWasUsed), (right, rightWasUsed)] {
      if wasUsed, sizes[route] == 0 {
        cost -= tables.shifts[route].fixedCost + Int64(stops[start(of: route)].legCost)
        stops[start(of: route)].legCost = 0
        markUnused(route)
      } else if !wasUsed, sizes[route] > 0 {
        cost += tables.shifts[route].fixedCost
        markUsed(route)
      }
    }
    renew(left)
    renew(right)
    _ = refresh(left)
    _ = refresh(right)
  }

  private func tail(from first: Int) -> [Int32] {
    var visits: [Int32] = []
    var stop = first
    while stop < tables.visitCount {
      visits.append(Int32(stop))
      stop = Int(stops[stop].next)
    }
    return visits
  }

  /// Hangs a tail behind a stop.
  private mutating func join(
    _ before: Int, _ tail: [Int32], end: Int, route: Int, _ legs: LegTable
  ) {
    let first = tail.first.map { Int($0) } ?? end
    stops[before].next = Int32(first)
    stops[first].previous = Int32(before)
    stops[before].legCost = legs.leg(stops[before].place, stops[first].place).cost
    cost += Int64(stops[before].legCost)
    for visit in tail { stops[Int(visit)].route = Int32(route) }
    if let last = tail.last {
      // Interchangeable shifts end at the same place, so the last leg costs what it did.
      stops[Int(last)].next = Int32(end)
      stops[end].previous = last
    }
  }

  /// Computes the version of a route afresh.
  private mutating func renew(_ route: Int) {
    var version: UInt64 = 0
    var stop = start(of: route)
    while stop != end(of: route) {
      let next = Int(stops[stop].next)
      version ^= Self.version(ofLink: stop, next)
      stop = next
    }
    versions[route] = version
  }
}
