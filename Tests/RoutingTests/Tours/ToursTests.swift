import TestSupport
import Testing

@testable import Routing

/// Laws of the tours that hold whatever is done to them.
struct ToursTests {
  /// Puts visits in and takes them out at random; hands the tours over after each change.
  private func play(
    _ problem: Problem, seed: UInt64, changes: Int,
    check: (inout Tours, inout SeededGenerator) -> Void
  ) {
    var random = SeededGenerator(seed: seed)
    var tours = Tours(Tables(problem))
    var insertions = Insertions(tours.tables)
    tours.commit()
    for _ in 0..<changes {
      let visit = Int.random(in: problem.visits.indices, using: &random)
      if tours.stops[visit].route >= 0 {
        let route = Int(tours.stops[visit].route)
        tours.unlink(visit)
        if tours.refresh(route) { tours.commit() } else { tours.undo() }
      } else {
        let route = Int.random(in: problem.shifts.indices, using: &random)
        if tours.tables.assignmentCost(visit, on: route) == Tables.forbidden { continue }
        let entry = insertions.entry(visit, route, &tours)
        if entry.after >= 0 {
          tours.insert(visit, after: Int(entry.after), on: route)
          tours.commit()
        }
      }
      check(&tours, &random)
    }
  }

  /// All, or those on which stretches are joined or breaks counted instead of walking.
  private func features(_ seed: Int) -> RandomProblem.Features {
    switch seed % 3 {
    case 0: .all.subtracting([.relations])
    case 1: [.windows, .oneWindow, .duration, .openEnds, .asymmetry, .serviceByShift, .capacities]
    default: [.windows, .breaks, .openEnds, .asymmetry, .serviceByShift, .capacities, .assignment]
    }
  }

  private func routes(of tours: borrowing Tours) -> [[Int]] {
    var routes: [[Int]] = []
    for route in tours.sizes.indices { routes.append(tours.visits(of: route).map { Int($0) }) }
    return routes
  }

  @Test(arguments: 1...100)
  func `The cost that is kept equals the cost computed afresh`(_ seed: Int) throws {
    var random = RandomProblem(seed: UInt64(seed), features: features(seed))
    let problem = try random.problem(visits: 12, shifts: 4)
    play(problem, seed: UInt64(seed), changes: 40) { tours, _ in
      let solution = Solution(problem, routes: routes(of: tours), iterations: 0)
      #expect(tours.cost == solution.cost.total)
    }
  }

  @Test(arguments: 1...100)
  func `An insertion costs what was said before it`(_ seed: Int) throws {
    var random = RandomProblem(seed: UInt64(seed), features: features(seed))
    let problem = try random.problem(visits: 12, shifts: 4)
    var insertions = Insertions(Tables(problem))
    play(problem, seed: UInt64(seed), changes: 40) { tours, random in
      guard let visit = tours.absent.randomElement(using: &random).map({ Int($0) }) else { return }
      let route = Int.random(in: problem.shifts.indices, using: &random)
      let assignment = tours.tables.assignmentCost(visit, on: route)
      if assignment == Tables.forbidden { return }
      let entry = insertions.entry(visit, route, &tours)
      let before = tours.cost
      let other =
        assignment + tours.balanceIncrease(visit, on: route) - problem.visits[visit].prize
      for (after, cost) in [(entry.after, entry.cost), (entry.secondAfter, entry.second)]
      where after >= 0 {
        let isInTime = tours.insert(visit, after: Int(after), on: route)
        #expect(isInTime)
        #expect(tours.cost - before == cost + other)
        tours.undo()
      }
      #expect(tours.cost == before)
    }
  }

  @Test
  func `A wrong leg cost is noticed`() throws {
    var random = RandomProblem(seed: 3, features: [.windows])
    let problem = try random.problem(visits: 8, shifts: 2)
    var tours = Tours(Tables(problem))
    var insertions = Insertions(tours.tables)
    let entry = insertions.entry(0, 0, &tours)
    tours.insert(0, after: Int(entry.after), on: 0)
    tours.stops[0].legCost += 1
    tours.unlink(0)
    let solution = Solution(problem, routes: routes(of: tours), iterations: 0)
    #expect(tours.cost != solution.cost.total)
  }

  @Test(arguments: 1...50)
  func `Undo brings everything back`(_ seed: Int) throws {
    var random = RandomProblem(
      seed: UInt64(seed), features: seed % 2 == 0 ? .all : [.windows, .breaks, .capacities])
    let problem = try random.problem(visits: 15, shifts: 4)
    var progress = Progress(Limits(), clock: { 0 })
    let tables = Tables(problem)
    var descent = SlackInduction(
      tables, Settings(), Neighbourhood(tables), seed: UInt64(seed))
    descent.begin(with: [], &progress)
    let before = State(descent.tours)
    for visit in problem.visits.indices where visit % 2 == 0 {
      let route = Int(descent.tours.stops[visit].route)
      if route < 0 { continue }
      descent.tours.unlink(visit)
      _ = descent.tours.refresh(route)
    }
    if descent.tours.journal.entries.isEmpty { return }
    #expect(State(descent.tours) != before)
    descent.tours.undo()
    #expect(State(descent.tours) == before)
  }

  /// All of a tour that an undo must bring back.
  private struct State: Equatable {
    let cost: Int64
    let absent: [Int32]
    let times: [[Int32]]
    let active: Set<Int32>
    let versions: [UInt64]
    let reached: [RestTimes]
    let deadlines: [RestDeadlines]

    init(_ tours: borrowing Tours) {
      cost = tours.cost
      absent = tours.absent.sorted()
      times = tours.stops.map { [$0.next, $0.route, $0.departure, $0.latest, $0.legCost] }
      active = Set(tours.active)
      versions = tours.versions
      let onRoutes = tours.reached.indices.filter { tours.stops[$0].route >= 0 }
      reached = onRoutes.map { tours.reached[$0] }
      deadlines = onRoutes.map { tours.deadlines[$0] }
    }
  }
}
