/// Looks around the visits that a round moved for exchanges that ruin and recreate can't make, because
/// they move more than a string.
struct LocalSearch {
  private let settings: Settings
  private var queue: [Int32] = []

  init(_ settings: Settings) { self.settings = settings }

  /// Applies moves that bring some visits nearer to those nearby and save something, until none is left.
  mutating func callAsFunction(
    around visits: [Int32], _ tours: inout Tours, _ neighbourhood: inout Neighbourhood
  ) {
    queue.removeAll(keepingCapacity: true)
    queue.append(contentsOf: visits)
    while let visit = queue.popLast() {
      let near = neighbourhood.list(of: Int(visit)).prefix(settings.neighbours)
      if improve(Int(visit), among: near, &tours) { queue.append(visit) }
    }
  }

  /// The same with those that suit them, in time too.
  mutating func callAsFunction(
    around visits: [Int32], _ tours: inout Tours, _ nearPlaces: inout NearPlaces
  ) {
    queue.removeAll(keepingCapacity: true)
    queue.append(contentsOf: visits)
    while let visit = queue.popLast() {
      let near = nearPlaces.list(of: Int(visit), tours.tables).places.lazy.map(\.visit)
      if improve(Int(visit), among: near, &tours) { queue.append(visit) }
    }
  }

  @inline(__always)
  private func improve(
    _ visit: Int, among others: some Sequence<Int32>, _ tours: inout Tours
  ) -> Bool {
    guard tours.stops[visit].route >= 0 else { return false }
    for near in others {
      let toNear = TailExchange(before: visit, visit: Int(near))
      if toNear.saving(&tours) != nil {
        tours.apply(toNear)
        return true
      }
      let fromNear = TailExchange(before: Int(near), visit: visit)
      if fromNear.saving(&tours) != nil {
        tours.apply(fromNear)
        return true
      }
    }
    return false
  }
}
