/// A cost that no solution of a problem can go below, proven by column generation.
///
/// The visits are shared out among whole routes: a linear program whose variables are all routes that
/// some kind of shift can drive. Routes are made only when they improve it, by label setting; once none do, rows about three
/// visits that it breaks bring it closer to whole routes (`SubsetRows`). Whatever
/// prices of visits the program ends up with, Lagrangian duality turns them into a bound in exact
/// whole numbers, so rounding within the program can weaken the bound but never falsify it.
///
/// Source: Desrochers, Desrosiers, Solomon, "A new optimization algorithm for the vehicle routing
/// problem with time windows", Operations Research 40(2), 1992; routes may repeat a visit where it has
/// dropped out of memory, as in Baldacci, Mingozzi, Roberti, Operations Research 59(5), 2011.
package struct LowerBound: Sendable {
  private let problem: Problem
  private let clock: @Sendable () -> Double

  /// The most rounds of making routes, and after how many of them they are looked for exactly at the latest.
  private static let mostRounds = 200
  private static let mostQuickRounds = 100

  /// - Parameter clock: seconds since any fixed moment.
  package init(_ problem: Problem, clock: @escaping @Sendable () -> Double = { 0 }) {
    self.problem = problem
    self.clock = clock
  }

  /// A bound found within `seconds`, or within the rounds that the method needs; nil when there is none
  /// by then, when there are too many visits, when visits are alternatives to each other, or shifts reload.
  ///
  /// What makes a problem harder but never cheaper is left out of account: ties between visits,
  /// longest durations, overtime, lateness, more than one capacity, more than three breaks.
  /// - Parameter routes: good routes to begin with, by shift; they make the work shorter.
  package func value(startingFrom routes: [[Int]] = [], seconds: Double? = nil) -> Int64? {
    guard !problem.visits.isEmpty, problem.visits.count <= SmallSet.capacity, !hasAlternatives,
      problem.visits.allSatisfy({ $0.reload == nil })
    else {
      return nil
    }
    let tables = Tables(problem)
    guard Pricing.isWithinRange(tables) else { return nil }
    let kinds = ShiftKind.all(of: tables)
    let scale = Self.scale(for: tables.allPrizes)
    let pricings = kinds.map { Pricing(tables, kind: $0, scale: scale) }
    var master = Master(tables, kinds: kinds, scale: scale)
    for index in kinds.indices { master.add(pricings[index].singleRoutes(), kind: index) }
    for (index, kind) in kinds.enumerated() {
      let known = kind.shifts.filter { $0 < routes.count && !routes[$0].isEmpty }
        .map { routes[$0] }
      master.add(known.compactMap { pricings[index].route($0) }, kind: index)
    }
    let started = clock()
    let isOver = { seconds.map { clock() - started >= $0 } ?? false }
    var best: Int64?
    // Routes found in a hurry are good enough as long as there are any.
    var care = Pricing.Care.quick
    for number in 0..<Self.mostRounds {
      master.solve(isOver: isOver)
      let visitPrices = master.visitPrices
      let prices = Pricing.Prices(
        gains: zip(tables.prizes, visitPrices).map { $0 * scale - $1 }, subsets: master.subsets,
        costs: master.subsetPrices)
      var bound =
        tables.allPrizes * scale - visitPrices.reduce(0, +) - prices.costs.reduce(0, +)
      var isImproved = false
      for (index, kind) in kinds.enumerated() {
        let found = pricings[index].cheapestRoutes(prices, care, isOver: isOver)
        guard let found else {
          if isOver() || care == .exact { return best }
          continue
        }
        bound += Int64(kind.shifts.count) * found.least
        if master.add(found.routes, kind: index) { isImproved = true }
      }
      if care == .exact {
        let whole = bound.dividedRoundingUp(by: scale)
        best = max(best ?? whole, whole)
        if isImproved { continue }
        var subsets = master.subsets
        guard subsets.addBroken(by: master.usedRoutes) else { break }
        master.add(subsets)
      } else if !isImproved || number >= Self.mostQuickRounds {
        care = .exact
      }
    }
    return best
  }

  private var hasAlternatives: Bool {
    problem.relations.contains {
      if case .alternatives = $0 { true } else { false }
    }
  }

  /// Parts of a unit of cost in which prices are rounded: as fine as 64 bits allow.
  private static func scale(for allPrizes: Int64) -> Int64 {
    var scale: Int64 = 1 << 10
    while scale > 1, allPrizes > Pricing.greatestPrizes / scale { scale /= 2 }
    return scale
  }
}

extension Int64 {
  fileprivate func dividedRoundingUp(by divisor: Int64) -> Int64 {
    let quotient = self / divisor
    return self % divisor > 0 ? quotient + 1 : quotient
  }
}
