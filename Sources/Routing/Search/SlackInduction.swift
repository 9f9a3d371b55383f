/// Slack induction by string removals: ruin, recreate, accept by simulated annealing, again and again.
///
/// Source: Christiaens, Vanden Berghe, "Slack induction by string removals for vehicle routing
/// problems", Transportation Science 54(2), 2020.
struct SlackInduction: ~Copyable {
  var tours: Tours
  private(set) var best: BestTours
  private(set) var neighbourhood: Neighbourhood
  private var insertions: Insertions
  private let settings: Settings
  private var ruin: Ruin
  private var exchange = ShiftExchange()
  private var recreate: Recreate
  private var localSearch: LocalSearch
  private var random: SplitMix64
  private var candidates: [Int32] = []
  private var isLong = false
  /// How many coolings begin from nothing; nil when that is not known yet.
  private(set) var starts: Int?

  /// - Parameter starts: how many coolings begin from nothing; nil to find out.
  init(
    _ tables: Tables, _ settings: Settings, _ neighbourhood: Neighbourhood, seed: UInt64,
    starts: Int? = nil
  ) {
    self.starts = starts
    self.settings = settings
    tours = Tours(tables)
    best = BestTours(tours)
    self.neighbourhood = neighbourhood
    insertions = Insertions(tables)
    ruin = Ruin(settings)
    recreate = Recreate(tables, settings, Partners(tables.problem))
    localSearch = LocalSearch(settings)
    random = SplitMix64(seed: seed)
  }

  /// Makes a first solution: the given routes as far as they can stand, then all others greedily.
  ///
  /// - Parameter appointments: those that held when the routes were made; empty when unknown.
  mutating func begin(
    with initial: [[Int]], appointments: [Problem.Window?] = [], _ progress: inout Progress
  ) {
    tours.commit()
    for (route, visits) in initial.enumerated() where route < tours.tables.shiftCount {
      append(visits, to: route, appointments)
    }
    takeOutIncomplete()
    let waiting = tours.absent.sorted { left, right in
      let (a, b) = (tours.tables.visits[Int(left)].to, tours.tables.visits[Int(right)].to)
      return (a, left) < (b, right)
    }
    putIn(waiting, &progress)
    best.take(tours)
  }

  /// Puts visits in greedily, some at a time.
  private mutating func putIn(_ visits: [Int32], _ progress: inout Progress) {
    for first in stride(from: 0, to: visits.count, by: 16) where !progress.isOutOfTime {
      let some = visits[first..<min(first + 16, visits.count)]
      if recreate(&tours, &insertions, &neighbourhood, &random, candidates: some, ceiling: .max) {
        tours.commit()
      } else {
        tours.undo()
      }
      progress.askClock()
    }
    tours.commit()
  }

  private mutating func append(
    _ visits: [Int], to route: Int, _ appointments: [Problem.Window?]
  ) {
    for visit in visits where visit >= 0 && visit < tours.tables.visitCount {
      guard tours.stops[visit].route < 0,
        tours.tables.assignmentCost(visit, on: route) != Tables.forbidden,
        recreate.permits(visit, on: route, tours)
      else { continue }
      tours.commit()
      let last = Int(tours.stops[tours.end(of: route)].previous)
      var isInTime = true
      if !appointments.isEmpty {
        isInTime = tours.appoint(visit, appointments[visit])
      } else if !tours.appointments.isEmpty {
        let shift = tours.tables.shifts[route]
        let leg = tours.tables.legs[shift.legs].leg(
          tours.stops[last].place, tours.stops[visit].place)
        isInTime = recreate.settle(
          visit, &tours, &random, notBefore: tours.stops[last].departure + leg.seconds)
      }
      if !isInTime || !tours.hasRoom(for: visit, on: route)
        || !tours.insert(visit, after: last, on: route)
      {
        tours.undo()
      }
    }
  }

  /// Takes out those that are of no use without others that are missing.
  private mutating func takeOutIncomplete() {
    tours.commit()
    let placed = tours.tables.visits.indices.filter { tours.stops[$0].route >= 0 }
    if !recreate.takeOutIncomplete(placed.map { Int32($0) }, &tours) { tours.undo() }
    tours.commit()
  }

