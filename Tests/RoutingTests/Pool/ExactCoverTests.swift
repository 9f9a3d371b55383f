import TestSupport
import Testing

@testable import Routing

struct ExactCoverTests {
  /// Random sets over a few rows, of two kinds.
  private struct Case {
    var sets: [ExactCover.Set] = []
    var omissions: [Int64] = []
    /// By row: what leaving it out costs in all.
    var prizes: [Int64] = []
    let counts: [Int]
    /// What no cover costs less than.
    let bound: Int64

    init(_ seed: Int) {
      var random = SeededGenerator(seed: UInt64(seed))
      let rows = Int.random(in: 1...7, using: &random)
      // What rows and shifts are worth makes the bound.
      let prices = (0..<rows).map { _ in Int64.random(in: 0...50, using: &random) }
      let idle: [Int64] = [0, 3]
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        let own = (0..<rows).filter { _ in Int.random(in: 1...3, using: &random) == 1 }
        if own.isEmpty { continue }
        let cost = Int64.random(in: 0...40, using: &random)
        let kind = Int.random(in: 0...1, using: &random)
        let whole = own.reduce(cost - idle[kind]) { $0 + prices[$1] }
        sets.append(
          ExactCover.Set(rows: own.map { Int32($0) }, cost: cost, whole: whole, kind: kind))
      }
      sets.sort { $0.cost < $1.cost }
      omissions = (0..<rows).map { _ in Int64.random(in: 0...60, using: &random) }
      prizes = zip(omissions, prices).map { $0 + $1 }
      let counts = (0...1).map { _ in Int.random(in: 1...2, using: &random) }
      self.counts = counts
      bound = prices.reduce(0, +) - zip(counts, idle).reduce(0) { $0 + Int64($1.0) * $1.1 }
    }

    func cost(of cover: [Int]) -> Int64? {
      var cost: Int64 = 0
      var left = counts
      var isCovered = omissions.map { _ in false }
      for set in cover.map({ sets[$0] }) {
        cost += set.whole
        left[set.kind] -= 1
        for row in set.rows.map({ Int($0) }) {
          if isCovered[row] { return nil }
          isCovered[row] = true
        }
      }
      if left.contains(where: { $0 < 0 }) { return nil }
      for row in prizes.indices where !isCovered[row] { cost += prizes[row] }
      return cost
    }

    /// By trying all selections of sets.
    var least: Int64 {
      (0..<1 << sets.count).compactMap { mask in
        cost(of: sets.indices.filter { mask >> $0 & 1 != 0 })
      }.min() ?? .max
    }

    func cover(within budget: Int64) -> [Int]? {
      var search = ExactCover(
        sets, omissions: omissions, prizes: prizes, counts: counts, nodes: 1_000_000)
      return search.cover(within: budget, above: bound) { false }
    }
  }

  @Test(arguments: 1...100)
  func `A cover costs as little as the best of all selections`(_ seed: Int) throws {
    let own = Case(seed)
    let cover = try #require(own.cover(within: 1000))
    #expect(own.cost(of: cover) == own.least)
    #expect(own.cover(within: own.least - own.bound) != nil)
  }

  @Test(arguments: 1...100)
  func `The control: a budget below the least cost is enough for nothing`(_ seed: Int) {
    let own = Case(seed)
    #expect(own.cover(within: own.least - own.bound - 1) == nil)
  }
}
