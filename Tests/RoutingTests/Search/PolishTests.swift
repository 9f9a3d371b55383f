import Testing

@testable import Routing

/// Exchanges of tails between visits that lie close by but are driven to at another time.
struct PolishTests {
  /// How many visits there are at each of two ends, in the morning and again in the afternoon.
  private static let count = 30

  /// Where a visit lies: the end, from 0 to 1, the time of day, from 0 to 1, and the number there.
  private static func parts(_ visit: Int) -> (end: Int, time: Int, number: Int) {
    (visit / (2 * count), visit / count % 2, visit % count)
  }

  private static func problem() throws -> Problem {
    let visits = 4 * count
    let size = visits + 1
    var way = [Int32](repeating: 0, count: size * size)
    for from in 0..<size {
      for to in 0..<size where from != to {
        var metres = 2_000
        if from > 0, to > 0 {
          let (a, b) = (parts(from - 1), parts(to - 1))
          metres =
            5_000 * abs(a.end - b.end) + 100 * abs(a.time - b.time) + abs(a.number - b.number)
        }
        way[from * size + to] = Int32(metres)
      }
    }
    let shift = Problem.Shift(start: 0, end: 0, earliest: 0, latest: 100_000, costPerMetre: 1)
    return try Problem(
      matrices: [Matrix(size: size, seconds: way, metres: way)], shifts: [shift, shift],
      visits: (0..<visits).map { visit in
        let from = Int32(20_000 * parts(visit).time)
        return Problem.Visit(
          place: visit + 1, service: 10,
          windows: [Problem.Window(from: from, to: from + 15_000)])
      })
  }

  /// A search that begins with routes that change ends at noon.
  private static func search() throws -> SlackInduction {
    var settings = Settings()
    settings.nearPlacesFrom = 1
    settings.polishShare = 1.0 / 128
    let problem = try problem()
    let tables = Tables(problem)
    var search = SlackInduction(tables, settings, Neighbourhood(tables), seed: 1)
    var progress = Progress(Limits(iterations: 1)) { 0 }
    let group = { (end: Int, time: Int) in
      (0..<count).map { 2 * count * end + count * time + $0 }
    }
    search.begin(
      with: [group(0, 0) + group(1, 1), group(1, 0) + group(0, 1)], &progress)
    return search
  }

  @Test
  func `Tails are exchanged between visits that suit each other`() throws {
    var search = try Self.search()
    let before = search.tours.cost
    let isBest = search.polish()
    #expect(isBest)
    #expect(search.tours.cost == before - 2 * 5_000)
    #expect(search.best.cost == search.tours.cost)
    let isBetter = search.polish()
    #expect(!isBetter)
  }

  @Test
  func `The control: among the nearest alone no exchange is seen`() throws {
    var search = try Self.search()
    let before = search.tours.cost
    let all = search.tours.tables.visits.indices.map { Int32($0) }
    search.localSearch(around: all, &search.tours, &search.neighbourhood)
    #expect(search.tours.cost == before)
  }

  @Test
  func `It is due once in each step, and never where there are no lists`() throws {
    var search = try Self.search()
    let due = stride(from: 0, to: 5.0 / 128, by: 1.0 / 512).count { search.isPolishDue(at: $0) }
    #expect(due == 5)
    let tables = Tables(try Self.problem())
    var without = SlackInduction(tables, Settings(), Neighbourhood(tables), seed: 1)
    let isDue = without.isPolishDue(at: 1)
    #expect(!isDue)
  }
}
