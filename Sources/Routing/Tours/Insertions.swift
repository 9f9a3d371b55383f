/// The best two ways to put a visit into a route, kept until the route changes.
///
/// A round changes few routes, so most of what the next one asks is answered from here.
struct Insertions {
  struct Entry {
    /// The version of the route for which the entry holds; 0 for none.
    var version: UInt64 = 0
    /// What the route costs more, the visit's cost by shift and its prize left apart.
    var cost = Insertions.impossible
    var second = Insertions.impossible
    /// The stops behind which to put it.
    var after: Int32 = -1
    var secondAfter: Int32 = -1
  }

  static let impossible = Int64.max / 4
  /// About 128 MB; larger problems go without.
  private static let greatestCount = 4_000_000

  private var entries: [Entry]
  private let shiftCount: Int
  private var scratch: [Int32] = []

  init(_ tables: Tables) {
    let count = tables.visitCount * tables.shiftCount
    entries = Array(
      repeating: Entry(), count: count <= Self.greatestCount ? count : 0)
    shiftCount = tables.shiftCount
  }

  /// The best two ways to put a visit that is left out into a route.
  @inline(__always)
  mutating func entry(_ visit: Int, _ route: Int, _ tours: inout Tours) -> Entry {
    let index = visit * shiftCount + route
    if index < entries.count {
      if entries[index].version == tours.versions[route] { return entries[index] }
      let entry = scan(visit, route, &tours)
      entries[index] = entry
      return entry
    }
    return scan(visit, route, &tours)
  }

  private mutating func scan(_ visit: Int, _ route: Int, _ tours: inout Tours) -> Entry {
    var entry = Entry(version: tours.versions[route])
    for amount in 0..<tours.tables.amounts {
      let index = route * tours.tables.amounts + amount
      let demand = tours.tables.demands[visit * tours.tables.amounts + amount]
      if tours.loads[index] + demand > tours.tables.capacities[index] { return entry }
    }
    if tours.tables.shifts[route].needsWalk {
      scanWalking(visit, route, &tours, &entry)
    } else {
      scanLegs(visit, route, tours, &entry)
    }
    return entry
  }

  @inline(__always)
  private func scanLegs(_ visit: Int, _ route: Int, _ tours: borrowing Tours, _ entry: inout Entry)
  {
    let own = tours.tables.visits[visit]
    let shift = tours.tables.shifts[route]
    let service = tours.tables.service(visit, on: route)
    let row = Int(own.place) * tours.tables.placeCount
    let table = tours.tables.legs[shift.legs]
    let inward = table.inward.span
    let outward = table.outward.span
    let stops = tours.stops.span
    var number = tours.start(of: route)
    var before = stops[number]
    if tours.sizes[route] == 0 {
      // No leg is saved.
      before.legCost = 0
    }
    while true {
      if before.departure > own.to { return }
      let next = Int(before.next)
      let after = stops[next]
      let arrival = inward[row + Int(before.place)]
      let leaving = outward[row + Int(after.place)]
      if let begins = tours.tables.firstOpen(own, before.departure + arrival.seconds),
        begins + service + leaving.seconds <= after.latest
      {
        var cost = Int64(arrival.cost) + Int64(leaving.cost) - Int64(before.legCost)
        if tours.sizes[route] == 0 { cost += shift.fixedCost }
        if cost < entry.cost {
          entry.second = entry.cost
          entry.secondAfter = entry.after
          entry.cost = cost
          entry.after = Int32(number)
        } else if cost < entry.second {
          entry.second = cost
          entry.secondAfter = Int32(number)
        }
      }
      if next >= tours.tables.visitCount { return }
      number = next
      before = after
    }
  }

  private mutating func scanWalking(
    _ visit: Int, _ route: Int, _ tours: inout Tours, _ entry: inout Entry
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
      let arrives = before.departure + legs.leg(before.place, own.place).seconds
      guard let begins = tours.tables.firstOpen(own, arrives),
        begins + service + legs.leg(own.place, after.place).seconds <= after.latest,
        let outcome = tours.walk.outcome(of: scratch, on: route)
      else { continue }
      let cost = outcome.total - tours.walkedCosts[route]
      if cost < entry.cost {
        entry.second = entry.cost
        entry.secondAfter = entry.after
        entry.cost = cost
        entry.after = Int32(number)
      } else if cost < entry.second {
        entry.second = cost
        entry.secondAfter = Int32(number)
      }
    }
  }
}
