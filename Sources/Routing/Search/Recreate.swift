/// Puts absent visits back one by one where they cost least, skipping places now and then: the
/// recreate of SISR.
///
/// Source: Christiaens, Vanden Berghe (2020), section 5.2 "greedy insertion with blinks", with its
/// extra orders for time windows. A visit is put in only when that costs less than its prize.
struct Recreate {
  private static let mostOthers = 20

  private let settings: Settings
  let keys: SortKeys
  let partners: Partners
  var appointments: Appointments
  private let hasNoAssignment: Bool
  let hasOptional: Bool
  /// True when not all shifts are interchangeable.
  let hasKinds: Bool
  private let isSmall: Bool
  /// True where looking at all places would take too long.
  let usesNearPlaces: Bool
  var nearPlaces: NearPlaces
  /// A shift that takes no visits in this round; -1 for none.
  private var closed = -1
  /// The chance that a way to insert is overlooked in this round.
  private var blinkShare = 0.0
  /// As in `Settings`; in a beginning all routes are asked, for what is left out then has no other turn.
  private var farShare = 1.0
  var queue: [Int32] = []
  /// By shift: the last visit, by number of its turn, for which it was considered.
  private var stamps: [Int]
  private var stamp = 0
  var keyed: [(key: Int64, visit: Int32)] = []

  init(_ tables: Tables, _ settings: Settings, _ partners: Partners) {
    self.settings = settings
    keys = SortKeys(tables)
    self.partners = partners
    appointments = Appointments(tables)
    hasKinds = Set(tables.shifts.map(\.kind)).count > 1
    isSmall = tables.visitCount <= settings.smallCount
    usesNearPlaces = tables.visitCount >= settings.nearPlacesFrom && NearPlaces.suit(tables)
    nearPlaces = NearPlaces(tables, count: settings.nearPlaces)
    hasNoAssignment = tables.assignment.isEmpty
    stamps = Array(repeating: 0, count: tables.shiftCount)
    hasOptional = tables.visits.indices.contains {
      tables.prizes[$0] < Problem.Visit.obligatory && !tables.reloads.contains($0)
    }
  }

  /// Tries to insert visits that are absent.
  ///
  /// - Parameters:
  ///   - candidates: which of them.
  ///   - isBeginning: true when first tours are made.
  ///   - pioneer: one of them that is put into an unused shift first, whatever that costs.
  ///   - ceiling: the cost above which the result is of no use; the work is then left unfinished.
  /// - Returns: false when left unfinished.
  mutating func callAsFunction(
    _ tours: inout Tours, _ insertions: inout Insertions, _ neighbourhood: inout Neighbourhood,
    _ random: inout SplitMix64, candidates: some Sequence<Int32>, isBeginning: Bool = false,
    pioneer: Int? = nil, ceiling: Int64
  ) -> Bool {
    queue.removeAll(keepingCapacity: true)
    queue.append(contentsOf: candidates)
    let isTimed = !tours.tables.timedTies.isEmpty
    if isTimed { queueClusters(tours) }
    sort(&random)
    closed =
      hasKinds && random.fraction() < settings.closedShare
      ? random.index(below: tours.tables.shiftCount) : -1
    blinkShare =
      isSmall && random.fraction() < settings.looseShare
      ? settings.looseBlinkShare : settings.blinkShare
    farShare = isBeginning ? 1 : settings.farShare
    let isGenerous =
      hasOptional && pioneer == nil && random.fraction() < settings.generousShare
    /// What the tours would cost if all that is still to be put in cost nothing.
    var floor = queue.reduce(tours.cost) { $0 - tours.tables.prizes[Int($1)] }
    if let pioneer {
      let before = tours.cost
      guard open(for: pioneer, &tours, &insertions, &random) else { return false }
      floor += tours.cost - before + tours.tables.prizes[pioneer]
    }
    for visit in queue where Int(visit) != pioneer {
      // Not all at once, since that may be too much of a good thing.
      if isGenerous, random.fraction() < 0.25 { continue }
      let before = tours.cost
      guard insert(Int(visit), &tours, &insertions, &neighbourhood, &random, isGenerous) else {
        return false
      }
      floor += tours.cost - before + tours.tables.prizes[Int(visit)]
      if floor > ceiling, !isGenerous { return false }
    }
    if isGenerous, !tours.trim(queue) { return false }
    if isTimed, !takeOutIncomplete(queue, &tours) { return false }
    if !tours.trimReloads() { return false }
    return tours.cost <= ceiling
  }

  /// True where asking all routes about each visit takes too long.
  private func hasManyRoutes(_ tours: borrowing Tours) -> Bool {
    tours.active.count > settings.nearRoutes
  }

  /// How many visits that were absent before the ruin are tried again, besides those just removed.
  func mostOthers(_ tours: borrowing Tours) -> Int {
    hasManyRoutes(tours) ? settings.othersOfManyRoutes : Self.mostOthers
  }

  /// Puts a visit into an unused shift.
  ///
  /// - Returns: false when it can't go there.
  private func open(
    for visit: Int, _ tours: inout Tours, _ insertions: inout Insertions,
    _ random: inout SplitMix64
  ) -> Bool {
    let kind = random.index(below: tours.unused.count)
    guard let route = tours.unused[kind].last.map({ Int($0) }),
      extraCost(visit, on: route, tours) != nil
    else { return false }
    let entry = insertions.entry(visit, route, &tours)
    return entry.after >= 0 && tours.insert(visit, after: Int(entry.after), on: route)
  }

