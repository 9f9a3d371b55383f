import Testing

@testable import Routing

struct ShiftExchangeTests {
  private static func routes(_ tours: borrowing Tours) -> [[Int]] {
    var routes: [[Int]] = []
    for route in tours.sizes.indices { routes.append(tours.visits(of: route).map { Int($0) }) }
    return routes
  }

  /// How many of ten exchanges could be driven and changed something; each has the cost that is
  /// computed afresh, and is undone without a trace.
  private static func exchanges(_ seed: Int, costOff: Int64 = 0) throws -> (done: Int, wrong: Int) {
    var random = RandomProblem(seed: UInt64(seed), features: .all)
    let problem = try random.problem(visits: 12, shifts: 4)
    let tables = Tables(problem)
    var progress = Progress(Limits(), clock: { 0 })
    var descent = SlackInduction(tables, Settings(), Neighbourhood(tables), seed: UInt64(seed))
    descent.begin(with: [], &progress)
    let recreate = Recreate(tables, Settings(), Partners(problem))
    var exchange = ShiftExchange()
    var numbers = SplitMix64(seed: UInt64(seed))
    var (done, wrong) = (0, 0)
    let before = routes(descent.tours)
    let costBefore = descent.tours.cost
    for _ in 0..<10 {
      if exchange(&descent.tours, recreate, &numbers) {
        let after = routes(descent.tours)
        let solution = Solution(problem, routes: after, iterations: 0)
        if descent.tours.cost + costOff != solution.cost.total { wrong += 1 }
        if after != before { done += 1 }
      }
      descent.tours.undo()
      if routes(descent.tours) != before || descent.tours.cost != costBefore { wrong += 1 }
    }
    return (done, wrong)
  }

  @Test(arguments: 1...100)
  func `An exchange costs what is computed afresh, and can be undone`(_ seed: Int) throws {
    #expect(try Self.exchanges(seed).wrong == 0)
  }

  @Test
  func `The control: exchanges happen, and a cost that is off by one is noticed`() throws {
    let counts = try (1...20).map { try Self.exchanges($0, costOff: 1) }
    #expect(counts.contains { $0.done > 0 })
    #expect(counts.allSatisfy { $0.done == 0 || $0.wrong > 0 })
  }
}
