import Testing

@testable import Routing

struct SimplexTests {
  /// A random program, with rows that are added once it is solved.
  private struct Case {
    var limits: [Double] = []
    var late: [Double] = []
    /// By column: by row, the late ones behind the others.
    var amounts: [[Double]] = []
    var profits: [Double] = []

    init(_ seed: UInt64) {
      var random = SplitMix64(seed: seed)
      func limits(_ count: Int) -> [Double] {
        (0..<count).map { _ in Double(1 + random.index(below: 9)) }
      }
      self.limits = limits(3 + random.index(below: 12))
      late = limits(1 + random.index(below: 8))
      for _ in 0..<20 + random.index(below: 40) {
        var column = (self.limits + late).map { _ in Double(max(0, random.index(below: 9) - 5)) }
        column[random.index(below: self.limits.count)] = 1
        amounts.append(column)
        profits.append(Double(random.index(below: 100)))
      }
    }

    func entries(_ column: Int, rows: Int) -> [(row: Int, amount: Double)] {
      (0..<rows).filter { amounts[column][$0] != 0 }.map { ($0, amounts[column][$0]) }
    }
  }

  /// How far a program is from its optimum: by the rows that are broken, by the columns that would still pay, and by the
  /// difference between profit and prices. All three are nothing at the optimum alone (duality).
  private struct Distance {
    var breach = 0.0
    var gain = 0.0
    var gap = 0.0

    init(_ simplex: Simplex, _ own: Case, limits: [Double]) {
      var taken = limits.map { _ in 0.0 }
      for (column, share) in simplex.shares {
        gap += own.profits[column] * share
        for row in limits.indices { taken[row] += own.amounts[column][row] * share }
      }
      breach = zip(taken, limits).map { $0 - $1 }.max() ?? 0
      for (price, limit) in zip(simplex.prices, limits) {
        gap -= price * limit
        gain = max(gain, -price)
      }
      for column in own.profits.indices {
        gain = max(
          gain,
          zip(simplex.prices, own.amounts[column]).reduce(own.profits[column]) { $0 - $1.0 * $1.1 })
      }
    }

    var isOptimum: Bool { breach < 1e-5 && gain < 1e-5 && abs(gap) < 1e-3 }
  }

  /// Distances at the optimum, without the late rows and with them.
  private static func distances(_ seed: UInt64, keepsLateRows: Bool = true) -> [Distance] {
    let own = Case(seed)
    var simplex = Simplex(limits: own.limits)
    for column in own.profits.indices {
      simplex.append(
        profit: own.profits[column], own.entries(column, rows: own.limits.count))
      // Half of the columns come when the others have been solved.
      if column == own.profits.count / 2 { simplex.solve(tolerance: 1e-9) { false } }
    }
    simplex.solve(tolerance: 1e-9) { false }
    let before = Distance(simplex, own, limits: own.limits)
    let limits = own.limits + own.late
    guard keepsLateRows else { return [before, Distance(simplex, own, limits: limits)] }
    var columns = Simplex.Columns()
    for column in own.profits.indices { columns.append(own.entries(column, rows: limits.count)) }
    simplex.append(limits: own.late, columns: columns)
    simplex.solve(tolerance: 1e-9) { false }
    return [before, Distance(simplex, own, limits: limits)]
  }

  @Test(arguments: 0..<100 as Range<UInt64>)
  func `Programs come to their optimum, also when columns and rows are added`(_ seed: UInt64) {
    #expect(Self.distances(seed).allSatisfy { $0.isOptimum })
  }

  @Test
  func `The control: rows that are added later break what was the optimum`() {
    let after = (0..<100 as Range<UInt64>).map { Self.distances($0, keepsLateRows: false)[1] }
    #expect(after.count { $0.breach > 0.01 } > 80)
    #expect(after.count { $0.isOptimum } < 20)
  }
}
