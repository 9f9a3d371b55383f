import Testing

@testable import Routing

struct RuinTests {
  /// A first solution.
  private static func begun(_ problem: Problem, seed: UInt64) -> SlackInduction {
    let tables = Tables(problem)
    var progress = Progress(Limits(), clock: { 0 })
    var descent = SlackInduction(tables, Settings(), Neighbourhood(tables), seed: seed)
    descent.begin(with: [], &progress)
    return descent
  }

  /// How many of twenty ruins took something out, and what was wrong with them.
  ///
  /// - Parameter order: what is done to the visits of a route before they are compared with what is left of it.
  private static func ruins(
    _ seed: Int, _ features: RandomProblem.Features, costOff: Int64 = 0,
    order: ([Int]) -> [Int] = { $0 }
  ) throws -> (done: Int, faults: Set<String>) {
    var problems = RandomProblem(seed: UInt64(seed), features: features)
    let problem = try problems.problem(visits: 24, shifts: 5)
    let settings = Settings()
    var descent = begun(problem, seed: UInt64(seed))
    let isFree = descent.tours.tables.timedTies.isEmpty
    let (before, costBefore) = (descent.routes, descent.tours.cost)
    let absentBefore = descent.tours.absent.sorted()
    var ruin = Ruin(settings)
    var random = SplitMix64(seed: UInt64(seed))
    var done = 0
    var faults: Set<String> = []
    for _ in 0..<20 {
      if ruin(&descent.tours, &descent.neighbourhood, &random) {
        let after = descent.routes
        let solution = Solution(
          problem, routes: after, appointments: descent.tours.appointments, iterations: 0)
        if descent.tours.cost + costOff != solution.cost.total { faults.insert("cost") }
        if after != before { done += 1 }
        // The seed itself may be what a string keeps.
        let own = before.indices.first { before[$0].contains(ruin.seed) }
        if let own, after[own].count == before[own].count { faults.insert("not at the seed") }
        for (left, all) in zip(after, before) {
          if order(all).filter(Set(left).contains) != left { faults.insert("order") }
          guard isFree, left.count < all.count else { continue }
          if all.count - left.count > Int(settings.longestString) { faults.insert("too many") }
        }
      }
      descent.tours.undo()
      if descent.routes != before || descent.tours.cost != costBefore
        || descent.tours.absent.sorted() != absentBefore
      {
        faults.insert("undo")
      }
    }
    return (done, faults)
  }

  @Test(arguments: 1...100)
  func `A ruin takes strings out around its seed, costs what is computed afresh, and can be undone`(
    _ seed: Int
  ) throws {
    #expect(try Self.ruins(seed, seed % 2 == 0 ? .all : [.windows, .capacities]).faults == [])
  }

  @Test
  func `The control: ruins happen, and a wrong cost and a wrong order are noticed`() throws {
    let costs = try (1...20).map { try Self.ruins($0, [.windows], costOff: 1) }
    #expect(costs.allSatisfy { $0.done > 0 && $0.faults == ["cost"] })
    let orders = try (1...20).map {
      try Self.ruins($0, [.windows], order: { Array($0.reversed()) })
    }
    #expect(orders.allSatisfy { $0.faults == ["order"] })
  }

  @Test
  func `What is removed of a route is one string, with at most a gap in it`() throws {
    var hasGap = false
    for seed in 1...50 {
      var problems = RandomProblem(seed: UInt64(seed), features: [.windows])
      let problem = try problems.problem(visits: 24, shifts: 3)
      var descent = Self.begun(problem, seed: UInt64(seed))
      let before = descent.routes
      var ruin = Ruin(Settings())
      var random = SplitMix64(seed: UInt64(seed))
      guard ruin(&descent.tours, &descent.neighbourhood, &random) else { continue }
      for (left, all) in zip(descent.routes, before) where left.count < all.count {
        let isLeft = all.map { left.contains($0) }
        let (first, last) = (isLeft.firstIndex(of: false) ?? 0, isLeft.lastIndex(of: false) ?? 0)
        let inside = isLeft[first...last]
        let gaps = zip(inside, inside.dropFirst()).count { !$0 && $1 }
        #expect(gaps <= 1)
        if gaps == 1 { hasGap = true }
      }
    }
    #expect(hasGap)
  }
}
