/// Slack induction by string removals: ruin, recreate, accept by simulated annealing, again and again.
///
/// Source: Christiaens, Vanden Berghe, "Slack induction by string removals for vehicle routing
/// problems", Transportation Science 54(2), 2020.
struct SlackInduction {
  var tours: Tours
  private(set) var best: BestTours
  private var neighbourhood: Neighbourhood
  private var insertions: Insertions
  private var ruin = Ruin()
  private var recreate: Recreate
  private var random: SplitMix64
  private var candidates: [Int32] = []

  init(_ tables: Tables, seed: UInt64) {
    tours = Tours(tables)
    best = BestTours(tours)
    neighbourhood = Neighbourhood(tables)
    insertions = Insertions(tables)
    recreate = Recreate(tables, Partners(tables.problem))
    random = SplitMix64(seed: seed)
  }

  /// Makes a first solution: the given routes as far as they can stand, then all others greedily.
  mutating func begin(with initial: [[Int]], _ progress: inout Progress) {
    tours.commit()
    for (route, visits) in initial.enumerated() where route < tours.tables.shiftCount {
      append(visits, to: route)
    }
    let waiting = tours.absent.sorted { left, right in
      let (a, b) = (tours.tables.visits[Int(left)].to, tours.tables.visits[Int(right)].to)
      return (a, left) < (b, right)
    }
    for first in stride(from: 0, to: waiting.count, by: 16) where !progress.isOver {
      let some = waiting[first..<min(first + 16, waiting.count)]
      _ = recreate(&tours, &insertions, &random, candidates: some, ceiling: .max)
      progress.askClock()
    }
    tours.commit()
    best.take(tours)
  }

  private mutating func append(_ visits: [Int], to route: Int) {
    for visit in visits where visit >= 0 && visit < tours.tables.visitCount {
      guard tours.stops[visit].route < 0,
        tours.tables.assignmentCost(visit, on: route) != Tables.forbidden,
        recreate.permits(visit, on: route, tours)
      else { continue }
      tours.commit()
      let last = Int(tours.stops[tours.end(of: route)].previous)
      if !tours.hasRoom(for: visit, on: route) || !tours.insert(visit, after: last, on: route) {
        tours.undo()
      }
    }
  }

  mutating func run(
    _ progress: inout Progress, temperatures: (first: Double, last: Double),
    report: ((Int, Int64) -> Void)?
  ) {
    let meanLeg = max(1, tours.meanLeg)
    var annealing = Annealing(
      first: temperatures.first * meanLeg, last: temperatures.last * meanLeg)
    while !progress.isOver {
      if progress.iterations % 64 == 0 {
        progress.updateShare()
        annealing.cool(to: progress.share)
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

  /// One ruin and recreate; undone when the result costs more than the ceiling.
  private mutating func round(ceiling: Int64) -> Bool {
    let absentBefore = tours.absent.count
    guard ruin(&tours, &neighbourhood, &random) else {
      tours.undo()
      return false
    }
    candidates.removeAll(keepingCapacity: true)
    candidates.append(contentsOf: tours.absent[absentBefore...])
    if absentBefore > 0 { addOthers(absentBefore) }
    guard
      recreate(&tours, &insertions, &random, candidates: candidates, ceiling: ceiling)
    else {
      tours.undo()
      return false
    }
    tours.commit()
    return true
  }

  /// Adds visits that were left out before the ruin: all when they are few, else those near the seed.
  private mutating func addOthers(_ count: Int) {
    if count <= recreate.mostOthers {
      candidates.append(contentsOf: tours.absent[..<count])
      return
    }
    let removed = candidates.count
    if tours.stops[ruin.seed].route < 0, !candidates.contains(Int32(ruin.seed)) {
      candidates.append(Int32(ruin.seed))
    }
    for visit in neighbourhood.list(of: ruin.seed) {
      if candidates.count >= removed + recreate.mostOthers { return }
      guard tours.absentIndices[Int(visit)] >= 0, tours.absentIndices[Int(visit)] < count else {
        continue
      }
      if Int(visit) != ruin.seed { candidates.append(visit) }
    }
  }
}
