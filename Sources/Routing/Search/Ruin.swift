/// Removes strings of visits from neighbouring routes: the ruin of SISR.
///
/// Source: Christiaens, Vanden Berghe, "Slack induction by string removals for vehicle routing
/// problems", Transportation Science 54(2), 2020, section 5.1; its numbers are kept, and absent visits
/// may be the seed too, so that routes open up around them.
struct Ruin {
  private static let mostDraws = 20

  private let settings: Settings
  /// The visits around which routes are ruined, nearest first, the seed itself at the head.
  private(set) var seed = 0
  private var sequence: [Int32] = []
  private var ruined: [Int] = []
  /// Routes that have lost a visit because another one that it is tied to in time was removed.
  private var others: [Int] = []

  init(_ settings: Settings) { self.settings = settings }

  /// - Parameter visit: the seed; nil for any.
  /// - Returns: false when what is left can't be served in time, so that the round must be undone.
  mutating func callAsFunction(
    _ tours: inout Tours, _ neighbourhood: inout Neighbourhood, _ random: inout SplitMix64,
    around visit: Int? = nil
  ) -> Bool {
    let visits = tours.tables.visitCount
    seed = visit ?? random.index(below: visits)
    // A reload is no place to look around.
    if tours.hasReloads {
      for _ in 0..<Self.mostDraws where tours.tables.reloads.contains(seed) {
        seed = random.index(below: visits)
      }
    }
    ruined.removeAll(keepingCapacity: true)
    others.removeAll(keepingCapacity: true)
    let served = visits - tours.absent.count
    guard served > 0 else { return true }
    let longest = min(settings.longestString, Double(served) / Double(max(1, tours.usedRoutes)))
    let most = 4 * settings.averageRemoved / (1 + longest) - 1
    let count = Int(random.fraction() * most + 1)
    guard remove(around: seed, longest, &tours, &random) else { return false }
    if ruined.count >= count { return true }
    for visit in neighbourhood.list(of: seed) {
      guard remove(around: Int(visit), longest, &tours, &random) else { return false }
      if ruined.count >= count { return true }
    }
    return true
  }

  /// Removes one string that holds a visit, unless its route has lost one already.
  private mutating func remove(
    around visit: Int, _ longest: Double, _ tours: inout Tours, _ random: inout SplitMix64
  ) -> Bool {
    let route = Int(tours.stops[visit].route)
    guard route >= 0, tours.isActive(route), !ruined.contains(route) else { return true }
    ruined.append(route)
    let size = tours.sizes[route]
    let most = min(Double(size), longest)
    let length = Int(random.fraction() * most + 1)
    var kept = 0
    if length > 1, length < size, random.fraction() < settings.splitShare {
      kept = 1
      while length + kept < size, random.fraction() < settings.splitDepth { kept += 1 }
    }
    sequence.removeAll(keepingCapacity: true)
    var position = 0
    var stop = Int(tours.stops[tours.start(of: route)].next)
    while stop < tours.tables.visitCount {
      if stop == visit { position = sequence.count }
      sequence.append(Int32(stop))
      stop = Int(tours.stops[stop].next)
    }
    let span = length + kept
    let lowest = max(0, position - span + 1)
    let highest = min(position, size - span)
    let first = lowest + random.index(below: highest - lowest + 1)
    // The kept ones stand somewhere inside the string.
    let gap = kept == 0 ? span : 1 + random.index(below: length - 1)
    for offset in 0..<span where offset < gap || offset >= gap + kept {
      let own = Int(sequence[first + offset])
      if tours.hasReloads, tours.tables.reloads.contains(own) { continue }
      if tours.stops[own].route >= 0 { tours.unlink(own) }
      if tours.tables.timedTies.isTied(own) { removePartners(of: own, &tours) }
    }
    while let other = others.popLast() {
      if other != route, !tours.refresh(other) { return false }
    }
    return tours.refresh(route)
  }

  /// Removes all that hangs together with a visit in time.
  private mutating func removePartners(of visit: Int, _ tours: inout Tours) {
    for other in tours.tables.timedTies.cluster(of: visit) {
      let route = Int(tours.stops[Int(other)].route)
      guard route >= 0 else { continue }
      tours.unlink(Int(other))
      others.append(route)
    }
  }
}
