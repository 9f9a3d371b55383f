/// On shifts that may reload, what the visits behind the reload take counts by itself.
extension Tours {
  /// Where on a route a visit's demands fit.
  struct Room {
    let isTwofold: Bool
    /// Before the reload, or anywhere where there is none.
    let before: Bool
    let behind: Bool

    /// The same all over the route.
    @inline(__always)
    init(all fits: Bool) {
      isTwofold = false
      before = fits
      behind = fits
    }

    init(before: Bool, behind: Bool) {
      isTwofold = true
      self.before = before
      self.behind = behind
    }
  }

  /// Where a visit's demands fit into what a route has left.
  @inline(__always)
  func room(for visit: Int, on route: Int) -> Room {
    hasReloads ? roomAround(reloadOf: route, for: visit) : Room(all: hasRoom(for: visit, on: route))
  }

  private func roomAround(reloadOf route: Int, for visit: Int) -> Room {
    guard let reload = tables.reloads.visit(of: route), stops[reload].route >= 0 else {
      return Room(all: hasRoom(for: visit, on: route))
    }
    let amounts = tables.amounts
    var (before, behind) = (true, true)
    for amount in 0..<amounts {
      let demand = tables.demands[visit * amounts + amount]
      let later = laterLoads[route * amounts + amount]
      let earlier = loads[route * amounts + amount] - later
      if earlier + demand > tables.capacities[route * amounts + amount] { before = false }
      if later + demand > tables.reloads.capacity(of: route, amount) { behind = false }
    }
    return Room(before: before, behind: behind)
  }

  /// True when a visit may come right behind a stop of a route, by what there is room for.
  @inline(__always)
  func admits(_ room: Room, after stop: Int) -> Bool {
    room.isTwofold && isReloaded[stop] ? room.behind : room.before
  }

  /// Brings up to date what of a route lies behind its reload.
  mutating func recountLoads(_ route: Int) {
    guard let reload = tables.reloads.visit(of: route) else { return }
    let amounts = tables.amounts
    for amount in 0..<amounts { laterLoads[route * amounts + amount] = 0 }
    var isBehind = false
    var stop = Int(stops[start(of: route)].next)
    while stop < tables.visitCount {
      if stop == reload { isBehind = true }
      isReloaded[stop] = isBehind
      if isBehind {
        for amount in 0..<amounts {
          laterLoads[route * amounts + amount] += tables.demands[stop * amounts + amount]
        }
      }
      stop = Int(stops[stop].next)
    }
  }

  /// Takes out the reloads of changed routes that can do without.
  ///
  /// - Returns: false when a route can't be served in time any more.
  @inline(__always)
  mutating func trimReloads() -> Bool { hasReloads ? trimTouchedReloads() : true }

  private mutating func trimTouchedReloads() -> Bool {
    for index in journal.entries.indices {
      let route = Int(journal.entries[index].route)
      guard let reload = tables.reloads.visit(of: route), stops[reload].route >= 0,
        (0..<tables.amounts).allSatisfy({ amount in
          loads[route * tables.amounts + amount]
            <= tables.capacities[route * tables.amounts + amount]
        })
      else { continue }
      unlink(reload)
      if !refresh(route) { return false }
    }
    return true
  }
}
