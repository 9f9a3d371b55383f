import Testing

@testable import Routing

struct RouteMakerTests {
  /// Choices from a pool that knows each visit for itself alone, by the most that is done for them.
  private struct Outcome {
    /// Without and with routes that are made.
    var poor: Int64
    var chosen: Int64
    var least: Int64
    /// Routes that were made, and those of them that can't be driven or cost something else.
    var made = 0
    var wrong = 0
  }

  private static func outcome(
    _ seed: Int, _ features: RandomProblem.Features = RoutePoolTests.features, costOff: Int64 = 0
  ) throws -> Outcome {
    var random = RandomProblem(seed: UInt64(seed), features: features)
    let problem = try random.problem(visits: 6, shifts: 2)
    let tables = Tables(problem)
    let kinds = ShiftKind.all(of: tables)
    var walk = Walk(tables)
    let pool = kinds.flatMap { kind in
      problem.visits.indices.compactMap {
        PooledRoute(driving: [Int32($0)], on: kind.example, &walk, tables)
      }
    }
    let maker = try #require(RouteMaker(tables))
    func choice(_ maker: RouteMaker?) -> (cost: Int64, made: [PooledRoute]) {
      var selection = RouteSelection(
        tables, visits: problem.visits.indices.map { Int32($0) },
        counts: kinds.map(\.shifts.count), greatest: 1 << 30)
      let found = selection.cheaper(than: [], liked: [], from: pool, maker: maker) { false } ?? []
      return (cost(of: found, problem), selection.made)
    }
    let (chosen, made) = choice(maker)
    let wrong = made.count { route in
      let shift = tables.shifts.firstIndex { $0.kind == route.kind } ?? 0
      var planned = problem.shifts.map { _ in [Int]() }
      planned[shift] = route.visits.map { Int($0) }
      let solution = Solution(problem, routes: planned, iterations: 0)
      let cost = solution.cost.total - solution.cost.prizes
      return !SolutionCheck(problem, solution).violations.isEmpty || cost != route.cost + costOff
    }
    return Outcome(
      poor: choice(nil).cost, chosen: chosen, least: BruteForce(problem: problem).leastCost(),
      made: made.count, wrong: wrong)
  }

  private static func cost(of routes: [PooledRoute], _ problem: Problem) -> Int64 {
    let served = Set(routes.flatMap(\.visits))
    return routes.reduce(problem.lostPrizes { served.contains(Int32($0)) }) { $0 + $1.cost }
  }

  @Test(arguments: 1...TestSize.count(10, long: 200))
  func `Routes that are made can be driven, and cost what is computed afresh`(_ seed: Int) throws {
    let outcome = try Self.outcome(seed)
    #expect(outcome.wrong == 0)
    #expect(outcome.chosen >= outcome.least)
    #expect(outcome.chosen <= outcome.poor)
  }

  @Test
  func `The control: routes are made, and a cost that is off by one is noticed`() throws {
    let outcomes = try (1...TestSize.count(5, long: 10)).map { try Self.outcome($0, costOff: 1) }
    #expect(outcomes.count { $0.made > 3 } * 2 > outcomes.count)
    #expect(outcomes.allSatisfy { $0.wrong == $0.made })
  }

  @Test
  func `From single visits the best whole choice is found, which the pool alone does not have`()
    throws
  {
    let features: RandomProblem.Features = [.windows, .breaks, .skills, .assignment, .prizes]
    let count = TestSize.count(10, long: 20)
    let outcomes = try (1...count).map { try Self.outcome($0, features) }
    #expect(outcomes.count { $0.poor > $0.least } * 5 > count * 3)
    #expect(outcomes.count { $0.chosen == $0.least } * 5 > count * 3)
  }

  @Test
  func `A search makes routes where shifts differ and rounds suffice, and not otherwise`() throws {
    func makes(_ features: RandomProblem.Features, rounds: Int) throws -> Bool {
      var random = RandomProblem(seed: 3, features: features)
      let problem = try random.problem(visits: 24, shifts: 8)
      var settings = Settings()
      settings.longRoute = 100
      let tables = Tables(problem)
      var descent = SlackInduction(tables, settings, Neighbourhood(tables), seed: 1)
      var progress = Progress(Limits(iterations: rounds), clock: { 0 })
      descent.begin(with: [], &progress)
      descent.run(&progress, report: nil)
      return descent.maker != nil
    }
    #expect(try makes([.windows], rounds: 24 * 100))
    #expect(try !makes([.windows], rounds: 24))
    #expect(try !makes([.windows, .alikeShifts], rounds: 24 * 100))
  }

  @Test
  func `With too many visits none are made`() throws {
    var random = RandomProblem(seed: 1, features: [])
    let problem = try random.problem(visits: 129, shifts: 2)
    #expect(RouteMaker(Tables(problem)) == nil)
  }
}
