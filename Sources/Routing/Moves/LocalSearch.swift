/// Looks around the visits that a round moved for exchanges that ruin and recreate can't make, because
/// they move more than a string.
struct LocalSearch {
  private let settings: Settings
  private var queue: [Int32] = []

  init(_ settings: Settings) { self.settings = settings }

  /// Applies moves that save something until none is left.
  mutating func callAsFunction(
    around visits: [Int32], _ tours: inout Tours, _ neighbourhood: inout Neighbourhood
  ) {
    queue.removeAll(keepingCapacity: true)
    queue.append(contentsOf: visits)
    while let visit = queue.popLast() {
      if improve(Int(visit), &tours, &neighbourhood) { queue.append(visit) }
    }
  }

  private func improve(
    _ visit: Int, _ tours: inout Tours, _ neighbourhood: inout Neighbourhood
  ) -> Bool {
    guard tours.stops[visit].route >= 0 else { return false }
    for near in neighbourhood.list(of: visit).prefix(settings.neighbours) {
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