  /// - Parameter shares: the part of a whole search that this is.
  mutating func run(
    _ progress: inout Progress, shares: ClosedRange<Double> = 0...1,
    report: ((Int, Int64) -> Void)?
  ) {
    let meanLeg = max(1, tours.meanLeg)
    var schedule = Schedule(settings, starts: starts ?? 0)
    var isMeasured = false
    var leg = -1
    var annealing = Annealing(first: 1, last: 1)
    while !progress.isOver {
      if progress.iterations % 64 == 0 {
        progress.updateShare()
        if !isMeasured, progress.share >= 0.02, progress.hasEnd {
          isMeasured = true
          measure(progress, shares)
          schedule = Schedule(settings, starts: starts ?? 0)
        }
        let share =
          shares.lowerBound + progress.share * (shares.upperBound - shares.lowerBound)
        let position = schedule.position(at: share)
        if position.leg != leg {
          let next = schedule.legs[position.leg]
          if leg >= 0 { begin(next, &progress) }
          leg = position.leg
          annealing = Annealing(first: next.first * meanLeg, last: next.last * meanLeg)
        }
        annealing.cool(to: position.share)
      }
      let ceiling = annealing.ceiling(above: tours.cost, &random)
      let isImprovement = round(ceiling: ceiling) && tours.cost < best.cost
      if isImprovement {
        best.take(tours)
        report?(progress.iterations, best.cost)
      }
      progress.count(isImprovement: isImprovement)
    }
  }

  /// Finds out whether routes are long, and what follows from that.
  private mutating func measure(_ progress: Progress, _ shares: ClosedRange<Double>) {
    let served = tours.tables.visitCount - tours.absent.count
    isLong = Double(served) >= settings.longRoute * Double(max(1, tours.usedRoutes))
    if starts != nil { return }
    let rounds = Double(progress.iterations) / progress.share
    let whole = rounds / (shares.upperBound - shares.lowerBound)
    starts = isLong ? Schedule.starts(rounds: whole, visits: served, settings) : 0
  }

  /// Makes the tours with which a cooling begins.
  private mutating func begin(_ leg: Schedule.Leg, _ progress: inout Progress) {
    if !leg.beginsAnew {
      restart()
      return
    }
    tours.clear()
    putIn(tours.absent.sorted(), &progress)
  }

  /// The present tours: for each shift its visits in order.
  var routes: [[Int]] {
    var routes: [[Int]] = []
    for route in tours.sizes.indices { routes.append(tours.visits(of: route).map { Int($0) }) }
    return routes
  }

  /// Goes back to the best tours.
  private mutating func restart() {
    tours.clear()
    for (route, visits) in best.routes.enumerated() {
      append(visits, to: route, best.appointments)
    }
    tours.commit()
  }

  /// One ruin and recreate; undone when the result costs more than the ceiling.
  private mutating func round(ceiling: Int64) -> Bool {
    let absentBefore = tours.absent.count
    let costBefore = tours.cost
    let isExchange =
      recreate.hasKinds && tours.appointments.isEmpty && random.fraction() < settings.exchangeShare
    let isInTime =
      isExchange
      ? exchange(&tours, recreate, &random)
      : ruin(&tours, &neighbourhood, &random, around: splitRoute())
    guard isInTime else {
      tours.undo()
      return false
    }
    candidates.removeAll(keepingCapacity: true)
    candidates.append(contentsOf: tours.absent[absentBefore...])
    if absentBefore > 0 { addOthers(absentBefore) }
    guard
      recreate(
        &tours, &insertions, &neighbourhood, &random, candidates: candidates, ceiling: ceiling)
    else {
      tours.undo()
      return false
    }
    if tours.cost != costBefore { localSearch(around: candidates, &tours, &neighbourhood) }
    tours.commit()
    return true
  }

  /// Splits a route now and then where routes are long.
  ///
  /// - Returns: the first visit of the new route.
  private mutating func splitRoute() -> Int? {
    guard isLong, random.fraction() < settings.splitRouteShare,
      let split = RouteSplit.drawn(from: tours, &random)
    else { return nil }
    tours.apply(split)
    return split.visit
  }

  /// Adds visits that were left out before the ruin: all when they are few, else those near the seed.
  private mutating func addOthers(_ count: Int) {
    if count <= Recreate.mostOthers {
      candidates.append(contentsOf: tours.absent[..<count])
      return
    }
    let removed = candidates.count
    if tours.stops[ruin.seed].route < 0, !candidates.contains(Int32(ruin.seed)) {
      candidates.append(Int32(ruin.seed))
    }
    for visit in neighbourhood.list(of: ruin.seed) {
      if candidates.count >= removed + Recreate.mostOthers { return }
      guard tours.absentIndices[Int(visit)] >= 0, tours.absentIndices[Int(visit)] < count else {
        continue
      }
      if Int(visit) != ruin.seed { candidates.append(visit) }
    }
  }
}
