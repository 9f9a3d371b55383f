import Synchronization
import TestSupport
import Testing

@testable import Routing

struct SideBySideTests {
  private func problem(_ seed: UInt64) throws -> Problem {
    var random = RandomProblem(seed: seed, features: .all)
    return try random.problem(visits: 20, shifts: 5)
  }

  /// What comes out when the stages run one after the other, in the order of `threads`.
  private func inTurn(_ search: Search, _ threads: [Int]) -> Solution {
    var searches = SideBySide(search, count: threads.count)
    while !searches.isOver {
      let stages = searches.stages
      var results: [Int: SideBySide.State] = [:]
      for thread in threads { results[thread] = stages[thread].run() }
      searches.take(stages.indices.compactMap { results[$0] })
    }
    return searches.solution
  }

  @Test(arguments: 1...2 as ClosedRange<UInt64>)
  func `However the stages are run, the same comes out`(_ seed: UInt64) async throws {
    let search = Search(problem: try problem(seed), seed: 1, limits: Limits(iterations: 100))
    let tasks = await search.solution(threads: 3)
    #expect(inTurn(search, [0, 1, 2]) == tasks)
    #expect(inTurn(search, [2, 0, 1]) == tasks)
  }

  @Test
  func `The worst goes on from the best, and the others where they are`() throws {
    let search = Search(problem: try problem(4), seed: 1, limits: Limits(iterations: 40))
    var searches = SideBySide(search, count: 3)
    let results = searches.stages.map { $0.run() }
    let order = (0..<3).sorted { (results[$0].cost, $0) < (results[$1].cost, $1) }
    #expect(results[order[0]].cost != results[order[2]].cost)
    searches.take(results)
    let next = searches.stages
    #expect(next[order[2]].state.routes == results[order[0]].best)
    for thread in order[..<2] { #expect(next[thread].state.routes == results[thread].routes) }
  }

  /// A clock that goes on by a millisecond at each question and at some question jumps to the end of time, as that of
  /// a search does that is stopped from outside.
  private final class StoppedClock: Sendable {
    private let questions = Atomic(0)
    let jump: Int

    init(jump: Int) { self.jump = jump }

    func seconds() -> Double {
      let number = questions.add(1, ordering: .relaxed).newValue
      return number >= jump ? .infinity : Double(number) / 1_000
    }
  }

  @Test(arguments: [1, 2, 3, 40, 200])
  func `Searches that are stopped from outside end in every stage`(_ jump: Int) throws {
    let clock = StoppedClock(jump: jump)
    let search = Search(
      problem: try problem(1), seed: 1, limits: Limits(seconds: 1e15),
      clock: { clock.seconds() })
    let solution = inTurn(search, [0, 1])
    // Between two questions are 1,024 rounds at most.
    #expect(solution.iterations <= (jump + 20) * 1_024)
    // A clock that is stopped already.
    #expect(search.solution().iterations <= 1)
  }

  @Test
  func `Stages share the seconds out`() throws {
    let clock = StoppedClock(jump: .max)
    let search = Search(
      problem: try problem(2), seed: 1, limits: Limits(seconds: 0.5), clock: { clock.seconds() })
    var searches = SideBySide(search, count: 1)
    var ends: [Double] = []
    while !searches.isOver {
      searches.take(searches.stages.map { $0.run() })
      ends.append((clock.seconds() * 10).rounded() / 10)
    }
    #expect(ends == [0.1, 0.2, 0.3, 0.4, 0.5])
  }

  @Test
  func `No number of rounds is too great`() throws {
    let search = Search(
      problem: try problem(3), seed: 1, limits: Limits(iterations: .max, seconds: 0))
    #expect(inTurn(search, [0, 1]).iterations <= 2 * 5)
  }

  @Test
  func `Where nothing is to be done nothing is searched for`() throws {
    let empty = try Problem(
      matrices: [Matrix(size: 1, seconds: [0], metres: [0])], shifts: [], visits: [])
    let search = Search(problem: empty, seed: 1, limits: Limits(iterations: 100))
    #expect(inTurn(search, [0, 1]) == search.solution())
  }
}
