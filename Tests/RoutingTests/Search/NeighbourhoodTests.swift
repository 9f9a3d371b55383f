import Testing

@testable import Routing

struct NeighbourhoodTests {
  /// The office at 0 and visits along a road, 10 seconds apart: one at 10, and others behind it with these windows.
  private func lists(
    _ windows: [ClosedRange<Int32>], limit: Int = 500
  ) throws -> (byWay: [Int32], byTime: [Int32]) {
    let size = windows.count + 2
    let ways = (0..<size).flatMap { from in (0..<size).map { Int32(10 * abs(from - $0)) } }
    let shift = Problem.Shift(
      start: 0, end: 0, earliest: 0, latest: 10_000, costPerSecond: 1)
    let first = Problem.Visit(
      place: 1, service: 5, windows: [Problem.Window(from: 1_000, to: 1_000)],
      prize: Problem.Visit.obligatory)
    let others = windows.enumerated().map { number, window in
      Problem.Visit(
        place: number + 2, service: 5,
        windows: [Problem.Window(from: window.lowerBound, to: window.upperBound)],
        prize: Problem.Visit.obligatory)
    }
    let tables = Tables(
      try Problem(
        matrices: [Matrix(size: size, seconds: ways, metres: ways)], shifts: [shift],
        visits: [first] + others))
    var byWay = Neighbourhood(tables, limit: limit)
    var byTime = Neighbourhood(tables, by: .wayAndTime, limit: limit)
    return (byWay.list(of: 0), byTime.list(of: 0))
  }

  @Test
  func `By way the nearest comes first, by time the one without waiting`() throws {
    // The nearest is open 3,000 seconds later only, the next before that can be driven on from, the farthest right after.
    let (byWay, byTime) = try lists([4_000...4_000, 900...900, 1_035...1_035])
    #expect(byWay == [1, 2, 3])
    #expect(byTime == [3, 2, 1])
  }

  @Test
  func `Being too late in one direction does not matter where the other is in time`() throws {
    let (_, byTime) = try lists([500...500, 985...985])
    #expect(byTime == [2, 1])
  }

  @Test
  func `Without hours both orders are the same`() throws {
    let (byWay, byTime) = try lists([0...10_000, 0...10_000, 0...10_000])
    #expect(byWay == byTime)
  }

  @Test
  func `Lists are cut at the limit`() throws {
    let (byWay, byTime) = try lists([4_000...4_000, 1_035...1_035], limit: 1)
    #expect(byWay == [1])
    #expect(byTime == [2])
  }
}
