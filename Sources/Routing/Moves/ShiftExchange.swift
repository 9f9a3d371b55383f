/// Two shifts exchange all their visits, in the order in which they are driven.
///
/// Ruin and recreate can hardly do that: each half of it alone makes things worse. Visits that can't
/// go on the other shift are left out, to be put back elsewhere.
struct ShiftExchange {
  private var first: [Int32] = []
  private var second: [Int32] = []

  /// Exchanges two shifts drawn at random.
  ///
  /// - Returns: false when one of them can't be served in time, so that the round must be undone.
  mutating func callAsFunction(
    _ tours: inout Tours, _ recreate: borrowing Recreate, _ random: inout SplitMix64
  ) -> Bool {
    let shifts = tours.tables.shiftCount
    let left = random.index(below: shifts)
    let right = random.index(below: shifts)
    guard tours.tables.shifts[left].kind != tours.tables.shifts[right].kind else { return true }
    first = tours.visits(of: left)
    second = tours.visits(of: right)
    for visit in first + second { tours.unlink(Int(visit)) }
    guard tours.refresh(left), tours.refresh(right) else { return false }
    return append(first, to: right, &tours, recreate) && append(second, to: left, &tours, recreate)
  }

  private func append(
    _ visits: [Int32], to route: Int, _ tours: inout Tours, _ recreate: borrowing Recreate
  ) -> Bool {
    for visit in visits.map({ Int($0) }) {
      let last = Int(tours.stops[tours.end(of: route)].previous)
      guard tours.tables.assignmentCost(visit, on: route) != Tables.forbidden,
        recreate.permits(visit, on: route, tours),
        tours.admits(tours.room(for: visit, on: route), after: last)
      else { continue }
      if !tours.insert(visit, after: last, on: route) { return false }
    }
    return true
  }
}
