import Testing

@testable import Routing

struct LowerBoundTests {
  private static func problem(_ seed: UInt64) throws -> Problem {
    let features: RandomProblem.Features = [
      .windows, .breaks, .skills, .assignment, .prizes, .capacities, .openEnds, .asymmetry,
      .serviceByShift,
    ]
    var maker = RandomProblem(seed: seed, features: features)
    return try maker.problem(visits: 6, shifts: 2)
  }

  private static func bound(_ problem: Problem) -> Int64? {
    let solution = Search(problem: problem, seed: 1, limits: Limits(iterations: 20)).solution()
    return LowerBound(problem).value(startingFrom: solution.routes)
  }

  @Test func `no bound lies above the least cost, and half of them lie on it`() throws {
    var tight = 0
    for seed in 0..<200 as Range<UInt64> {
      let problem = try Self.problem(seed)
      let least = BruteForce(problem: problem).leastCost()
      let bound = try #require(Self.bound(problem))
      #expect(bound <= least, "seed \(seed)")
      if bound == least { tight += 1 }
    }
    #expect(tight >= 100)
  }

  @Test func `there is no bound where shifts reload, whose capacities say too little`() throws {
    var random = RandomProblem(seed: 1, features: [.capacities])
    let plain = try random.problem(visits: 5, shifts: 1)
    #expect(LowerBound(plain).value() != nil)
    let reload = Problem.Visit(
      place: 0, service: 0, demands: [0, 0], allowed: [0], reload: [90, 90], prize: 0)
    let reloading = try Problem(
      matrices: plain.matrices, shifts: plain.shifts, visits: plain.visits + [reload])
    #expect(LowerBound(reloading).value() == nil)
  }

  @Test func `the control: a problem with one break less is no stand-in`() throws {
    // A bound of a harder problem may lie above the least cost; the comparison notices.
    var isNoticed = false
    for seed in 0..<200 as Range<UInt64> where !isNoticed {
      let problem = try Self.problem(seed)
      let harder = try Problem(
        matrices: problem.matrices,
        shifts: problem.shifts.map {
          var shift = $0
          shift.latest -= 15
          return shift
        }, visits: problem.visits)
      isNoticed = try #require(Self.bound(harder)) > BruteForce(problem: problem).leastCost()
    }
    #expect(isNoticed)
  }
}
