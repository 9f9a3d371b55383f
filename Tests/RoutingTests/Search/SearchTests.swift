import Testing

@testable import Routing

struct SearchTests {
  private func solve(_ problem: Problem, seed: UInt64 = 1, iterations: Int = 400) -> Solution {
    Search(problem: problem, seed: seed, limits: Limits(iterations: iterations)).solution()
  }

  @Test(arguments: 1...60)
  func `Small problems are solved as well as by trying everything`(_ seed: Int) throws {
    var random = RandomProblem(seed: UInt64(seed), features: seed % 3 == 0 ? .all : .exact)
    if seed % 3 == 0 {
      random = RandomProblem(
        seed: UInt64(seed), features: .all.subtracting([.duration, .lateness, .waiting]))
    }
    let problem = try random.problem(visits: 1 + seed % 4, shifts: 1 + seed % 3)
    let solution = solve(problem)
    #expect(solution.cost.total == BruteForce(problem: problem).leastCost())
  }

  @Test
  func `A brute force that forgets the end of shifts is noticed`() throws {
    let differences = try (1...20).count { seed in
      var random = RandomProblem(seed: UInt64(seed), features: [.windows, .breaks, .prizes])
      let problem = try random.problem(visits: 4, shifts: 1 + seed % 2)
      let wrong = BruteForce(problem: problem, ignoresEndOfShift: true).leastCost()
      return solve(problem).cost.total != wrong
    }
    #expect(differences > 0)
  }

  @Test(arguments: 1...TestSize.count(4, long: 10))
  func `The same seed and iterations give the same solution`(_ seed: Int) throws {
    var random = RandomProblem(seed: UInt64(seed), features: .all)
    let problem = try random.problem(visits: 25, shifts: 6)
    #expect(solve(problem, iterations: 300) == solve(problem, iterations: 300))
  }

  @Test(arguments: 1...4)
  func `Two threads give the same solution each time`(
    _ seed: Int
  ) async throws {
    var random = RandomProblem(seed: UInt64(seed), features: .all)
    let problem = try random.problem(visits: 20, shifts: 5)
    let search = Search(problem: problem, seed: 1, limits: Limits(iterations: 200))
    let first = await search.solution(threads: 2)
    let second = await search.solution(threads: 2)
    #expect(first == second)
    #expect(first.iterations == 400)
  }

  @Test
  func `Another seed goes another way`() throws {
    var random = RandomProblem(seed: 5, features: [.windows])
    let problem = try random.problem(visits: 30, shifts: 5)
    let solutions = (1...5).map { solve(problem, seed: UInt64($0), iterations: 1).routes }
    #expect(Set(solutions).count > 1)
  }

  @Test
  func `The limit of iterations is kept to the round`() throws {
    var random = RandomProblem(seed: 7, features: [])
    let problem = try random.problem(visits: 10, shifts: 2)
    #expect(solve(problem, iterations: 77).iterations == 77)
    #expect(solve(problem, iterations: 0).iterations == 0)
  }

  @Test
  func `Without any limit a first solution is all there is`() throws {
    var random = RandomProblem(seed: 7, features: [])
    let problem = try random.problem(visits: 10, shifts: 2)
    let solution = Search(problem: problem, seed: 1, limits: Limits()).solution()
    #expect(solution.iterations == 0)
    #expect(solution.unserved.count < 10)
  }

  @Test
  func `Rounds without a new best end the search`() throws {
    var random = RandomProblem(seed: 8, features: [])
    let problem = try random.problem(visits: 3, shifts: 1)
    let search = Search(problem: problem, seed: 1, limits: Limits(noImprovement: 50))
    #expect((50...200).contains(search.solution().iterations))
  }

  @Test
  func `A problem without visits or without shifts has its empty solution`() throws {
    let matrix = Matrix(size: 1, seconds: [0], metres: [0])
    let empty = try Problem(matrices: [matrix], shifts: [], visits: [])
    #expect(solve(empty).routes.isEmpty)
    let alone = try Problem(
      matrices: [matrix], shifts: [],
      visits: [Problem.Visit(place: 0, service: 1, prize: 5)])
    #expect(solve(alone).unserved == [0])
    #expect(solve(alone).cost.total == 5)
  }

  @Test(arguments: 1...10)
  func `A warm start is never made worse`(_ seed: Int) throws {
    var random = RandomProblem(seed: UInt64(seed), features: .all)
    let problem = try random.problem(visits: 12, shifts: 4)
    let first = solve(problem, iterations: 200)
    let again = Search(problem: problem, seed: 9, limits: Limits(iterations: 20))
      .solution(initial: first.routes)
    #expect(again.cost.total <= first.cost.total)
  }
}
