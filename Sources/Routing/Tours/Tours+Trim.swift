extension Tours {
  /// Takes out those visits whose prize is less than what they cost.
  ///
  /// - Returns: false when a route can't be served in time any more.
  mutating func trim(_ visits: [Int32]) -> Bool {
    for visit in visits where stops[Int(visit)].route >= 0 {
      guard saving(without: Int(visit)) > tables.prizes[Int(visit)] else { continue }
      let route = Int(stops[Int(visit)].route)
      unlink(Int(visit))
      if !refresh(route) { return false }
    }
    return true
  }

  /// What its route costs less without a visit, its prize left apart.
  private mutating func saving(without visit: Int) -> Int64 {
    let own = stops[visit]
    let route = Int(own.route)
    let facts = tables.shifts[route]
    let assignment =
      tables.assignmentCost(visit, on: route) + balanceDecrease(visit, from: route)
    if facts.needsWalk {
      let rest = visits(of: route).filter { $0 != visit }
      guard let outcome = walk.outcome(of: rest, on: route) else { return 0 }
      return walkedCosts[route] - outcome.total + assignment
    }
    let before = stops[Int(own.previous)]
    let legs = Int64(before.legCost) + Int64(own.legCost)
    if sizes[route] == 1 { return legs + facts.fixedCost + assignment }
    let after = stops[Int(own.next)]
    return legs - Int64(tables.legs[facts.legs].leg(before.place, after.place).cost) + assignment
  }
}
