/// The linear program of a bound: which share of each known route to drive, so that what is gained
/// less what is paid is greatest, each visit being served at most once and each shift driven at most
/// once.
///
/// Its numbers need not be exact: any prices give a valid bound.
struct Master {
  private let prizes: [Int64]
  private let kindCount: Int
  private let scale: Int64
  private let leastGain: Double
  /// Rows about three visits.
  private(set) var subsets: SubsetRows
  /// What its columns stand for.
  private var routes: [(visits: [Int32], kind: Int)] = []
  /// One row for each visit, each kind and each row about three visits.
  private var simplex: Simplex
  private var greatestProfit = 0.0

  init(_ tables: Tables, kinds: [ShiftKind], scale: Int64) {
    self.init(
      prizes: tables.prizes, limits: kinds.map(\.shifts.count), scale: scale,
      subsets: SubsetRows(visitCount: tables.visitCount))
  }

  /// - Parameters:
  ///   - prizes: by visit.
  ///   - limits: by kind how many shifts there are.
  ///   - leastGain: what is less counts as nothing, in scaled units.
  ///   - subsets: rows about three visits.
  init(
    prizes: [Int64], limits counts: [Int], scale: Int64, leastGain: Double = 1e-6,
    subsets: SubsetRows
  ) {
    self.prizes = prizes
    kindCount = counts.count
    self.scale = scale
    self.leastGain = leastGain
    self.subsets = subsets
    let most = prizes.map { _ in 1 } + counts + subsets.triples.map { _ in 1 }
    simplex = Simplex(limits: most.enumerated().map { Self.loosened($1, row: $0) })
  }

  /// A little more than a limit, so that ties are rare.
  private static func loosened(_ limit: Int, row: Int) -> Double {
    Double(limit) + 1e-6 * Double(row % 97 + 1)
  }

  /// The prices of the visits, rounded to whole scaled units: from 0 to what their prizes are worth.
  var visitPrices: [Int64] {
    zip(simplex.prices, prizes).map { price, prize in
      let most = prize * scale
      return price > 0 ? price < Double(most) ? Int64(price.rounded()) : most : 0
    }
  }

  /// What is gained by each visit, rounded to whole scaled units: its prize less what serving it is
  /// worth, which may be less than nothing where no known route does without it.
  var visitGains: [Int64] {
    simplex.prices[..<prizes.count].map { abs($0) < Self.greatestPrice ? Int64($0.rounded()) : 0 }
  }

  /// The prices of a shift of each kind, rounded to whole scaled units.
  var kindPrices: [Int64] { rounded(simplex.prices[prizes.count...].prefix(kindCount)) }

  /// The prices of the rows about three visits, rounded to whole scaled units.
  var subsetPrices: [Int64] { rounded(simplex.prices[(prizes.count + kindCount)...]) }

  /// Beyond what anything is worth; sums of such prices over a route still fit into 64 bits.
  private static let greatestPrice = 0x1p48

  private func rounded(_ prices: ArraySlice<Double>) -> [Int64] {
    prices.map { $0 > 0 && $0 < Self.greatestPrice ? Int64($0.rounded()) : 0 }
  }

  /// The columns in use, in the order in which they were added, and how much of each.
  var shares: [(column: Int, share: Double)] { simplex.shares }

  /// The routes in use, and how much of each.
  var usedRoutes: [(visits: [Int32], share: Double)] {
    shares.map { (routes[$0.column].visits, $0.share) }
  }

  /// Adds the routes that improve the program at its present prices.
  ///
  /// - Returns: true when there was one.
  @discardableResult
  mutating func add(_ routes: [RouteColumn], kind: Int) -> Bool {
    var isImproved = false
    for route in routes {
      let prize = route.visits.reduce(Int64(0)) { $0 + prizes[Int($1)] * scale }
      let profit = Double(prize) - Double(route.cost)
      greatestProfit = max(greatestProfit, profit)
      let entries = entries(of: route.visits, kind)
      let gain = entries.reduce(profit) { $0 - simplex.prices[$1.row] * $1.amount }
      if gain > tolerance {
        isImproved = true
        self.routes.append((route.visits, kind))
        simplex.append(profit: profit, entries)
      }
    }
    return isImproved
  }

  /// Adds rows about three visits.
  ///
  /// - Parameter rows: those there are, and others behind them.
  mutating func add(_ rows: SubsetRows) {
    let first = prizes.count + kindCount
    let new = subsets.count..<rows.count
    subsets = rows
    var columns = Simplex.Columns()
    for route in routes { columns.append(entries(of: route.visits, route.kind)) }
    simplex.append(
      limits: new.map { Self.loosened(1, row: first + $0) }, columns: columns)
  }

  private func entries(of visits: [Int32], _ kind: Int) -> [(row: Int, amount: Double)] {
    var entries: [(row: Int, amount: Double)] = []
    for visit in visits.sorted() {
      if let last = entries.last, last.row == Int(visit) {
        entries[entries.count - 1].amount += 1
      } else {
        entries.append((Int(visit), 1))
      }
    }
    entries.append((prizes.count + kind, 1))
    return entries + subsets.amounts(visits).map { (prizes.count + kindCount + $0.row, $0.amount) }
  }

  /// What counts as nothing: the rounding of the greatest numbers at hand.
  private var tolerance: Double { max(leastGain, greatestProfit * 1e-12) }

  /// Brings the program to its optimum.
  ///
  /// - Parameter isOver: asked now and then; when it says so, the work is left.
  mutating func solve(isOver: () -> Bool = { false }) {
    simplex.solve(tolerance: tolerance, isOver: isOver)
  }
}
