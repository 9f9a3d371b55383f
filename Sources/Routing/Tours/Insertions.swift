/// The best two ways to put a visit into a route, kept until the route changes.
///
/// A round changes few routes, so most of what the next one asks is answered from here.
struct Insertions {
  struct Entry {
    /// The version of the route for which the entry holds; 0 for none, which no route is likely to have.
    var version: UInt64 = 0
    /// What the route costs more, the visit's cost by shift and its prize left apart.
    var cost = Insertions.impossible
    var second = Insertions.impossible
    /// The stops behind which to put it.
    var after: Int32 = -1
    var secondAfter: Int32 = -1

    /// Keeps a way to insert if it is among the best two.
    @inline(__always)
    mutating func offer(_ cost: Int64, after stop: Int32) {
      if stop == after || stop == secondAfter { return }
      if cost < self.cost {
        second = self.cost
        secondAfter = after
        self.cost = cost
        after = stop
      } else if cost < second {
        second = cost
        secondAfter = stop
      }
    }
  }

  static let impossible = Int64.max / 4
  /// About 128 MB; larger problems go without.
  static let greatestCount = 4_000_000

  var entries: [Entry]
  var reloads: ReloadInsertions
  let shiftCount: Int
  private var scratch: [Int32] = []
  /// The routes about which nothing is known when several are looked at.
  var stale: [Int32] = []
  /// By shift: the number of the last look at several routes in which it was one.
  var stamps: [Int]
  var stamp = 0

  init(_ tables: Tables) {
    let count = tables.visitCount * tables.shiftCount
    entries = Array(
      repeating: Entry(), count: count <= Self.greatestCount ? count : 0)
    reloads = ReloadInsertions(tables)
    shiftCount = tables.shiftCount
    stamps = Array(repeating: 0, count: tables.shiftCount)
  }

  /// The best two ways to put a visit that is left out into a route.
  @inline(__always)
  mutating func entry(_ visit: Int, _ route: Int, _ tours: inout Tours) -> Entry {
    let index = visit * shiftCount + route
    if index < entries.count, !tours.tables.timedTies.isTied(visit) {
      if entries[index].version == tours.versions[route] { return entries[index] }
      let entry =
        brought(upToDate: entries[index], visit, route, &tours) ?? scan(visit, route, &tours)
      entries[index] = entry
      return entry
    }
    return scan(visit, route, &tours)
  }

  mutating func scan(_ visit: Int, _ route: Int, _ tours: inout Tours) -> Entry {
    var entry = Entry(version: tours.versions[route])
    let room = tours.room(for: visit, on: route)
    guard room.before || room.behind else { return entry }
    if tours.tables.shifts[route].hasSpans {
      scanSpans(visit, route, room, &tours, &entry)
    } else if tours.tables.shifts[route].hasRests {
      scanRests(visit, route, &tours, &entry)
    } else if tours.tables.shifts[route].needsWalk {
      scanWalking(visit, route, room, &tours, &entry)
    } else {
      scanLegs(visit, route, &tours, &entry)
    }
    return entry
  }

  /// Brings an entry up to date when its route has only got more visits since: the best place is
  /// still the best, or lies beside one of them.
  ///
  /// - Returns: nil when the whole route has to be looked at.
  func brought(
    upToDate old: Entry, _ visit: Int, _ route: Int, _ tours: inout Tours
  ) -> Entry? {
    guard let slots = tours.additions.slots(since: old.version, of: route),
      tours.tables.shifts[route].isPlain
    else { return nil }
    var entry = Entry(version: tours.versions[route])
    guard tours.hasRoom(for: visit, on: route) else { return entry }
    let insertion = Insertion(visit, on: route, &tours)
    if old.after >= 0 {
      guard let cost = insertion.cost(after: Int(old.after), &tours), cost == old.cost else {
        return nil
      }
      entry.offer(cost, after: old.after)
      if old.secondAfter >= 0,
        let cost = insertion.cost(after: Int(old.secondAfter), &tours), cost == old.second
      {
        entry.offer(cost, after: old.secondAfter)
      }
    }
    for slot in slots {
      let added = Int(tours.additions[slot])
      for number in [Int(tours.stops[added].previous), added] {
        if let cost = insertion.cost(after: number, &tours) {
          entry.offer(cost, after: Int32(number))
        }
      }
    }
    return entry
  }

