extension SlackInduction {
  /// Notes the routes that a round has changed, when the tours are good enough for it.
  mutating func note() {
    guard pool != nil, tours.cost <= noteCeiling else { return }
    for entry in tours.journal.entries where tours.sizes[Int(entry.route)] > 0 {
      pool?.add(tours.pooled(Int(entry.route)))
    }
  }

  /// Chooses anew among all routes noted, around some visits where there are many. Once begun it goes on though a part of
  /// the search may end meanwhile, for half a choice is none.
  ///
  /// - Returns: true when that gave new best tours; the present tours are then those.
  mutating func select(_ progress: inout Progress) -> Bool {
    guard let pool else { return false }
    let before = routes
    restart()
    for route in tours.sizes.indices where tours.sizes[route] > 0 {
      self.pool?.add(tours.pooled(route))
    }
    let visits = tours.tables.visitCount
    var isBetter = false
    let regions = max(1, visits / Self.visitsPerRegion)
    for _ in 0..<regions where !progress.isOver {
      progress.askClock()
      let started = progress.elapsed
      if selectionSeconds > rewarming.selectionShare * started { break }
      if selectOnce(pool.routes, &progress) { isBetter = true }
      progress.askClock()
      selectionSeconds += progress.elapsed - started
    }
    if !isBetter {
      clear()
      for (route, visits) in before.enumerated() { append(visits, to: route, []) }
      tours.commit()
    }
    return isBetter
  }

  private static let visitsPerRegion = 200

  private mutating func selectOnce(_ pool: [PooledRoute], _ progress: inout Progress) -> Bool {
    let chosen = region()
    var present: [PooledRoute] = []
    var visits = tours.absent
    visits += tours.tables.shifts.indices.compactMap { shift in
      tours.tables.reloads.visit(of: shift).flatMap { tours.stops[$0].route < 0 ? Int32($0) : nil }
    }
    for route in chosen {
      present.append(tours.pooled(route))
      visits += present[present.count - 1].visits
    }
    visits.sort()
    let kinds = (tours.tables.shifts.map(\.kind).max() ?? 0) + 1
    var free: [[Int]] = Array(repeating: [], count: kinds)
    for shift in tours.tables.shifts.indices.reversed()
    where tours.sizes[shift] == 0 || chosen.contains(shift) {
      free[tours.tables.shifts[shift].kind].append(shift)
    }
    let greatest = present.reduce(1) { max($0, 2 * $1.cost) }
    guard greatest < 1 << 40 else { return false }
    var selection = RouteSelection(
      tours.tables, visits: visits, counts: free.map(\.count), greatest: greatest,
      subsets: subsets)
    let found = selection.cheaper(than: present, liked: liked, from: pool, maker: maker) {
      progress.askClock()
      return progress.isOutOfTime
    }
    if maker != nil { subsets = selection.subsets }
    liked = selection.liked + liked.prefix(max(0, visits.count * 2 - selection.liked.count))
    for route in selection.made { self.pool?.add(route) }
    guard let found else { return false }
    var planned = routes
    for route in chosen { planned[route] = [] }
    for route in found {
      guard let shift = free[route.kind].popLast() else { continue }
      planned[shift] = route.visits.map { Int($0) }
    }
    clear()
    for (route, visits) in planned.enumerated() { append(visits, to: route, []) }
    tours.commit()
    guard tours.cost < best.cost else {
      restart()
      return false
    }
    best.take(tours)
    return true
  }

  /// The routes whose visits are shared out anew: all, or those around a visit drawn at random.
  private mutating func region() -> [Int] {
    let used = tours.sizes.indices.filter { tours.sizes[$0] > 0 }
    if tours.tables.visitCount <= Self.visitsPerRegion * 5 / 4 { return used }
    let seed = random.index(below: tours.tables.visitCount)
    return routes(around: seed, ofAtMost: Self.visitsPerRegion * 5 / 4)
  }
}
