import Testing

@testable import Routing

struct SubsetRowsTests {
  private static func rows(_ triples: [[Int32]], visits: Int = 8) -> SubsetRows {
    var rows = SubsetRows(visitCount: visits)
    for triple in triples { rows.add(triple) }
    return rows
  }

  /// All rows about eight visits.
  private static let everything = rows(
    (0..<8).flatMap { a in
      (a + 1..<8).flatMap { b in (b + 1..<8).map { [a, b, $0].map { Int32($0) } } }
    })

  @Test
  func `Whole routes keep to all rows`() {
    var random = SplitMix64(seed: 1)
    for _ in 0..<200 {
      // Each visit on one of three routes, or on none.
      var routes: [[Int32]] = [[], [], [], []]
      for visit in 0..<8 as Range<Int32> { routes[random.index(below: 4)].append(visit) }
      var taken = [Double](repeating: 0, count: Self.everything.count)
      for route in routes.dropLast() {
        for item in Self.everything.amounts(route) { taken[item.row] += item.amount }
      }
      #expect(taken.allSatisfy { $0 <= 1 })
    }
  }

  @Test
  func `The control: halves of three routes that share three visits break a row, and it is added`()
  {
    var rows = SubsetRows(visitCount: 8)
    let halves: [(visits: [Int32], share: Double)] = [
      ([1, 4], 0.5), ([6, 4], 0.5), ([1, 6, 2], 0.5),
    ]
    let areAdded = rows.addBroken(by: halves)
    #expect(areAdded)
    #expect(rows.triples == [[1, 4, 6]])
    #expect(
      halves.reduce(0) { $0 + (rows.amounts($1.visits).first?.amount ?? 0) * $1.share } == 1.5)
    // It is there already, and nothing else is broken.
    let areMore = rows.addBroken(by: halves)
    let areOthers = rows.addBroken(by: [([1, 4, 6], 1), ([2, 3], 0.5), ([3, 5], 0.5)])
    #expect(!areMore && !areOthers)
  }

  @Test
  func `A route takes a row at every second of its visits`() {
    let rows = Self.rows([[0, 1, 2], [1, 2, 3]])
    func amounts(_ visits: [Int32]) -> [Double] {
      var amounts = [0.0, 0]
      for item in rows.amounts(visits) { amounts[item.row] = item.amount }
      return amounts
    }
    #expect(amounts([0]) == [0, 0])
    #expect(amounts([2, 0]) == [1, 0])
    #expect(amounts([2, 5, 1]) == [1, 1])
    #expect(amounts([0, 1, 2]) == [1, 1])
    #expect(amounts([0, 1, 0, 1]) == [2, 1])
    #expect(rows.cost(of: [0, 1, 0, 1], [10, 100]) == 120)
    #expect(rows.cost(of: [0, 3], [10, 100]) == 0)
  }

  @Test
  func `Rows without a price go, and those with a visit that is not left`() {
    let rows = Self.rows([[0, 1, 2], [1, 2, 3], [4, 5, 6]])
    #expect(rows.priced([5, 0, 7]).triples == [[0, 1, 2], [4, 5, 6]])
    let numbers: [Int32] = [-1, 0, 1, 2, 3, 4, 5, 6]
    let (left, kept) = rows.renumbered(numbers, count: 7)
    #expect(left.triples == [[0, 1, 2], [3, 4, 5]])
    #expect(kept == [1, 2])
  }

  @Test
  func `No more are taken than there is room for, and none twice`() {
    var rows = SubsetRows(visitCount: 200)
    for visit in 0..<198 as Range<Int32> { rows.add([visit, visit + 1, visit + 2]) }
    rows.add([0, 1, 2])
    #expect(rows.count == SubsetRows.capacity)
  }
}