  @inline(__always)
  private func scanLegs(_ visit: Int, _ route: Int, _ tours: inout Tours, _ entry: inout Entry) {
    let insertion = Insertion(visit, on: route, &tours)
    let visits = tours.tables.visitCount
    let row = insertion.row
    let table = tours.tables.legs[insertion.legs]
    let inward = table.inward.span
    let outward = table.outward.span
    let stops = tours.stops.span
    let windows = tours.tables.windows.span
    var number = tours.start(of: route)
    var before = stops[number]
    while before.departure <= insertion.facts.to {
      let next = Int(before.next)
      let after = stops[next]
      if after.latest >= insertion.soonest {
        let arrival = inward[row + Int(before.place)]
        let leaving = outward[row + Int(after.place)]
        if let cost = insertion.cost(between: before, after, arrival, leaving, windows) {
          entry.offer(cost, after: Int32(number))
        }
      }
      if next >= visits { return }
      number = next
      before = after
    }
  }

  /// For shifts on which only the time from start to end counts besides the legs.
  private func scanSpans(
    _ visit: Int, _ route: Int, _ room: Tours.Room, _ tours: inout Tours, _ entry: inout Entry
  ) {
    let insertion = Insertion(visit, on: route, &tours)
    let shift = tours.tables.problem.shifts[route]
    let longest = shift.longest ?? .max
    let own = Stretch(
      seconds: insertion.service, from: insertion.facts.from, to: insertion.facts.to)
    let before = tours.sizes[route] == 0 ? 0 : tours.duration(of: route)
    var number = tours.start(of: route)
    while tours.stops[number].departure <= insertion.facts.to {
      let next = Int(tours.stops[number].next)
      if tours.admits(room, after: number), let cost = insertion.cost(after: number, &tours) {
        let row = insertion.row
        let legs = tours.tables.legs[insertion.legs]
        let arrival = legs.inward[row + Int(tours.stops[number].place)].seconds
        let leaving = legs.outward[row + Int(tours.stops[next].place)].seconds
        let whole = tours.heads[number].joined(own, after: arrival)
          .joined(tours.tails[next], after: leaving)
        if whole.seconds <= longest {
          entry.offer(
            cost + Int64(whole.seconds - before) * shift.costPerDuration, after: Int32(number))
        }
      }
      if next >= tours.tables.visitCount { return }
      number = next
    }
  }

  /// For shifts on which only breaks count besides the legs.
  private func scanRests(_ visit: Int, _ route: Int, _ tours: inout Tours, _ entry: inout Entry) {
    let insertion = Insertion(visit, on: route, &tours)
    let facts = tours.tables.shifts[route]
    let table = tours.tables.legs[insertion.legs]
    let inward = table.inward.span
    let outward = table.outward.span
    let stops = tours.stops.span
    let windows = tours.tables.windows.span
    let reached = tours.reached.span
    let deadlines = tours.deadlines.span
    var number = tours.start(of: route)
    while stops[number].departure <= insertion.facts.to {
      let before = stops[number]
      let next = Int(before.next)
      let arrival = inward[insertion.row + Int(before.place)]
      let leaving = outward[insertion.row + Int(stops[next].place)]
      // Without breaks times are too good, and the cost is right.
      if let cost = insertion.cost(between: before, stops[next], arrival, leaving, windows),
        cost < entry.second,
        insertion.canRest(
          after: reached[number], before: deadlines[next], facts, arrival: arrival.seconds,
          leaving: leaving.seconds, windows)
      {
        entry.offer(cost, after: Int32(number))
      }
      if next >= tours.tables.visitCount { return }
      number = next
    }
  }

  private mutating func scanWalking(
    _ visit: Int, _ route: Int, _ room: Tours.Room, _ tours: inout Tours, _ entry: inout Entry
  ) {
    let own = tours.tables.visits[visit]
    let service = tours.tables.service(visit, on: route)
    let legs = tours.tables.legs[tours.tables.shifts[route].legs]
    scratch.removeAll(keepingCapacity: true)
    scratch.append(Int32(visit))
    var stop = Int(tours.stops[tours.start(of: route)].next)
    while stop < tours.tables.visitCount {
      scratch.append(Int32(stop))
      stop = Int(tours.stops[stop].next)
    }
    // The visit stands before position 0, and moves on by one each turn.
    var number = tours.start(of: route)
    for position in scratch.indices {
      if position > 0 {
        scratch.swapAt(position - 1, position)
        number = Int(scratch[position - 1])
      }
      let before = tours.stops[number]
      if before.departure > own.to { return }
      let after = tours.stops[Int(before.next)]
      let arrival = legs.leg(before.place, own.place)
      let leaving = legs.leg(own.place, after.place)
      // Costs of time only grow with another visit, so that the legs alone can rule a place out.
      let least = Int64(arrival.cost) + Int64(leaving.cost) - Int64(before.legCost)
      guard least < entry.second, tours.admits(room, after: number),
        let begins = tours.tables.firstOpen(own, before.departure + arrival.seconds),
        begins + service + leaving.seconds <= after.latest,
        let outcome = tours.walk.outcome(of: scratch, on: route)
      else { continue }
      let cost = outcome.total - tours.walkedCosts[route]
      entry.offer(cost, after: Int32(number))
    }
  }
}
