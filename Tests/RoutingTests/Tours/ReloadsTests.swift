import TestSupport
import Testing

@testable import Routing

/// Routes that may reload on the way.
struct ReloadsTests {
  private static func problem(_ seed: Int) throws -> Problem {
    let features: RandomProblem.Features =
      seed % 2 == 0
      ? [.capacities, .reloads, .duration, .windows, .oneWindow, .asymmetry, .serviceByShift]
      : .all.subtracting(.relations).union(.reloads)
    var random = RandomProblem(seed: UInt64(seed), features: features)
    return try random.problem(visits: 10, shifts: 4)
  }

  private static func routes(of tours: borrowing Tours) -> [[Int32]] {
    var routes: [[Int32]] = []
    for route in tours.sizes.indices { routes.append(tours.visits(of: route)) }
    return routes
  }

  /// What is kept of the loads behind reloads, and what it is counted afresh.
  private static func loads(_ tours: borrowing Tours) -> (kept: [Int32], counted: [Int32]) {
    let amounts = tours.tables.amounts
    var counted = tours.laterLoads.map { _ in Int32(0) }
    for (route, visits) in routes(of: tours).enumerated() {
      let reload = visits.firstIndex { tours.tables.reloads.contains(Int($0)) }
      for visit in visits[(reload ?? visits.endIndex)...] {
        for amount in 0..<amounts {
          counted[route * amounts + amount] += tours.tables.demands[Int(visit) * amounts + amount]
        }
      }
    }
    return (tours.laterLoads, counted)
  }

  /// Rounds of a search; faults of what is kept after each, also after it is undone.
  private static func faults(_ seed: Int, off: Int32 = 0) throws -> Int {
    let problem = try problem(seed)
    let tables = Tables(problem)
    guard !tables.reloads.isEmpty else { return 0 }
    var progress = Progress(Limits(), clock: { 0 })
    var descent = SlackInduction(tables, Settings(), Neighbourhood(tables), seed: UInt64(seed))
    descent.begin(with: [], &progress)
    var ruin = Ruin(Settings())
    var neighbourhood = Neighbourhood(tables)
    var recreate = Recreate(tables, Settings(), Partners(problem))
    var random = SplitMix64(seed: UInt64(seed))
    var faults = 0
    for number in 0..<30 {
      let before = routes(of: descent.tours)
      var isDone =
        ruin(&descent.tours, &neighbourhood, &random) && descent.tours.trimReloads()
      if isDone {
        let absent = descent.tours.absent
        isDone = recreate(
          &descent.tours, &descent.insertions, &neighbourhood, &random, candidates: absent,
          ceiling: .max)
      }
      if isDone, number % 2 == 0 {
        descent.tours.commit()
      } else {
        descent.tours.undo()
        if routes(of: descent.tours) != before { faults += 1 }
      }
      let (kept, counted) = loads(descent.tours)
      if kept.map({ $0 + off }) != counted { faults += 1 }
    }
    return faults
  }

  @Test(arguments: 1...100)
  func `Loads behind reloads are right after rounds and after undoing them`(_ seed: Int) throws {
    #expect(try Self.faults(seed) == 0)
  }

  @Test
  func `The control: loads that are off by one are noticed`() throws {
    #expect(try (1...10).contains { try Self.faults($0, off: 1) > 0 })
  }

  /// Solutions of problems large enough that routes are chosen from a pool.
  @Test(arguments: 1...3)
  func `Routes that reload are chosen from a pool as well, and hold`(_ seed: Int) throws {
    var random = RandomProblem(
      seed: UInt64(seed), features: [.capacities, .reloads, .windows, .skills, .asymmetry])
    let problem = try random.problem(visits: 26, shifts: 8)
    let tables = Tables(problem)
    var progress = Progress(Limits(), clock: { 0 })
    var descent = SlackInduction(tables, Settings(), Neighbourhood(tables), seed: UInt64(seed))
    descent.begin(with: [], &progress)
    #expect(descent.pool != nil)
    let solution = Search(
      problem: problem, seed: UInt64(seed), limits: Limits(iterations: 2_000)
    ).solution()
    #expect(SolutionCheck(problem, solution).violations == [])
    #expect(
      problem.visits.indices.contains { visit in
        problem.visits[visit].reload != nil && solution.routes.contains { $0.contains(visit) }
      })
  }

  /// Ways to put a reload and a visit into the routes that a search begins with: how many there are, and how many of them cost
  /// something else than what is computed afresh, or more than another place.
  private static func ways(_ seed: Int, costOff: Int64 = 0) throws -> (count: Int, wrong: Int) {
    let problem = try problem(seed)
    let tables = Tables(problem)
    var progress = Progress(Limits(), clock: { 0 })
    var descent = SlackInduction(tables, Settings(), Neighbourhood(tables), seed: UInt64(seed))
    descent.begin(with: [], &progress)
    var insertions = ReloadInsertions(tables)
    var (count, wrong) = (0, 0)
    for visit in descent.tours.absent.map({ Int($0) }) {
      for route in tables.shifts.indices {
        let entry = insertions.entry(visit, route, &descent.tours)
        guard let reload = tables.reloads.visit(of: route) else {
          if entry.after >= 0 { wrong += 1 }
          continue
        }
        let own = descent.tours.visits(of: route)
        if own.contains(Int32(reload)) { continue }
        let costs = (0...own.count).compactMap { place -> Int64? in
          var changed = own
          changed.insert(contentsOf: [Int32(reload), Int32(visit)], at: place)
          let left = changed[place...].reduce(problem.visits[reload].reload ?? []) { left, visit in
            zip(left, problem.visits[Int(visit)].demands).map { $0 - $1 }
          }
          if left.contains(where: { $0 < 0 }) { return nil }
          return descent.tours.walk.outcome(of: changed, on: route)?.total
        }
        let least = costs.min()
        let before = descent.tours.walk.outcome(of: own, on: route)?.total ?? 0
        count += least == nil ? 0 : 1
        let found = entry.after >= 0 ? before + entry.cost + costOff : nil
        if found != least { wrong += 1 }
      }
    }
    return (count, wrong)
  }

  @Test(arguments: 1...100)
  func `A reload and a visit go where that costs least by computing it afresh`(_ seed: Int) throws {
    #expect(try Self.ways(seed).wrong == 0)
  }

  @Test
  func `The control: there are such ways, and a cost that is off by one is noticed`() throws {
    let counts = try (1...100).map { try Self.ways($0, costOff: 1) }
    #expect(counts.map(\.count).reduce(0, +) > 20)
    #expect(counts.allSatisfy { $0.count == 0 || $0.wrong > 0 })
  }
}
