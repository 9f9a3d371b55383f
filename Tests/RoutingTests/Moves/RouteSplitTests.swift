import Testing

@testable import Routing

struct RouteSplitTests {
  /// How many of ten splits were possible; each has the cost that is computed afresh, and can be undone.
  private static func splits(_ seed: Int, costOff: Int64 = 0) throws -> (done: Int, wrong: Int) {
    var random = RandomProblem(seed: UInt64(seed), features: [.windows, .capacities, .alikeShifts])
    let problem = try random.problem(visits: 14, shifts: 6)
    let tables = Tables(problem)
    var progress = Progress(Limits(), clock: { 0 })
    var descent = SlackInduction(tables, Settings(), Neighbourhood(tables), seed: UInt64(seed))
    descent.begin(with: [], &progress)
    let (before, costBefore) = (descent.routes, descent.tours.cost)
    var numbers = SplitMix64(seed: UInt64(seed))
    var (done, wrong) = (0, 0)
    for _ in 0..<10 {
      guard
        let split = RouteSplit.drawn(
          from: descent.tours, at: numbers.index(below: 14), &numbers)
      else { continue }
      descent.tours.apply(split)
      let solution = Solution(problem, routes: descent.routes, iterations: 0)
      let isDriven = zip(solution.routes, solution.starts).allSatisfy { $0.count == $1.count }
      if !isDriven || descent.tours.cost + costOff != solution.cost.total { wrong += 1 }
      let (used, usedBefore) = (descent.routes.count { !$0.isEmpty }, before.count { !$0.isEmpty })
      if used != usedBefore + 1 { wrong += 1 }
      done += 1
      descent.tours.undo()
      if descent.routes != before || descent.tours.cost != costBefore { wrong += 1 }
    }
    return (done, wrong)
  }

  @Test(arguments: 1...100)
  func `A split makes one route two, costs what is computed afresh, and can be undone`(
    _ seed: Int
  ) throws {
    #expect(try Self.splits(seed).wrong == 0)
  }

  @Test
  func `The control: splits happen, and a cost that is off by one is noticed`() throws {
    let counts = try (1...20).map { try Self.splits($0, costOff: 1) }
    #expect(counts.contains { $0.done > 0 })
    #expect(counts.allSatisfy { $0.done == 0 || $0.wrong > 0 })
  }
}
