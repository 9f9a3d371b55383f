import Testing

@testable import Routing

/// Visits that follow each other, or start at once. Places lie on a line, a second and a unit of cost
/// apart; the office is at 0.
struct TimedTieTests {
  private static func problem(
    _ shifts: [Problem.Shift], _ visits: [Problem.Visit], _ relation: Problem.Relation
  ) throws -> Problem {
    let places = 40
    let lengths = (0..<places).flatMap { a in (0..<places).map { Int32(abs(a - $0)) } }
    return try Problem(
      matrices: [Matrix(size: places, seconds: lengths, metres: lengths)], shifts: shifts,
      visits: visits, relations: [relation])
  }

  private func solve(_ problem: Problem) throws -> Solution {
    let solution = Search(problem: problem, seed: 1, limits: Limits(iterations: 2000)).solution()
    #expect(SolutionCheck(problem, solution).violations.isEmpty)
    let least = try AppointmentEnumeration(problem: problem, latest: 200).leastCost()
    #expect(solution.cost.total == least)
    return solution
  }

  private func shift(_ latest: Int32 = 200) -> Problem.Shift {
    Problem.Shift(start: 0, end: 0, earliest: 0, latest: latest, costPerSecond: 1)
  }

  private func visit(_ place: Int, prize: Int64 = 1000) -> Problem.Visit {
    Problem.Visit(place: place, service: 10, prize: prize)
  }

  @Test
  func `A second visit waits as long as it must after the first`() throws {
    // One crew does both: out to the first, and the second on the way back is not too early.
    let relation = Problem.Relation.order(first: 0, second: 1, atLeast: 60, atMost: nil)
    let solution = try solve(Self.problem([shift()], [visit(20), visit(10)], relation))
    #expect(solution.routes == [[0, 1]])
    let starts = solution.starts[0]
    #expect(starts[1] - starts[0] >= 60)
  }

  @Test
  func `A visit comes soon after another on another shift`() throws {
    var early = visit(5)
    early.windows = [Problem.Window(from: 100, to: 110)]
    var bound = visit(30)
    bound.allowed = [1]
    early.allowed = [0]
    let relation = Problem.Relation.order(first: 0, second: 1, atLeast: 5, atMost: 20)
    let solution = try solve(Self.problem([shift(), shift()], [early, bound], relation))
    #expect(solution.unserved.isEmpty)
    let gap = solution.starts[1][0] - solution.starts[0][0]
    #expect((5...20).contains(gap))
  }

  @Test
  func `Where the order can't be kept one visit is left out`() throws {
    var first = visit(5, prize: 500)
    first.windows = [Problem.Window(from: 90, to: 95)]
    var second = visit(6)
    second.windows = [Problem.Window(from: 10, to: 99)]
    let relation = Problem.Relation.order(first: 0, second: 1, atLeast: 10, atMost: nil)
    let solution = try solve(Self.problem([shift(), shift()], [first, second], relation))
    #expect(solution.unserved == [0])
  }

  @Test
  func `Two crews begin at one place at the same second of the grid`() throws {
    var late = visit(10)
    late.windows = [Problem.Window(from: 33, to: 200)]
    let relation = Problem.Relation.atOnce([0, 1], grid: 15)
    let solution = try solve(Self.problem([shift(), shift()], [late, visit(10)], relation))
    #expect(solution.unserved.isEmpty)
    let starts = solution.starts.joined().sorted()
    #expect(starts.count == 2 && starts[0] == starts[1] && starts[0] % 15 == 0 && starts[0] >= 45)
  }

  @Test
  func `What takes two crews is left out where there is one`() throws {
    let relation = Problem.Relation.atOnce([0, 1], grid: 5)
    let solution = try solve(Self.problem([shift()], [visit(10), visit(10), visit(9)], relation))
    #expect(solution.routes == [[2]])
    #expect(solution.unserved == [0, 1])
  }

  private static func random(_ seed: Int) throws -> Problem? {
    let features = RandomProblem.Features(rawValue: seed &* 0x9E37_79B9 >> 7 & 8191)
      .subtracting([.breaks, .duration, .relations]).union(.timed)
    var random = RandomProblem(seed: UInt64(seed), features: features)
    let problem = try random.problem(visits: 3 + seed % 2, shifts: 2 + seed % 2)
    return problem.relations.count == 1 ? problem : nil
  }

  #if DEBUG
    private static let count = 30
  #else
    private static let count = 600
  #endif

  @Test(arguments: 1...count)
  func `Small problems with a tie are solved as well as by trying all seconds`(
    _ seed: Int
  ) throws {
    guard let problem = try Self.random(seed) else { return }
    let solution = Search(problem: problem, seed: 1, limits: Limits(iterations: 5_000)).solution()
    #expect(SolutionCheck(problem, solution).violations.isEmpty)
    let least = try AppointmentEnumeration(problem: problem, latest: 140).leastCost()
    #expect(solution.cost.total == least)
  }

  @Test
  func `The control: a search that forgets the tie is noticed`() throws {
    var noticed = 0
    for seed in 1...60 where noticed < 5 {
      guard let problem = try Self.random(seed) else { continue }
      let free = try Problem(
        matrices: problem.matrices, shifts: problem.shifts, visits: problem.visits)
      let solution = Search(problem: free, seed: 1, limits: Limits(iterations: 300)).solution()
      if !SolutionCheck(problem, solution).violations.isEmpty { noticed += 1 }
    }
    #expect(noticed == 5)
  }

  @Test(arguments: 1...TestSize.count(15, long: 40))
  func `Two searches side by side and a warm start keep the ties`(_ seed: Int) async throws {
    var random = RandomProblem(
      seed: UInt64(seed), features: [.windows, .timed, .prizes, .capacities])
    let problem = try random.problem(visits: 14, shifts: 4)
    let search = Search(problem: problem, seed: 1, limits: Limits(iterations: 500))
    let solution = await search.solution(threads: 2)
    #expect(SolutionCheck(problem, solution).violations.isEmpty)
    let again = search.solution(initial: solution.routes)
    #expect(SolutionCheck(problem, again).violations.isEmpty)
  }
}
