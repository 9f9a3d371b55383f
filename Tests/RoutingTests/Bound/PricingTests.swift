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
    /// Of the sets of visits whose best route costs less than a ceiling, how many are found in a hurry, beside the best
    /// and by trying all.
    let quickSets: Int
    let besideSets: Int
    let sets: Int
  }

  private static let ceiling: Int64 = 40

  private static func outcome(_ seed: UInt64, ignoresRows: Bool = false) throws -> Outcome {
    var maker = RandomProblem(seed: seed, features: features)
    let problem = try maker.problem(visits: 5, shifts: 1)
    var random = SplitMix64(seed: seed)
    let tables = Tables(problem)
    let gains = problem.visits.map { _ in Int64(random.index(below: 100)) }
    let pricing = Pricing(tables, kind: ShiftKind(shifts: [0]), scale: 1)
    var rows = SubsetRows(visitCount: problem.visits.count)
    for triple in [[0, 1, 2], [1, 2, 4], [0, 3, 4]] as [[Int32]] { rows.add(triple) }
    let costs = (0..<rows.count).map { _ in Int64(random.index(below: 60)) }
    let prices = Pricing.Prices(gains: gains, subsets: rows, costs: costs)
    func least(_ care: Pricing.Care) -> Int64 {
      pricing.cheapestRoutes(prices, care) { false }?.least ?? 0
    }
    func sets(_ care: Pricing.Care) -> Int {
      let found = pricing.cheapestRoutes(prices, care, most: 1_000, ceiling: ceiling) { false }
      let proper = (found?.routes ?? []).filter { Set($0.visits).count == $0.visits.count }
      return Set(proper.map { Set($0.visits) }).count
    }
    var cheapest: [Set<Int>: Int64] = [:]
    for order in orders(problem.visits.indices.map { $0 }) {
      guard let route = pricing.route(order) else { continue }
      let taken = ignoresRows ? 0 : rows.cost(of: route.visits, costs)
      let cost = order.reduce(route.cost + taken) { $0 - gains[$1] }
      cheapest[Set(order)] = min(cost, cheapest[Set(order)] ?? .max)
    }
    return Outcome(
      quick: least(.quick), exact: least(.exact), least: min(0, cheapest.values.min() ?? 0),
      quickSets: sets(.quick), besideSets: sets(.beside(200)),
      sets: cheapest.values.count { $0 < ceiling })
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

  @Test
  func `The control: rows about three visits make routes dearer`() throws {
    let isNoticed = try (0..<30 as Range<UInt64>).contains { seed in
      let careless = try Self.outcome(seed, ignoresRows: true)
      return careless.exact > careless.least
    }
    #expect(isNoticed)
  }

  @Test
  func `With much slack all sets of visits are found, and in a hurry not all`() throws {
    let outcomes = try (0..<30 as Range<UInt64>).map { try Self.outcome($0) }
    #expect(outcomes.allSatisfy { $0.besideSets == $0.sets })
    #expect(outcomes.count { $0.quickSets < $0.sets } > 10)
  }
}
