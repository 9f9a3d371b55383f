import Testing

@testable import Routing

struct PricingTests {
  private static let features: RandomProblem.Features = [
    .windows, .breaks, .skills, .assignment, .capacities, .openEnds, .asymmetry, .serviceByShift,
  ]

  /// The least cost of a route of the first shift, what its visits gain taken off: by each kind of care, and by trying all.
  private struct Outcome {
    let quick: Int64
    let exact: Int64
    let least: Int64
  }

  private static func outcome(_ seed: UInt64) throws -> Outcome {
    var maker = RandomProblem(seed: seed, features: features)
    let problem = try maker.problem(visits: 5, shifts: 1)
    var random = SplitMix64(seed: seed)
    let tables = Tables(problem)
    let gains = problem.visits.map { _ in Int64(random.index(below: 100)) }
    let pricing = Pricing(tables, kind: ShiftKind(shifts: [0]), scale: 1)
    func least(_ care: Pricing.Care) -> Int64 {
      pricing.cheapestRoutes(gains: gains, care) { false }?.least ?? 0
    }
    let routes = orders(problem.visits.indices.map { $0 }).compactMap { order in
      pricing.route(order).map { route in order.reduce(route.cost) { $0 - gains[$1] } }
    }
    return Outcome(quick: least(.quick), exact: least(.exact), least: min(0, routes.min() ?? 0))
  }

  /// All orders of all sets but the empty one.
  private static func orders(_ visits: [Int]) -> [[Int]] {
    visits.flatMap { first in
      [[first]] + orders(visits.filter { $0 != first }).map { [first] + $0 }
    }
  }

  @Test(arguments: 0..<30 as Range<UInt64>)
  func `The best route is found, and in a hurry none better than that`(_ seed: UInt64) throws {
    // With so few visits all are remembered.
    let outcome = try Self.outcome(seed)
    #expect(outcome.exact == outcome.least)
    #expect(outcome.quick >= outcome.least)
  }

  @Test
  func `The control: routes that pay are common, and a hurry misses some`() throws {
    let outcomes = try (0..<60 as Range<UInt64>).map { try Self.outcome($0) }
    #expect(outcomes.count { $0.least < 0 } > 30)
    #expect(outcomes.count { $0.quick == $0.least } > 30)
    #expect(outcomes.contains { $0.quick > $0.least })
  }
}
