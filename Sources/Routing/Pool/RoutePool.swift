/// Routes of good tours that a search has passed through: of those that serve the same visits on the same
/// kind of shift the cheapest one.
///
/// When it is full, new routes take the places of the oldest.
struct RoutePool {
  private(set) var routes: [PooledRoute] = []
  private var keys: [UInt64] = []
  /// Open addressing: positions in `routes`, -1 for none.
  private var slots: [Int32]
  private var oldest = 0
  private let limit: Int

  /// - Parameter limit: how many routes are kept.
  init(limit: Int) {
    self.limit = limit
    var size = 16
    while size < 2 * limit { size *= 2 }
    slots = Array(repeating: -1, count: size)
  }

  /// False where what a route costs, or whether it can stand, depends on the others.
  static func suits(_ problem: Problem) -> Bool {
    problem.relations.isEmpty && problem.balance == nil
  }

  mutating func add(_ route: PooledRoute) {
    let key = Self.key(of: route)
    let slot = slot(of: key)
    if slots[slot] >= 0 {
      let position = Int(slots[slot])
      if route.cost < routes[position].cost { routes[position] = route }
      return
    }
    if routes.count < limit {
      slots[slot] = Int32(routes.count)
      routes.append(route)
      keys.append(key)
      return
    }
    remove(oldest)
    slots[self.slot(of: key)] = Int32(oldest)
    routes[oldest] = route
    keys[oldest] = key
    oldest = (oldest + 1) % limit
  }

  /// The same number for the same visits in any order.
  private static func key(of route: PooledRoute) -> UInt64 {
    var key = UInt64(truncatingIfNeeded: route.kind) &* 0x9E37_79B9_7F4A_7C15
    for visit in route.visits { key &+= Tours.version(ofLink: Int(visit), Int(visit)) }
    return key
  }

  /// The slot that holds a key, or the one where it belongs.
  private func slot(of key: UInt64) -> Int {
    var slot = home(of: key)
    while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }

  private func home(of key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key ^ key >> 32) & UInt64(slots.count - 1))
  }

  /// Frees the slot of a position, and moves up what stood behind it.
  private mutating func remove(_ position: Int) {
    let mask = slots.count - 1
    var hole = slot(of: keys[position])
    slots[hole] = -1
    var slot = (hole + 1) & mask
    while slots[slot] >= 0 {
      let home = home(of: keys[Int(slots[slot])])
      if (slot - home) & mask >= (slot - hole) & mask {
        slots[hole] = slots[slot]
        slots[slot] = -1
        hole = slot
      }
      slot = (slot + 1) & mask
    }
  }
}