  /// Inserts one visit at its cheapest place, if that pays.
  ///
  /// - Returns: false when its route can't be served in time any more.
  private mutating func insert(
    _ visit: Int, _ tours: inout Tours, _ insertions: inout Insertions,
    _ neighbourhood: inout Neighbourhood, _ random: inout SplitMix64, _ isGenerous: Bool
  ) -> Bool {
    switch appointments.settle(visit, &tours, &random) {
    case .settled: break
    case .impossible: return true
    case .broken: return false
    }
    var choice = Choice(
      cost: isGenerous ? Insertions.impossible / 2 : tours.tables.prizes[visit])
    if tours.tables.timedTies.isTied(visit), random.fraction() < 0.5 {
      choice.cost += tours.tables.timedTies.prizesAtOnce(with: visit, tours.tables)
    }
    let isOptional = tours.tables.prizes[visit] < Problem.Visit.obligatory
    if hasManyRoutes(tours) {
      considerNearRoutes(visit, &choice, &tours, &insertions, &neighbourhood, &random)
      if choice.after < 0, isOptional, random.fraction() >= farShare {
        return appointments.withdraw(visit, &tours)
      }
    } else if usesNearPlaces {
      insertions.renew(visit, &tours, &nearPlaces)
      considerActive(visit, &choice, &tours, &insertions, &random)
      if choice.after < 0, isOptional {
        return appointments.withdraw(visit, &tours)
      }
      if choice.after < 0 { insertions.forget(visit, tours) }
    }
    if choice.after < 0 { considerActive(visit, &choice, &tours, &insertions, &random) }
    if choice.after < 0 { return appointments.withdraw(visit, &tours) }
    if choice.reloads, let reload = tours.tables.reloads.visit(of: choice.route) {
      return tours.insert(reload, after: choice.after, on: choice.route)
        && tours.insert(visit, after: reload, on: choice.route)
    }
    return tours.insert(visit, after: choice.after, on: choice.route)
  }

  /// The cheapest place so far.
  private struct Choice {
    var cost: Int64
    var after = -1
    var route = -1
    /// True for a way that puts in the route's reload too, in front of the visit.
    var reloads = false
  }

  @inline(__always)
  private func considerActive(
    _ visit: Int, _ choice: inout Choice, _ tours: inout Tours, _ insertions: inout Insertions,
    _ random: inout SplitMix64
  ) {
    for index in tours.active.indices {
      consider(visit, on: Int(tours.active[index]), &choice, &tours, &insertions, &random)
    }
  }

  /// Routes without any visit nearby are left for when no other will do.
  private mutating func considerNearRoutes(
    _ visit: Int, _ choice: inout Choice, _ tours: inout Tours, _ insertions: inout Insertions,
    _ neighbourhood: inout Neighbourhood, _ random: inout SplitMix64
  ) {
    stamp += 1
    for near in neighbourhood.list(of: visit).prefix(settings.nearRoutes) {
      let route = Int(tours.stops[Int(near)].route)
      if route < 0 || stamps[route] == stamp { continue }
      stamps[route] = stamp
      consider(visit, on: route, &choice, &tours, &insertions, &random)
    }
    for kind in tours.unused.indices {
      if let route = tours.unused[kind].last {
        consider(visit, on: Int(route), &choice, &tours, &insertions, &random)
      }
    }
  }

  /// What a visit costs on a route besides the way; nil where it can't go.
  @inline(__always)
  private func extraCost(_ visit: Int, on route: Int, _ tours: borrowing Tours) -> Int64? {
    var extra: Int64 = 0
    if !hasNoAssignment {
      extra = tours.tables.assignmentCost(visit, on: route)
      if extra == Tables.forbidden { return nil }
    }
    extra += tours.balanceIncrease(visit, on: route)
    if partners.isTied(visit), !partners.permit(visit, on: route, tours) { return nil }
    return extra
  }

  @inline(__always)
  private func consider(
    _ visit: Int, on route: Int, _ choice: inout Choice, _ tours: inout Tours,
    _ insertions: inout Insertions, _ random: inout SplitMix64
  ) {
    if route == closed { return }
    guard let extra = extraCost(visit, on: route, tours) else { return }
    let entry = insertions.entry(visit, route, &tours)
    if tours.hasReloads, entry.after < 0 {
      considerReload(visit, on: route, extra, &choice, &tours, &insertions, &random)
    }
    if entry.cost + extra >= choice.cost { return }
    if random.fraction() >= blinkShare {
      choice = Choice(cost: entry.cost + extra, after: Int(entry.after), route: route)
    } else if entry.second + extra < choice.cost, random.fraction() >= blinkShare {
      choice = Choice(cost: entry.second + extra, after: Int(entry.secondAfter), route: route)
    }
  }

  /// Where a visit has no place on a route it may have one behind its reload.
  private func considerReload(
    _ visit: Int, on route: Int, _ extra: Int64, _ choice: inout Choice, _ tours: inout Tours,
    _ insertions: inout Insertions, _ random: inout SplitMix64
  ) {
    let entry = insertions.reloads.entry(visit, route, &tours)
    guard entry.after >= 0, entry.cost + extra < choice.cost, random.fraction() >= blinkShare
    else { return }
    choice = Choice(
      cost: entry.cost + extra, after: Int(entry.after), route: route, reloads: true)
  }
}
