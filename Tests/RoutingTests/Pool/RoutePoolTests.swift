import Testing

@testable import Routing

struct RoutePoolTests {
  static let features = RandomProblem.Features.all.subtracting([.relations, .balance])

  /// A problem, and the routes of all tours that a search of it passed through.
  static func search(
    _ seed: Int, visits: Int = 10, limit: Int = 10_000, rounds: Int = 150
  ) throws -> (problem: Problem, routes: [PooledRoute]) {
    var random = RandomProblem(seed: UInt64(seed), features: features)
    let problem = try random.problem(visits: visits, shifts: 4)
    var settings = Settings()
    // A margin that nothing goes beyond, and no choosing on the way.
    (settings.smallCount, settings.noteMargin, settings.poolSize) = (0, 1000, limit)
    (settings.choosing.count, settings.making.count, settings.lastSelection) = (0, 0, 2)
    let tables = Tables(problem)
    var descent = SlackInduction(tables, settings, Neighbourhood(tables), seed: UInt64(seed))
    var progress = Progress(Limits(iterations: rounds), clock: { 0 })
    descent.begin(with: [], &progress)
    descent.run(&progress, report: nil)
    return (problem, descent.pool?.routes ?? [])
  }

  /// Routes whose cost is not the one that is computed afresh.
  private static func wrong(_ seed: Int, costOff: Int64 = 0) throws -> (all: Int, wrong: Int) {
    let (problem, routes) = try search(seed)
    let tables = Tables(problem)
    let wrong = routes.count { route in
      guard let shift = tables.shifts.firstIndex(where: { $0.kind == route.kind }) else {
        return true
      }
      var planned = problem.shifts.map { _ in [Int]() }
      planned[shift] = route.visits.map { Int($0) }
      var cost = Solution(problem, routes: planned, iterations: 0).cost
      cost.prizes = 0
      return cost.total != route.cost + costOff
    }
    return (routes.count, wrong)
  }

  @Test(arguments: 1...TestSize.count(40, long: 100))
  func `Routes in the pool cost what is computed afresh`(_ seed: Int) throws {
    #expect(try Self.wrong(seed).wrong == 0)
  }

  @Test
  func `The control: there are routes, and a cost that is off by one is noticed`() throws {
    let counts = try (1...TestSize.count(8, long: 20)).map { try Self.wrong($0, costOff: 1) }
    #expect(counts.count { $0.all > 5 } * 2 > counts.count)
    #expect(counts.allSatisfy { $0.wrong == $0.all })
  }

  @Test(arguments: 1...20)
  func `No two routes of a kind serve the same visits, also when the oldest had to go`(
    _ seed: Int
  ) throws {
    for limit in [7, 10_000] {
      let routes = try Self.search(seed, limit: limit).routes
      #expect(routes.count <= limit)
      let sets = routes.map { [Int32($0.kind)] + $0.visits.sorted() }
      #expect(Set(sets).count == sets.count)
    }
  }

  @Test
  func `Where routes depend on each other there is no pool`() throws {
    var random = RandomProblem(seed: 1, features: [])
    let alone = try random.problem(visits: 4, shifts: 2)
    let tied = try Problem(
      matrices: alone.matrices, shifts: alone.shifts, visits: alone.visits,
      relations: [.sameShift([0, 1])])
    let even = try Problem(
      matrices: alone.matrices, shifts: alone.shifts, visits: alone.visits,
      balance: Problem.Balance(crews: [0, 1], unit: 4, cost: 2))
    #expect([alone, tied, even].map { RoutePool.suits($0) } == [true, false, false])
  }
}
