import Testing

@testable import Routing

/// Up to a dozen visits the search finds what there is to find.
struct ExactnessTests {
  #if DEBUG
    private static let count = 24
  #else
    private static let count = 1000
  #endif

  /// Some features by seed. Lateness is left out where there are breaks, since a
  /// break is placed so that the route ends early, which may make a visit on it late.
  private static func features(_ seed: Int) -> RandomProblem.Features {
    let features = RandomProblem.Features(rawValue: seed &* 0x9E37_79B9 >> 7 & 8191)
    return features.contains(.breaks) ? features.subtracting([.lateness, .duration]) : features
  }

  private static func problem(_ seed: Int) throws -> Problem {
    let features = features(seed)
    let timeMatters = features.contains(.duration)
    var random = RandomProblem(seed: UInt64(seed), features: features)
    let visits = timeMatters ? 2 + seed % 4 : seed % 20 == 0 ? 10 + seed % 3 : 3 + seed % 7
    return try random.problem(visits: visits, shifts: 1 + seed % 3)
  }

  private static func cost(_ problem: Problem, iterations: Int) -> Int64 {
    Search(problem: problem, seed: 1, limits: Limits(iterations: iterations)).solution().cost.total
  }

  @Test(arguments: 1...count)
  func `A problem of up to a dozen visits is solved to the least cost`(_ seed: Int) throws {
    let problem = try Self.problem(seed)
    #expect(Self.cost(problem, iterations: 5_000) == SubsetProgram(problem: problem).leastCost())
  }

  @Test
  func `The control: a search of one round is caught`() throws {
    let isCaught = try (1...60).contains { seed in
      let problem = try Self.problem(seed)
      return Self.cost(problem, iterations: 1) != SubsetProgram(problem: problem).leastCost()
    }
    #expect(isCaught)
  }

  @Test
  func `The control: a break that is forgotten is caught`() throws {
    let isCaught = try (1...60).contains { seed in
      let problem = try Self.problem(seed)
      let wrong = SubsetProgram(problem: problem, ignoresBreaks: true).leastCost()
      return Self.cost(problem, iterations: 500) != wrong
    }
    #expect(isCaught)
  }

  @Test(arguments: 1...40)
  func `Sets and orders tell the same least cost`(_ seed: Int) throws {
    let features = RandomProblem.Features.all.subtracting([.balance])
    var random = RandomProblem(seed: UInt64(seed), features: features)
    let problem = try random.problem(visits: 1 + seed % 4, shifts: 1 + seed % 2)
    #expect(SubsetProgram(problem: problem).leastCost() == BruteForce(problem: problem).leastCost())
  }
}
