import Testing

@testable import Routing

struct RouteSelectionTests {
  /// Costs of the routes to begin with, of those chosen, and of the best choice by trying all.
  private struct Outcome {
    var present: Int64
    var chosen: Int64
    var least: Int64
    var isProper = true
  }

  private static func outcome(_ seed: Int, ignoresShifts: Bool = false) throws -> Outcome {
    let (problem, pool) = try RoutePoolTests.search(seed)
    let tables = Tables(problem)
    let kinds = (tables.shifts.map(\.kind).max() ?? 0) + 1
    let counts = (0..<kinds).map { kind in
      ignoresShifts ? 9 : tables.shifts.count { $0.kind == kind }
    }
    // Each visit for itself, as far as shifts go, is a poor choice to begin with.
    var present: [PooledRoute] = []
    var isServed = problem.visits.map { _ in false }
    for route in pool where present.count < problem.shifts.count {
      let own = present.count { $0.kind == route.kind }
      let isFree = route.visits.allSatisfy { !isServed[Int($0)] }
      guard isFree, own < tables.shifts.count(where: { $0.kind == route.kind }) else { continue }
      present.append(route)
      for visit in route.visits { isServed[Int(visit)] = true }
    }
    var selection = RouteSelection(
      tables, visits: problem.visits.indices.map { Int32($0) }, counts: counts,
      greatest: 1 << 30)
    let found = selection.cheaper(than: present, liked: [], from: pool) { false }
    var outcome = Outcome(
      present: cost(of: present, problem), chosen: cost(of: found ?? present, problem),
      least: least(pool, tables))
    let visits = (found ?? []).flatMap(\.visits)
    outcome.isProper = Set(visits).count == visits.count
    return outcome
  }

  private static func cost(of routes: [PooledRoute], _ problem: Problem) -> Int64 {
    let served = Set(routes.flatMap(\.visits))
    return routes.reduce(problem.lostPrizes { served.contains(Int32($0)) }) { $0 + $1.cost }
  }

  /// The least cost of any choice, from shift to shift for every set of visits.
  private static func least(_ pool: [PooledRoute], _ tables: Tables) -> Int64 {
    let size = 1 << tables.visitCount
    var costs = [Int64](repeating: .max, count: size)
    costs[0] = 0
    for shift in tables.shifts {
      let before = costs
      for route in pool where route.kind == shift.kind {
        let own = route.visits.reduce(0) { $0 | 1 << Int($1) }
        for mask in 0..<size where mask & own == 0 && before[mask] < .max {
          costs[mask | own] = min(costs[mask | own], before[mask] + route.cost)
        }
      }
    }
    return costs.indices.filter { costs[$0] < .max }
      .map { mask in costs[mask] + tables.problem.lostPrizes { mask >> $0 & 1 != 0 } }
      .min() ?? .max
  }

  @Test(arguments: 1...TestSize.count(12, long: 60))
  func `The choice costs as little as any of the pool`(_ seed: Int) throws {
    let outcome = try Self.outcome(seed)
    #expect(outcome.chosen == outcome.least)
    #expect(outcome.isProper)
  }

  @Test
  func `The control: often there is something to choose, and more shifts than there are show`()
    throws
  {
    let count = TestSize.count(9, long: 30)
    let outcomes = try (1...count).map { try Self.outcome($0) }
    #expect(outcomes.count { $0.chosen < $0.present } * 3 > count)
    let isSeen = try (1...30).contains { seed in
      let careless = try Self.outcome(seed, ignoresShifts: true)
      return careless.chosen != careless.least
    }
    #expect(isSeen)
  }

  /// Coolings follow each other however few rounds there are; routes are made for them in the long tests alone, since
  /// without optimisation that takes most of the time.
  private static var settings: Settings {
    var settings = Settings()
    settings.choosing.leastRounds = 0
    settings.making.leastRounds = TestSize.isLong ? 0 : .infinity
    return settings
  }

  /// Searches long enough to choose among their routes.
  private static func solve(
    _ seed: Int
  ) throws -> (problem: Problem, solution: Solution, kept: Int64) {
    var random = RandomProblem(seed: UInt64(seed), features: RoutePoolTests.features)
    let problem = try random.problem(visits: 24, shifts: 5)
    var kept = Int64.max
    let solution = Search(
      problem: problem, seed: 1, limits: Limits(iterations: 600), settings: settings
    )
    .solution { kept = $1 }
    return (problem, solution, kept)
  }

  @Test(arguments: 1...TestSize.count(4, long: 40))
  func `A search that chooses among its routes ends in a solution that holds`(_ seed: Int) throws {
    let (problem, solution, kept) = try Self.solve(seed)
    #expect(SolutionCheck(problem, solution).violations.isEmpty)
    #expect(kept == .max || kept == solution.cost.total)
  }

  @Test(arguments: 1...TestSize.count(1, long: 4))
  func `Side by side it gives the same each time`(_ seed: Int) async throws {
    var random = RandomProblem(seed: UInt64(seed), features: RoutePoolTests.features)
    let problem = try random.problem(visits: 26, shifts: 5)
    let search = Search(
      problem: problem, seed: 1, limits: Limits(iterations: TestSize.count(300, long: 1_000)),
      settings: Self.settings)
    let first = await search.solution(threads: 2)
    #expect(await search.solution(threads: 2) == first)
    #expect(SolutionCheck(problem, first).violations.isEmpty)
  }
}
