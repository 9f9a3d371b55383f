/// Slack induction by string removals: ruin, recreate, accept by simulated annealing, again and again.
///
/// Source: Christiaens, Vanden Berghe, "Slack induction by string removals for vehicle routing
/// problems", Transportation Science 54(2), 2020.
struct SlackInduction: ~Copyable {
  var tours: Tours
  var best: BestTours
  var neighbourhood: Neighbourhood
  var insertions: Insertions
  let settings: Settings
  private var ruin: Ruin
  private var exchange = ShiftExchange()
  var recreate: Recreate
  private var localSearch: LocalSearch
  var random: SplitMix64
  /// Routes of good tours, where it makes sense to choose among them.
  var pool: RoutePool?
  /// Routes that the last choices liked.
  var liked: [PooledRoute] = []
  /// Rows about three visits that the last one needed; nil before the first.
  var subsets: SubsetRows?
  /// Makes routes to choose among, where routes are short, visits few, shifts unlike and rounds many.
  private(set) var maker: RouteMaker?
  /// Seconds that choosing among routes has taken.
  var selectionSeconds = 0.0
  /// Above this cost routes are not noted.
  var noteCeiling = Int64.max
  private var candidates: [Int32] = []
  private var isLong = false
  /// Long routes of more visits than several beginnings are good for.
  private var isVast = false
  private var isLastSelectionOver = false
  /// When annealing begins anew; nil when that is not known yet.
  private(set) var schedule: Schedule?
  /// Which of its coolings goes on; -1 before the first.
  var leg = -1
  /// The part of the tours that is searched at present; nil for all.
  var part: Part?
  /// By visit: in how many parts it was so far; empty where there are none.
  var covered: [Int] = []

  /// - Parameters:
  ///   - schedule: when annealing begins anew; nil to find out.
  init(
    _ tables: Tables, _ settings: Settings, _ neighbourhood: Neighbourhood, seed: UInt64,
    schedule: Schedule? = nil
  ) {
    self.schedule = schedule
    self.settings = settings
    tours = Tours(tables)
    best = BestTours(tours)
    self.neighbourhood = neighbourhood
    insertions = Insertions(tables)
    ruin = Ruin(settings)
    recreate = Recreate(tables, settings, Partners(tables.problem))
    localSearch = LocalSearch(settings)
    random = SplitMix64(seed: seed)
    if settings.poolSize > 0, tables.visitCount > settings.smallCount,
      RoutePool.suits(tables.problem)
    {
      pool = RoutePool(limit: settings.poolSize)
    }
  }

  /// - Parameter shares: the part of a whole search that this is.
  mutating func run(
    _ progress: inout Progress, shares: ClosedRange<Double> = 0...1,
    report: ((Int, Int64) -> Void)?
  ) {
    let meanLeg = max(1, tours.meanLeg)
    let span = shares.upperBound - shares.lowerBound
    var isMeasured = false
    /// What of the share the first tours took.
    var firstShare = 0.0
    var cooling: Cooling?
    while !progress.isOver {
      if progress.iterations % 64 == 0 {
        progress.updateShare()
        if progress.iterations == 0 { firstShare = progress.share }
        let searched = (progress.share - firstShare) * span
        if !isMeasured, searched >= 0.02, progress.hasEnd {
          isMeasured = true
          measure(rounds: Double(progress.iterations) * (1 - firstShare * span) / searched)
        }
        let share = shares.lowerBound + progress.share * span
        let schedule = schedule ?? Schedule(settings)
        let position = schedule.position(at: share)
        let isSelectionDue = leg >= 0 && (position.leg != leg || isLastSelectionDue(at: share))
        if isSelectionDue, select(&progress) { report?(progress.iterations, best.cost) }
        if position.leg != leg || cooling == nil {
          let next = schedule.legs[position.leg]
          if leg >= 0, position.leg != leg { begin(next, &progress) }
          leg = position.leg
          cooling = Cooling(
            next, meanLeg: meanLeg, worth: worthLeftOut(meanLeg), settings)
        }
        let isComplete = tours.absent.isEmpty
        if cooling?.cool(to: position.share, isComplete: isComplete) == true { restartPart() }
        noteCeiling = best.cost + Int64(Double(abs(best.cost)) * settings.noteMargin)
      }
      let ceiling = cooling?.annealing.ceiling(above: tours.cost, &random) ?? tours.cost
      let isImprovement = round(ceiling: ceiling) && tours.cost < best.cost
      if isImprovement {
        best.take(tours)
        report?(progress.iterations, best.cost)
      }
      progress.count(isImprovement: isImprovement)
    }
  }

