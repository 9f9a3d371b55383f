/// Stops in a row as seen from outside: how long they take at least, and when to begin for that.
///
/// Two stretches join in constant time. Only for rows that can be served in time.
///
/// Source: Vidal, Crainic, Gendreau, Prins, "A hybrid genetic algorithm with adaptive diversity
/// management for a large class of vehicle routing problems with time-windows", Computers & Operations
/// Research 40(1), 2013, section 4.3.
struct Stretch: Equatable, Sendable {
  /// From beginning to end, with the waiting that can't be avoided.
  var seconds: Int32
  /// The first and the last second at which to begin so that it takes no longer.
  var from: Int32
  var to: Int32

  /// This stretch, a drive and another stretch.
  @inline(__always)
  func joined(_ next: Stretch, after leg: Int32) -> Stretch {
    let ahead = seconds + leg
    let waiting = max(0, next.from - ahead - to)
    return Stretch(
      seconds: ahead + next.seconds + waiting, from: max(next.from - ahead, from) - waiting,
      to: min(next.to - ahead, to))
  }
}

extension Tours {
  /// How long a used route takes at least.
  func duration(of route: Int) -> Int32 { heads[end(of: route)].seconds }

  /// Computes heads and tails of a route, and what it costs.
  ///
  /// - Returns: false when it takes longer than it may.
  mutating func restretch(_ route: Int) -> Bool {
    let facts = tables.shifts[route]
    let own = tables.problem.shifts[route]
    let ends = Stretch(seconds: 0, from: facts.earliest, to: facts.latest)
    let first = start(of: route)
    let last = end(of: route)
    heads[first] = ends
    tails[last] = ends
    var travel: Int64 = 0
    var stop = first
    while stop != last {
      let next = Int(stops[stop].next)
      let leg = tables.legs[facts.legs].leg(stops[stop].place, stops[next].place)
      travel += Int64(leg.cost)
      heads[next] = heads[stop].joined(stretch(of: next, ends), after: leg.seconds)
      stop = next
    }
    while stop != first {
      let before = Int(stops[stop].previous)
      let leg = tables.legs[facts.legs].leg(stops[before].place, stops[stop].place)
      tails[before] = stretch(of: before, ends).joined(tails[stop], after: leg.seconds)
      stop = before
    }
    if sizes[route] == 0 {
      cost -= walkedCosts[route]
      walkedCosts[route] = 0
      return true
    }
    let total = travel + facts.fixedCost + Int64(duration(of: route)) * own.costPerDuration
    cost += total - walkedCosts[route]
    walkedCosts[route] = total
    return duration(of: route) <= own.longest ?? .max
  }

  @inline(__always)
  private func stretch(of stop: Int, _ ends: Stretch) -> Stretch {
    if stop >= tables.visitCount { return ends }
    let facts = tables.visits[stop]
    return Stretch(seconds: stops[stop].service, from: facts.from, to: facts.to)
  }
}
