extension SlackInduction {
  /// The routes around a visit, which are searched while all others stay where they are.
  struct Part {
    let routes: [Int]
    /// Those on the routes when they became the part, and those left out beside them.
    let visits: [Int32]
  }

  /// True where what happens on some routes does not concern others.
  var canPart: Bool {
    recreate.usesNearPlaces && !recreate.hasKinds && tours.crewLoads.isEmpty
      && tours.tables.timedTies.isEmpty && !tours.tables.hasShiftTies
  }

  /// Keeps to the routes around one of the visits that were in fewest parts so far.
  mutating func narrow() {
    if covered.isEmpty { covered = Array(repeating: 0, count: tours.tables.visitCount) }
    let least = covered.min() ?? 0
    let seeds = covered.indices.filter { covered[$0] == least }
    let routes = routes(
      around: seeds[random.index(below: seeds.count)], ofAtMost: settings.partSize)
    var visits = routes.flatMap { tours.visits(of: $0) }
    for visit in tours.absent {
      let near = neighbourhood.list(of: Int(visit))
      let nearest = near.first { tours.stops[Int($0)].route >= 0 }
      if let nearest, routes.contains(Int(tours.stops[Int(nearest)].route)) {
        visits.append(visit)
      }
    }
    for visit in visits { covered[Int(visit)] += 1 }
    keep(to: Part(routes: routes, visits: visits))
  }

  private mutating func keep(to part: Part) {
    tours.narrow(to: part.routes)
    self.part = part
  }

  /// Goes back to the best tours, and to the part of them that was searched.
  mutating func restartPart() {
    let before = part
    restart()
    if let before { keep(to: before) }
  }

  /// A visit of the part; nil where all tours are searched.
  mutating func drawnFromPart() -> Int? {
    guard let part, !part.visits.isEmpty else { return nil }
    return Int(part.visits[random.index(below: part.visits.count)])
  }

  /// Takes all visits out; what is put in then is searched as a whole.
  mutating func clear() {
    part = nil
    tours.clear()
  }

  /// The routes that come by a visit and by those nearest to it, one at least.
  ///
  /// - Parameter most: how many visits they have together at most, where that is not the first one's number.
  mutating func routes(around seed: Int, ofAtMost most: Int) -> [Int] {
    var routes: [Int] = []
    var count = 0
    for visit in [Int32(seed)] + neighbourhood.list(of: seed) {
      let route = Int(tours.stops[Int(visit)].route)
      if route < 0 || routes.contains(route) { continue }
      count += tours.sizes[route]
      if count > most, !routes.isEmpty { break }
      routes.append(route)
    }
    return routes
  }
}
