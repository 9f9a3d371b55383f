extension SlackInduction {
  /// True once in each step of a search that has lists of visits that suit each other.
  ///
  /// Rounds look only among the nearest visits for exchanges of tails. On long routes many of these are driven to at
  /// another time of day, so that some exchanges are seen by no round.
  mutating func isPolishDue(at share: Double) -> Bool {
    guard settings.polishShare > 0, recreate.usesNearPlaces, share >= nextPolish else {
      return false
    }
    nextPolish = share + settings.polishShare
    return true
  }

  /// Looks around all visits for exchanges of tails with those that suit them.
  ///
  /// - Returns: true when the tours are the best so far.
  mutating func polish() -> Bool {
    let present = tours.tables.visits.indices.filter { tours.stops[$0].route >= 0 }
    localSearch(around: present.map { Int32($0) }, &tours, &recreate.nearPlaces)
    tours.commit()
    guard tours.cost < best.cost else { return false }
    best.take(tours)
    return true
  }
}
