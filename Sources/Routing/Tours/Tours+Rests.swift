extension Tours {
  /// Sets what never changes of a route, and what holds while it is unused.
  mutating func beginRests(_ route: Int) {
    let facts = tables.shifts[route]
    let first = start(of: route)
    reached[first] = RestTimes(leaving: facts.earliest)
    reached[first].rest(facts.breaks)
    deadlines[end(of: route)] = RestDeadlines(reaching: facts.latest, facts.breaks)
    _ = renewRests(route)
  }

  /// Computes by the number of breaks taken when each stop of a route can be left and must be reached.
  ///
  /// - Returns: false when it can't be driven with all breaks in time.
  mutating func renewRests(_ route: Int) -> Bool {
    let first = start(of: route)
    let last = end(of: route)
    let facts = tables.shifts[route]
    var stop = first
    while stop != last {
      stop = Int(stops[stop].next)
      reached[stop] = restTimes(at: stop, last, facts)
    }
    while stop != first {
      stop = Int(stops[stop].previous)
      deadlines[stop] = restDeadline(at: stop, first, facts)
    }
    return sizes[route] == 0 || deadlines[last].admits(reached[last])
  }

  /// The same after a visit was put into a route, going on in both directions until nothing changes.
  mutating func updateRests(around visit: Int, on route: Int) -> Bool {
    let first = start(of: route)
    let last = end(of: route)
    let facts = tables.shifts[route]
    var stop = visit
    while true {
      let times = restTimes(at: stop, last, facts)
      if stop != visit, times == reached[stop] { break }
      reached[stop] = times
      if stop == last {
        if !deadlines[last].admits(times) { return false }
        break
      }
      stop = Int(stops[stop].next)
    }
    stop = visit
    while true {
      let deadline = restDeadline(at: stop, first, facts)
      if stop != visit, deadline == deadlines[stop] { return true }
      deadlines[stop] = deadline
      if stop == first { return true }
      stop = Int(stops[stop].previous)
    }
  }

  /// What `reached` says at a stop, given the one before; at the last one on reaching it.
  @inline(__always)
  private func restTimes(at stop: Int, _ last: Int, _ facts: ShiftFacts) -> RestTimes {
    let own = stops[stop]
    let before = Int(own.previous)
    var times = reached[before]
    times.drive(
      tables.legs[facts.legs].leg(stops[before].place, own.place).seconds, latest: facts.latest)
    if stop == last { return times }
    times.rest(facts.breaks)
    times.serve(
      tables.visits[stop], tables.windows.span, seconds: own.service, latest: facts.latest)
    times.rest(facts.breaks)
    return times
  }

  /// What `deadlines` says at a stop, given the one after; at the first one on leaving it.
  @inline(__always)
  private func restDeadline(at stop: Int, _ first: Int, _ facts: ShiftFacts) -> RestDeadlines {
    let own = stops[stop]
    let after = Int(own.next)
    var deadline = deadlines[after]
    deadline.drive(tables.legs[facts.legs].leg(own.place, stops[after].place).seconds)
    deadline.rest(facts.breaks)
    if stop == first { return deadline }
    deadline.serve(tables.visits[stop], tables.windows.span, seconds: own.service)
    deadline.rest(facts.breaks)
    return deadline
  }
}

extension Insertion {
  /// True when the visit can be served between two stops of a shift with `hasRests` that follow each other, with all
  /// breaks in time.
  ///
  /// - Parameters:
  ///   - reached: when the stop before can be left.
  ///   - deadline: when the stop after must be reached.
  ///   - arrival: seconds to the visit.
  ///   - leaving: seconds from it.
  @inline(__always)
  func canRest(
    after reached: RestTimes, before deadline: RestDeadlines, _ shift: ShiftFacts,
    arrival: Int32, leaving: Int32, _ windows: Span<Problem.Window>
  ) -> Bool {
    var times = reached
    times.drive(arrival, latest: shift.latest)
    times.rest(shift.breaks)
    times.serve(facts, windows, seconds: service, latest: shift.latest)
    times.rest(shift.breaks)
    times.drive(leaving, latest: shift.latest)
    return deadline.admits(times)
  }
}
