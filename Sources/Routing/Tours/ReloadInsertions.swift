/// The cheapest way to put the reload of a route that has none yet into it, and a visit right behind that.
struct ReloadInsertions {
  struct Entry {
    /// As in `Insertions.Entry`.
    var version: UInt64 = 0
    /// What the route costs more, the visit's cost by shift and its prize left apart.
    var cost = Insertions.impossible
    /// The stop behind which to put both; -1 where they can't go.
    var after: Int32 = -1
  }

  private var entries: [Entry]
  private var sequence: [Int32] = []

  init(_ tables: Tables) {
    let count = tables.visitCount * tables.shiftCount
    let isKept = !tables.reloads.isEmpty && count <= Insertions.greatestCount
    entries = Array(repeating: Entry(), count: isKept ? count : 0)
  }

  /// For a visit that is left out.
  mutating func entry(_ visit: Int, _ route: Int, _ tours: inout Tours) -> Entry {
    let index = visit * tours.tables.shiftCount + route
    let isKept = index < entries.count && !tours.tables.timedTies.isTied(visit)
    if isKept, entries[index].version == tours.versions[route] { return entries[index] }
    let entry = scan(visit, route, &tours)
    if isKept { entries[index] = entry }
    return entry
  }

  private mutating func scan(_ visit: Int, _ route: Int, _ tours: inout Tours) -> Entry {
    var entry = Entry(version: tours.versions[route])
    guard let reload = tours.tables.reloads.visit(of: route), tours.stops[reload].route < 0
    else { return entry }
    let amounts = tours.tables.amounts
    /// What the visit and those behind it take.
    var load = (0..<amounts).map { amount in
      tours.loads[route * amounts + amount] + tours.tables.demands[visit * amounts + amount]
    }
    sequence = tours.visits(of: route)
    sequence.insert(contentsOf: [Int32(reload), Int32(visit)], at: 0)
    var number = tours.start(of: route)
    for position in 0...tours.sizes[route] {
      if position > 0 {
        // Both move on by one stop.
        number = Int(sequence[position + 1])
        sequence[position - 1] = Int32(number)
        sequence[position] = Int32(reload)
        sequence[position + 1] = Int32(visit)
        for amount in 0..<amounts {
          load[amount] -= tours.tables.demands[number * amounts + amount]
        }
      }
      let fits = (0..<amounts).allSatisfy { amount in
        load[amount] <= tours.tables.reloads.capacity(of: route, amount)
      }
      if !fits { continue }
      let cost =
        tours.tables.shifts[route].hasSpans
        ? spanCost(reload, visit, after: number, on: route, &tours)
        : tours.walk.outcome(of: sequence, on: route).map { $0.total - tours.walkedCosts[route] }
      if let cost, cost < entry.cost {
        entry.cost = cost
        entry.after = Int32(number)
      }
    }
    return entry
  }

  /// What a route costs more with a reload and a visit behind one of its stops; nil where that can't be served in time.
  private func spanCost(
    _ reload: Int, _ visit: Int, after number: Int, on route: Int, _ tours: inout Tours
  ) -> Int64? {
    let shift = tours.tables.problem.shifts[route]
    let facts = tours.tables.shifts[route]
    let legs = tours.tables.legs[facts.legs]
    let before = tours.stops[number]
    let next = Int(before.next)
    var place = before.place
    var leaves = before.departure
    var head = tours.heads[number]
    var travel: Int64 = 0
    for stop in [reload, visit] {
      let own = tours.tables.visits[stop]
      let leg = legs.leg(place, own.place)
      guard let begins = tours.tables.firstOpen(own, leaves + leg.seconds) else { return nil }
      let service = tours.tables.service(stop, on: route)
      leaves = begins + service
      head = head.joined(
        Stretch(seconds: service, from: own.from, to: own.to), after: leg.seconds)
      travel += Int64(leg.cost)
      place = own.place
    }
    let leg = legs.leg(place, tours.stops[next].place)
    guard leaves + leg.seconds <= tours.stops[next].latest else { return nil }
    let whole = head.joined(tours.tails[next], after: leg.seconds).seconds
    guard whole <= shift.longest ?? .max else { return nil }
    let isUnused = tours.sizes[route] == 0
    let duration = Int64(isUnused ? whole : whole - tours.duration(of: route))
    return travel + Int64(leg.cost) - Int64(before.legCost) + duration * shift.costPerDuration
      + (isUnused ? facts.fixedCost : 0)
  }
}
