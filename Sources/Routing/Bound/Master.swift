/// The linear program of a bound: which share of each known route to drive, so that what is gained
/// less what is paid is greatest, each visit being served at most once and each shift driven at most
/// once.
///
/// Solved by the revised simplex method with an explicit inverse. Its numbers need not be exact: any
/// prices give a valid bound.
struct Master {
  private let visitCount: Int
  private let prizes: [Int64]
  private let scale: Int64
  private let leastGain: Double
  /// What each row may come to at most, a little loosened so that ties are rare.
  private let limits: [Double]
  private var columns: [Column] = []
  /// By row the column that it stands for; a row's own slack is -1.
  private var basis: [Int]
  /// Row-major.
  private var inverse: [Double]
  private var values: [Double]
  /// By row, never negative after `solve`.
  private var prices: [Double]
  private var greatestProfit = 0.0

  private struct Column {
    /// Rows with their entries, in ascending order.
    let entries: [(row: Int, amount: Double)]
    let profit: Double
  }

  private static let mostPivots = 20_000
  /// After so many pivots prices are computed afresh.
  private static let pivotsPerRefresh = 64
  /// The columns of the inverse in which the row of the last pivot is not 0.
  private var pivotColumns: [Int] = []

  init(_ tables: Tables, kinds: [ShiftKind], scale: Int64) {
    self.init(prizes: tables.prizes, limits: kinds.map(\.shifts.count), scale: scale)
  }

  /// - Parameters:
  ///   - prizes: by visit.
  ///   - limits: by kind how many shifts there are.
  ///   - leastGain: what is less counts as nothing, in scaled units.
  init(prizes: [Int64], limits counts: [Int], scale: Int64, leastGain: Double = 1e-6) {
    self.leastGain = leastGain
    visitCount = prizes.count
    self.prizes = prizes
    self.scale = scale
    let rows = visitCount + counts.count
    let visits = prizes.count
    limits =
      (0..<rows).map { row in
        let limit = row < visits ? 1 : counts[row - visits]
        return Double(limit) + 1e-6 * Double(row % 97 + 1)
      }
    basis = [Int](repeating: -1, count: rows)
    inverse = []
    values = limits
    prices = [Double](repeating: 0, count: rows)
    inverse = Self.identity(rows)
  }

  private var rows: Int { basis.count }

  private static func identity(_ size: Int) -> [Double] {
    var matrix = [Double](repeating: 0, count: size * size)
    for row in 0..<size { matrix[row * size + row] = 1 }
    return matrix
  }

  /// The prices of the visits, rounded to whole scaled units: from 0 to what their prizes are worth.
  var visitPrices: [Int64] {
    zip(prices, prizes).map { price, prize in
      let most = prize * scale
      return price > 0 ? price < Double(most) ? Int64(price.rounded()) : most : 0
    }
  }

  /// What is gained by each visit, rounded to whole scaled units: its prize less what serving it is
  /// worth, which may be less than nothing where no known route does without it.
  var visitGains: [Int64] { prices[..<visitCount].map { $0 < 1e15 ? Int64($0.rounded()) : 0 } }

  /// The prices of a shift of each kind, rounded to whole scaled units.
  var kindPrices: [Int64] {
    prices[visitCount...].map { $0 > 0 && $0 < 1e15 ? Int64($0.rounded()) : 0 }
  }

  /// The columns in use, in the order in which they were added, and how much of each.
  var shares: [(column: Int, share: Double)] {
    basis.indices.filter { basis[$0] >= 0 && values[$0] > 1e-6 }
      .map { (basis[$0], values[$0]) }.sorted { $0.0 < $1.0 }
  }

  /// Adds the routes that improve the program at its present prices.
  ///
  /// - Returns: true when there was one.
  @discardableResult
  mutating func add(_ routes: [RouteColumn], kind: Int) -> Bool {
    var isImproved = false
    for route in routes {
      let column = column(route, kind: kind)
      greatestProfit = max(greatestProfit, column.profit)
      if profit(of: column) > tolerance {
        isImproved = true
        columns.append(column)
      }
    }
    return isImproved
  }

