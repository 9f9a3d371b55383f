import Testing

@testable import Routing

/// With many routes, a visit that may be left out and has room on a far route alone.
struct FarRoutesTests {
  private static let shifts = 60
  /// The last visit, on the far side of all others from the only shift with room for it.
  private static let visit = 60

  /// Visits in a row, each on a shift of its own that it fills; only the first shift can take one more.
  private func problem() throws -> Problem {
    let size = Self.shifts + 2
    let ways = (0..<size).flatMap { from in (0..<size).map { Int32(100 * abs(from - $0)) } }
    let shifts = (0..<Self.shifts).map { number in
      Problem.Shift(
        start: 0, end: 0, earliest: 0, latest: 1_000_000, capacities: [number == 0 ? 2 : 1],
        costPerSecond: 1)
    }
    let visits = (0...Self.shifts).map { number in
      Problem.Visit(
        place: number + 1, service: 1, demands: [1],
        allowed: number < Self.shifts ? ShiftSet([number]) : nil,
        prize: number < Self.shifts ? Problem.Visit.obligatory : 1_000_000)
    }
    return try Problem(
      matrices: [Matrix(size: size, seconds: ways, metres: ways)], shifts: shifts, visits: visits)
  }

  private static let routes = (0..<shifts).map { [$0] }

  /// True when one more round of inserting finds the place.
  private func isPlaced(farShare: Double) throws -> Bool {
    let problem = try problem()
    let tables = Tables(problem)
    var settings = Settings()
    (settings.farShare, settings.generousShare, settings.closedShare) = (farShare, 0, 0)
    settings.blinkShare = 0
    var tours = Tours(tables)
    var insertions = Insertions(tables)
    var neighbourhood = Neighbourhood(tables)
    var random = SplitMix64(seed: 1)
    var recreate = Recreate(tables, settings, Partners(problem))
    for (route, visits) in Self.routes.enumerated() {
      tours.insert(visits[0], after: tours.start(of: route), on: route)
    }
    _ = recreate(
      &tours, &insertions, &neighbourhood, &random, candidates: [Int32(Self.visit)],
      ceiling: .max)
    return tours.stops[Self.visit].route == 0
  }

  @Test
  func `It is looked for there in some rounds, and never with a share of none`() throws {
    #expect(try isPlaced(farShare: 1))
    #expect(try !isPlaced(farShare: 0))
  }

  @Test
  func `A beginning asks all routes`() throws {
    var settings = Settings()
    settings.farShare = 0
    let solution = Search(
      problem: try problem(), seed: 1, limits: Limits(), settings: settings
    ).solution(initial: Self.routes)
    #expect(solution.unserved.isEmpty)
  }
}