  /// True once, when little of the search is left.
  private mutating func isLastSelectionDue(at share: Double) -> Bool {
    guard !isLastSelectionOver, share > settings.lastSelection else { return false }
    isLastSelectionOver = true
    return true
  }

  /// Finds out whether routes are long, and what follows from that.
  ///
  /// - Parameter whole: how many rounds the whole search will make, as far as can be told.
  private mutating func measure(rounds whole: Double) {
    let served = tours.tables.visitCount - tours.absent.count
    isLong = Double(served) >= settings.longRoute * Double(max(1, tours.usedRoutes))
    func suffice(for rewarming: Settings.Rewarming) -> Bool {
      whole >= rewarming.leastRounds * Double(max(1, served))
    }
    if !isLong, recreate.hasKinds, pool != nil, suffice(for: settings.making) {
      maker = RouteMaker(tours.tables)
    }
    isVast = isLong && served > settings.visitsForStarts && canPart
    if schedule != nil { return }
    let starts = isLong ? Schedule.starts(rounds: whole, visits: served, settings) : 0
    if isVast, suffice(for: settings.parting) {
      schedule = Schedule(settings, settings.parting, ofParts: true)
    } else if starts > 0 {
      schedule = Schedule(settings, starts: starts)
    } else if pool != nil, suffice(for: rewarming) {
      schedule = Schedule(settings, rewarming)
    } else {
      schedule = Schedule(settings)
    }
  }

  /// How routes are chosen among.
  var rewarming: Settings.Rewarming {
    if isVast { return settings.parting }
    return maker == nil ? settings.choosing : settings.making
  }

  /// One ruin and recreate; undone when the result costs more than the ceiling.
  private mutating func round(ceiling: Int64) -> Bool {
    let absentBefore = tours.absent.count
    let costBefore = tours.cost
    let isExchange =
      recreate.hasKinds && tours.appointments.isEmpty && random.fraction() < settings.exchangeShare
    let pioneer = isExchange ? nil : pioneer()
    let isInTime =
      isExchange
      ? exchange(&tours, recreate, &random)
      : ruinRoutes(around: pioneer ?? splitRoute() ?? drawnFromPart())
    guard isInTime, tours.trimReloads() else {
      tours.undo()
      return false
    }
    candidates.removeAll(keepingCapacity: true)
    candidates.append(contentsOf: tours.absent[absentBefore...])
    if absentBefore > 0 {
      addOthers(
        absentBefore, most: pioneer == nil ? recreate.mostOthers(tours) : settings.settlers)
    }
    guard
      recreate(
        &tours, &insertions, &neighbourhood, &random, candidates: candidates,
        pioneer: pioneer, ceiling: ceiling)
    else {
      tours.undo()
      return false
    }
    if tours.cost != costBefore {
      localSearch(around: candidates, &tours, &neighbourhood)
      note()
    }
    tours.commit()
    return true
  }

  /// - Parameter visit: the seed; nil for any.
  private mutating func ruinRoutes(around visit: Int?) -> Bool {
    if isVast { return ruin(&tours, &recreate.nearPlaces.suiting, &random, around: visit) }
    return ruin(&tours, &neighbourhood, &random, around: visit)
  }

  /// Now and then a visit that is left out, to open an unused shift with it: with many visits left out a whole
  /// route of them may pay where none of them does by itself.
  private mutating func pioneer() -> Int? {
    guard recreate.hasOptional, recreate.usesNearPlaces, !tours.absent.isEmpty,
      random.fraction() < settings.openingShare
    else { return nil }
    return Int(tours.absent[random.index(below: tours.absent.count)])
  }

  /// Splits a route now and then where routes are long.
  ///
  /// - Returns: the first visit of the new route.
  private mutating func splitRoute() -> Int? {
    guard isLong, random.fraction() < settings.splitRouteShare,
      let split = RouteSplit.drawn(
        from: tours, at: drawnFromPart() ?? random.index(below: tours.tables.visitCount), &random)
    else { return nil }
    tours.apply(split)
    return split.visit
  }

  /// Adds visits that were left out before the ruin: all when they are few, else those near the seed.
  private mutating func addOthers(_ count: Int, most: Int) {
    if count <= most {
      candidates.append(contentsOf: tours.absent[..<count])
      return
    }
    let removed = candidates.count
    if tours.stops[ruin.seed].route < 0, !candidates.contains(Int32(ruin.seed)) {
      candidates.append(Int32(ruin.seed))
    }
    for visit in neighbourhood.list(of: ruin.seed) {
      if candidates.count >= removed + most { return }
      guard tours.absentIndices[Int(visit)] >= 0, tours.absentIndices[Int(visit)] < count else {
        continue
      }
      if Int(visit) != ruin.seed { candidates.append(visit) }
    }
  }
}