  private func column(_ route: RouteColumn, kind: Int) -> Column {
    var profit = -Double(route.cost)
    var entries: [(row: Int, amount: Double)] = []
    for visit in route.visits.sorted() {
      profit += Double(prizes[Int(visit)] * scale)
      if let last = entries.last, last.row == Int(visit) {
        entries[entries.count - 1].amount += 1
      } else {
        entries.append((Int(visit), 1))
      }
    }
    entries.append((visitCount + kind, 1))
    return Column(entries: entries, profit: profit)
  }

  /// What counts as nothing: the rounding of the greatest numbers at hand.
  private var tolerance: Double { max(leastGain, greatestProfit * 1e-12) }

  private func profit(of column: Column) -> Double {
    column.entries.reduce(column.profit) { $0 - prices[$1.row] * $1.amount }
  }

  // MARK: Simplex

  /// Brings the program to its optimum.
  ///
  /// - Parameter isOver: asked now and then; when it says so, the work is left.
  mutating func solve(isOver: () -> Bool = { false }) {
    updatePrices()
    for number in 1...Self.mostPivots {
      if number % 16 == 0, isOver() { return }
      guard let (entering, gain) = entering() else { return }
      guard let row = pivot(in: entering) else { return }
      if number % Self.pivotsPerRefresh == 0 {
        updatePrices()
      } else {
        for column in pivotColumns { prices[column] += gain * inverse[row * rows + column] }
      }
    }
  }

  private mutating func updatePrices() {
    for column in 0..<rows { prices[column] = 0 }
    for row in 0..<rows where basis[row] >= 0 {
      let profit = columns[basis[row]].profit
      for column in 0..<rows { prices[column] += profit * inverse[row * rows + column] }
    }
  }

  private enum Entering {
    case column(Int)
    case slack(row: Int)
  }

  /// What enters the basis, and what a unit of it gains.
  private func entering() -> (Entering, gain: Double)? {
    var best = tolerance
    var entering: Entering?
    for row in 0..<rows where -prices[row] > best {
      best = -prices[row]
      entering = .slack(row: row)
    }
    for (index, column) in columns.enumerated() {
      let profit = profit(of: column)
      if profit > best {
        best = profit
        entering = .column(index)
      }
    }
    return entering.map { ($0, best) }
  }

  /// - Returns: the row in which it now stands; nil when nothing limits the entering column, which rounding alone can bring about.
  private mutating func pivot(in entering: Entering) -> Int? {
    let entries: [(row: Int, amount: Double)] =
      switch entering {
      case .column(let index): columns[index].entries
      case .slack(let row): [(row, 1)]
      }
    var direction = [Double](repeating: 0, count: rows)
    for row in 0..<rows {
      for entry in entries { direction[row] += inverse[row * rows + entry.row] * entry.amount }
    }
    var leaving: Int?
    var ratio = Double.infinity
    for row in 0..<rows where direction[row] > 1e-9 {
      let own = max(0, values[row]) / direction[row]
      if own < ratio {
        ratio = own
        leaving = row
      }
    }
    guard let leaving else { return nil }
    for row in 0..<rows { values[row] -= ratio * direction[row] }
    values[leaving] = ratio
    let factor = 1 / direction[leaving]
    pivotColumns.removeAll(keepingCapacity: true)
    for column in 0..<rows where abs(inverse[leaving * rows + column]) > 1e-12 {
      inverse[leaving * rows + column] *= factor
      pivotColumns.append(column)
    }
    for row in 0..<rows where row != leaving && abs(direction[row]) > 1e-12 {
      let amount = direction[row]
      for column in pivotColumns {
        inverse[row * rows + column] -= amount * inverse[leaving * rows + column]
      }
    }
    if case .column(let index) = entering { basis[leaving] = index } else { basis[leaving] = -1 }
    return leaving
  }
}
