import Testing

@testable import Routing

/// A shift that pays with many visits at once and with none of them alone.
struct OpeningTests {
  /// Thirty visits side by side, far from the start, each worth a twentieth of the way there and back.
  private func problem() throws -> Problem {
    let visits = 30
    let size = visits + 1
    var way = [Int32](repeating: 0, count: size * size)
    for from in 0..<size {
      for to in 0..<size where from != to {
        way[from * size + to] = from == 0 || to == 0 ? 1_000 : Int32(abs(from - to))
      }
    }
    return try Problem(
      matrices: [Matrix(size: size, seconds: way, metres: way)],
      shifts: [Problem.Shift(start: 0, end: 0, earliest: 0, latest: 100_000, costPerMetre: 1)],
      visits: (1...visits).map { Problem.Visit(place: $0, service: 60, prize: 100) })
  }

  private func solution(openingShare: Double) throws -> Solution {
    var settings = Settings()
    settings.nearPlacesFrom = 1
    settings.generousShare = 0
    settings.openingShare = openingShare
    return Search(
      problem: try problem(), seed: 1, limits: Limits(iterations: 500), settings: settings
    ).solution()
  }

  @Test
  func `An unused shift is opened for visits that pay for it together`() throws {
    let solution = try solution(openingShare: 0.1)
    #expect(solution.routes.map(\.count) == [30])
    #expect(solution.cost.total == 2_029)
  }

  @Test
  func `The control: without rounds that open a shift it stays empty`() throws {
    let solution = try solution(openingShare: 0)
    #expect(solution.routes.map(\.count) == [0])
    #expect(solution.cost.total == 3_000)
  }
}
