import Testing

@testable import Routing

/// Searching a part of long tours while all others stay where they are.
struct PartsTests {
  private static let settings = {
    var settings = Settings()
    settings.nearPlacesFrom = 10
    settings.longRoute = 2
    settings.visitsForStarts = 10
    settings.partSize = 20
    settings.poolSize = 0
    settings.parting.leastRounds = 10
    return settings
  }()

  /// Alike shifts.
  private static func problem(_ seed: Int, _ features: RandomProblem.Features) throws -> Problem {
    var random = RandomProblem(seed: UInt64(seed), features: features.union(.alikeShifts))
    return try random.problem(visits: 40, shifts: 8)
  }

  private static func descent(_ problem: Problem, _ progress: inout Progress) -> SlackInduction {
    let tables = Tables(problem)
    // One cooling, so that no other part follows.
    var descent = SlackInduction(
      tables, settings, Neighbourhood(tables), seed: 1, schedule: Schedule(settings))
    descent.begin(with: [], &progress)
    return descent
  }

  /// Whether rounds changed routes of a part, and whether they changed others.
  private static func changes(
    _ seed: Int, narrowing isNarrowed: Bool = true
  ) throws -> (inside: Bool, outside: Bool) {
    let problem = try problem(seed, [.windows, .capacities])
    var progress = Progress(Limits(iterations: 300), clock: { 0 })
    var descent = descent(problem, &progress)
    let canPart = descent.canPart
    #expect(canPart)
    descent.narrow()
    let narrowed = descent.part
    let part = try #require(narrowed)
    let served = part.routes.reduce(0) { $0 + descent.tours.sizes[$1] }
    #expect(served <= settings.partSize || part.routes.count == 1)
    #expect(!part.routes.isEmpty)
    if !isNarrowed { descent.restart() }
    let before = descent.routes
    descent.run(&progress, report: nil)
    let solution = Solution(problem, routes: descent.routes, iterations: 0)
    let cost = descent.tours.cost
    #expect(cost == solution.cost.total)
    let changed = before.indices.filter {
      descent.routes[$0] != before[$0] && (!before[$0].isEmpty || !isNarrowed)
    }
    return (
      changed.contains { part.routes.contains($0) },
      changed.contains { !part.routes.contains($0) }
    )
  }

  @Test
  func `Rounds change the routes of the part only`() throws {
    let all = try (1...10).map { try Self.changes($0) }
    #expect(all.contains { $0.inside })
    #expect(all.allSatisfy { !$0.outside })
    // The control: of all tours others change too.
    #expect(try Self.changes(1, narrowing: false).outside)
  }

  @Test
  func `Going back to the best leaves no route alone any more`() throws {
    let problem = try Self.problem(2, [.windows, .capacities])
    var progress = Progress(Limits(iterations: 100), clock: { 0 })
    var descent = Self.descent(problem, &progress)
    let all = Set(descent.tours.active)
    descent.narrow()
    let some = Set(descent.tours.active)
    #expect(some.isStrictSubset(of: all))
    descent.restartPart()
    let same = Set(descent.tours.active)
    #expect(same == some)
    descent.restart()
    let (whole, hasPart) = (Set(descent.tours.active), descent.part != nil)
    #expect(whole == all)
    #expect(!hasPart)
  }

  @Test
  func `Parts begin around visits that were in fewest before`() throws {
    let problem = try Self.problem(3, [.prizes])
    var progress = Progress(Limits(iterations: 100), clock: { 0 })
    var descent = Self.descent(problem, &progress)
    let hasAbsent = !descent.tours.absent.isEmpty
    #expect(hasAbsent)
    for _ in 0..<40 where descent.covered.isEmpty || descent.covered.contains(0) {
      descent.restart()
      descent.narrow()
    }
    let covered = descent.covered
    #expect(!covered.contains(0))
  }

  @Test(arguments: 1...4)
  func `Tours of a search by parts are right, with one thread and with two`(
    _ seed: Int
  ) async throws {
    let problem = try Self.problem(seed, [.windows, .capacities, .prizes])
    let search = Search(
      problem: problem, seed: 1, limits: Limits(iterations: 1_000), settings: Self.settings)
    let solution = search.solution()
    #expect(SolutionCheck(problem, solution).violations == [])
    #expect(search.solution() == solution)
    let two = await search.solution(threads: 2)
    #expect(SolutionCheck(problem, two).violations == [])
    #expect(await search.solution(threads: 2) == two)
  }

  @Test
  func `The control: it goes another way than one cooling`() throws {
    let problem = try Self.problem(1, [.windows, .capacities])
    var whole = Self.settings
    whole.parting.count = 0
    let searches = [Self.settings, whole].map {
      Search(problem: problem, seed: 1, limits: Limits(iterations: 2_000), settings: $0)
    }
    #expect(searches[0].solution() != searches[1].solution())
  }
}
