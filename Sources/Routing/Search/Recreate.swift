/// Puts absent visits back one by one where they cost least, skipping places now and then: the
/// recreate of SISR.
///
/// Source: Christiaens, Vanden Berghe (2020), section 5.2 "greedy insertion with blinks", with its
/// extra orders for time windows. A visit is put in only when that costs less than its prize.
struct Recreate {
  /// The chance that a way to insert is overlooked.
  var blinkShare = 0.01
  /// How many visits that were absent before the ruin are tried again, besides those just removed.
  var mostOthers = 20

  private let keys: SortKeys
  private let partners: Partners
  private let hasNoAssignment: Bool
  private var queue: [Int32] = []
  private var keyed: [(key: Int64, visit: Int32)] = []

  init(_ tables: Tables, _ partners: Partners) {
    keys = SortKeys(tables)
    self.partners = partners
    hasNoAssignment = tables.assignment.isEmpty
  }

  /// Tries to insert visits that are absent.
  ///
  /// - Parameters:
  ///   - candidates: which of them.
  ///   - ceiling: the cost above which the result is of no use; the work is then left unfinished.
  /// - Returns: false when left unfinished.
  mutating func callAsFunction(
    _ tours: inout Tours, _ insertions: inout Insertions, _ random: inout SplitMix64,
    candidates: some Sequence<Int32>, ceiling: Int64
  ) -> Bool {
    queue.removeAll(keepingCapacity: true)
    queue.append(contentsOf: candidates)
    sort(&random)
    for visit in queue {
      insert(Int(visit), &tours, &insertions, &random)
    }
    return tours.cost <= ceiling
  }

  /// Inserts one visit at its cheapest place, if that pays.
  @inline(__always)
  private mutating func insert(
    _ visit: Int, _ tours: inout Tours, _ insertions: inout Insertions,
    _ random: inout SplitMix64
  ) {
    var best = tours.tables.prizes[visit]
    var bestAfter: Int32 = -1
    var bestRoute = -1
    let isTied = partners.isTied(visit)
    for index in tours.active.indices {
      let route = Int(tours.active[index])
      var extra: Int64 = 0
      if !hasNoAssignment {
        extra = tours.tables.assignmentCost(visit, on: route)
        if extra == Tables.forbidden { continue }
      }
      if isTied, !partners.permit(visit, on: route, tours) { continue }
      let entry = insertions.entry(visit, route, &tours)
      if entry.cost &+ extra >= best { continue }
      if random.fraction() >= blinkShare {
        best = entry.cost + extra
        bestAfter = entry.after
        bestRoute = route
      } else if entry.second &+ extra < best, random.fraction() >= blinkShare {
        best = entry.second + extra
        bestAfter = entry.secondAfter
        bestRoute = route
      }
    }
    if bestRoute >= 0 { tours.insert(visit, after: Int(bestAfter), on: bestRoute) }
  }

  /// True when the ties of a visit let it join a route.
  func permits(_ visit: Int, on route: Int, _ tours: Tours) -> Bool {
    partners.permit(visit, on: route, tours)
  }

  private mutating func sort(_ random: inout SplitMix64) {
    guard let order = keys.draw(&random) else {
      for index in queue.indices.dropFirst() {
        queue.swapAt(index, random.index(below: index + 1))
      }
      return
    }
    keyed.removeAll(keepingCapacity: true)
    for visit in queue { keyed.append((keys[order, Int(visit)], visit)) }
    if keyed.count > 40 {
      keyed.sort { ($0.key, $0.visit) < ($1.key, $1.visit) }
    } else {
      // Insertion sort: the lists are short.
      for index in keyed.indices.dropFirst() {
        let item = keyed[index]
        var slot = index
        while slot > 0, keyed[slot - 1].key > item.key {
          keyed[slot] = keyed[slot - 1]
          slot -= 1
        }
        keyed[slot] = item
      }
    }
    for index in keyed.indices { queue[index] = keyed[index].visit }
  }
}
