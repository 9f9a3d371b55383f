/// A linear program in which every row has a limit: how much of each column, so that the profit is greatest.
///
/// Solved by the revised simplex method with an explicit inverse. Columns that come later enter where it stands; rows that
/// come later are kept to by the dual simplex method first. Its numbers need not be exact.
///
/// Source: Chvátal, "Linear Programming", 1983, chapters 7 and 10.
struct Simplex {
  /// Columns one after another: their rows with amounts.
  struct Columns {
    private(set) var ends: [Int32] = []
    private(set) var rows: [Int32] = []
    private(set) var amounts: [Double] = []

    func range(of column: Int) -> Range<Int> {
      (column == 0 ? 0 : Int(ends[column - 1]))..<Int(ends[column])
    }

    /// - Parameter entries: each row once.
    mutating func append(_ entries: [(row: Int, amount: Double)]) {
      for entry in entries {
        rows.append(Int32(entry.row))
        amounts.append(entry.amount)
      }
      ends.append(Int32(rows.count))
    }
  }

  private var columns = Columns()
  private var profits: [Double] = []
  private var limits: [Double] = []
  /// By row the column that stands for it, or the complement of the row whose slack does.
  private var basis: [Int] = []
  /// Row-major.
  private var inverse: [Double] = []
  private var values: [Double] = []
  /// By row; none below nothing after `solve`.
  private(set) var prices: [Double] = []
  private var pivots = 0

  private static let mostPivots = 20_000
  private static let mostMends = 3_000
  /// After so many pivots prices are computed afresh, and after so many the inverse.
  private static let pivotsPerRefresh = 64
  private static let pivotsPerInversion = 256
  /// What counts as nothing: of an amount that limits, and of a value below nothing.
  private static let leastAmount = 1e-9
  private static let leastMendingAmount = 1e-7
  private static let leastBreach = 1e-8

  init(limits: [Double]) {
    self.limits = limits
    prices = limits.map { _ in 0 }
    reset()
  }

  private var rowCount: Int { limits.count }

  mutating func append(profit: Double, _ entries: [(row: Int, amount: Double)]) {
    profits.append(profit)
    columns.append(entries)
  }

  /// Adds rows; `solve` then keeps to them.
  ///
  /// - Parameter columns: the same, with their amounts in the new rows.
  mutating func append(limits new: [Double], columns: Columns) {
    self.columns = columns
    limits += new
    for row in limits.count - new.count..<limits.count { basis.append(~row) }
    prices += new.map { _ in 0 }
    invert()
  }

  /// The columns in use, in the order in which they were added, and how much of each.
  var shares: [(column: Int, share: Double)] {
    basis.indices.filter { basis[$0] >= 0 && values[$0] > 1e-6 }
      .map { (basis[$0], values[$0]) }.sorted { $0.0 < $1.0 }
  }

  /// Brings the program to its optimum.
  ///
  /// - Parameters:
  ///   - tolerance: what is less counts as no profit.
  ///   - isOver: asked now and then; when it says so, the work is left.
  mutating func solve(tolerance: Double, isOver: () -> Bool) {
    updatePrices()
    if !mend(isOver) {
      reset()
      updatePrices()
    }
    for number in 1...Self.mostPivots {
      if number % 16 == 0, isOver() { return }
      guard let (entering, gain) = entering(tolerance) else { return }
      let direction = direction(of: entering)
      guard let row = leaving(direction) else { return }
      pivot(row, entering, direction, gain)
    }
  }

  // MARK: Steps

  private enum Entering {
    case column(Int)
    case slack(row: Int)
  }

  /// What pays most, and what a unit of it gains.
  private func entering(_ tolerance: Double) -> (Entering, gain: Double)? {
    var best = tolerance
    var entering: Entering?
    let (ends, rows, amounts, prices, profits) = (
      columns.ends.span, columns.rows.span, columns.amounts.span, prices.span, profits.span
    )
    for row in prices.indices where -prices[row] > best {
      best = -prices[row]
      entering = .slack(row: row)
    }
    var entry = 0
    for column in ends.indices {
      var profit = profits[column]
      while entry < Int(ends[column]) {
        profit -= prices[Int(rows[entry])] * amounts[entry]
        entry += 1
      }
      if profit > best {
        best = profit
        entering = .column(column)
      }
    }
    return entering.map { ($0, best) }
  }

  /// The row that limits what enters; nil when nothing does, which rounding alone can bring about.
  private func leaving(_ direction: [Double]) -> Int? {
    var leaving: Int?
    var ratio = Double.infinity
    for row in 0..<rowCount where direction[row] > Self.leastAmount {
      let own = max(0, values[row]) / direction[row]
      if own < ratio {
        ratio = own
        leaving = row
      }
    }
    return leaving
  }

  /// While rows are broken, brings in what costs least for mending the most broken one.
  ///
  /// - Returns: false when that leads nowhere.
  private mutating func mend(_ isOver: () -> Bool) -> Bool {
    for number in 1...Self.mostMends {
      if number % 16 == 0, isOver() { return true }
      guard let row = values.indices.min(by: { values[$0] < values[$1] }),
        values[row] < -Self.leastBreach
      else { return true }
      guard let (entering, gain) = mending(row) else { return false }
      pivot(row, entering, direction(of: entering), gain)
    }
    return false
  }

  /// What enters for a broken row, and what a unit of it gains.
  private func mending(_ row: Int) -> (Entering, gain: Double)? {
    let (ends, rows, amounts, prices, profits, inverse) = (
      columns.ends.span, columns.rows.span, columns.amounts.span, prices.span, profits.span,
      inverse.span
    )
    let first = row * rowCount
    var ratio = Double.infinity
    var mending: (Entering, gain: Double)?
    for row in prices.indices where inverse[first + row] < -Self.leastMendingAmount {
      let own = max(0, prices[row]) / -inverse[first + row]
      if own < ratio {
        ratio = own
        mending = (.slack(row: row), -prices[row])
      }
    }
    var entry = 0
    for column in ends.indices {
      var profit = profits[column]
      var amount = 0.0
      while entry < Int(ends[column]) {
        let row = Int(rows[entry])
        profit -= prices[row] * amounts[entry]
        amount += inverse[first + row] * amounts[entry]
        entry += 1
      }
      guard amount < -Self.leastMendingAmount else { continue }
      let own = max(0, -profit) / -amount
      if own < ratio {
        ratio = own
        mending = (.column(column), profit)
      }
    }
    return mending
  }

  /// By row how much of it a unit of what enters takes the place of.
  private func direction(of entering: Entering) -> [Double] {
    let rows = rowCount
    switch entering {
    case .slack(let own): return (0..<rows).map { inverse[$0 * rows + own] }
    case .column(let column):
      let range = columns.range(of: column)
      return (0..<rows).map { row in
        range.reduce(0) {
          $0 + inverse[row * rows + Int(columns.rows[$1])] * columns.amounts[$1]
        }
      }
    }
  }

  /// Puts what enters in the place of a row.
  private mutating func pivot(
    _ leaving: Int, _ entering: Entering, _ direction: [Double], _ gain: Double
  ) {
    let ratio = values[leaving] / direction[leaving]
    for row in values.indices { values[row] -= ratio * direction[row] }
    values[leaving] = ratio
    switch entering {
    case .column(let column): basis[leaving] = column
    case .slack(let row): basis[leaving] = ~row
    }
    pivots += 1
    if pivots % Self.pivotsPerInversion == 0 {
      invert()
      updatePrices()
      return
    }
    Self.eliminate(&inverse, leaving, direction)
    if pivots % Self.pivotsPerRefresh == 0 {
      updatePrices()
    } else {
      let first = leaving * rowCount
      for column in prices.indices { prices[column] += gain * inverse[first + column] }
    }
  }

  /// Divides a row of a square matrix by its element in a column that is given apart, and takes it from all others as often
  /// as they have that element.
  private static func eliminate(_ matrix: inout [Double], _ row: Int, _ column: [Double]) {
    let size = column.count
    let own = matrix[row * size..<(row + 1) * size].map { $0 / column[row] }
    let factors = own.span
    var cells = matrix.mutableSpan
    for other in 0..<size where other != row && abs(column[other]) > 1e-12 {
      let amount = column[other]
      let first = other * size
      for index in 0..<size { cells[first + index] -= amount * factors[index] }
    }
    for index in 0..<size { cells[row * size + index] = factors[index] }
  }

  // MARK: From the basis

  private mutating func reset() {
    basis = limits.indices.map { ~$0 }
    invert()
  }

  private mutating func updatePrices() {
    for column in prices.indices { prices[column] = 0 }
    for row in basis.indices where basis[row] >= 0 {
      let profit = profits[basis[row]]
      let first = row * rowCount
      for column in prices.indices { prices[column] += profit * inverse[first + column] }
    }
  }

  /// Computes inverse and values from the basis alone. A column for which no row is left makes way for a slack.
  private mutating func invert() {
    let size = rowCount
    inverse = Array(repeating: 0, count: size * size)
    for row in 0..<size { inverse[row * size + row] = 1 }
    let before = basis
    basis = limits.indices.map { ~$0 }
    var isFree = Array(repeating: true, count: size)
    for own in before where own < 0 { isFree[~own] = false }
    for column in before where column >= 0 {
      let direction = direction(of: .column(column))
      let row = direction.indices.filter { isFree[$0] }
        .max { abs(direction[$0]) < abs(direction[$1]) }
      guard let row, abs(direction[row]) > Self.leastMendingAmount else { continue }
      Self.eliminate(&inverse, row, direction)
      basis[row] = column
      isFree[row] = false
    }
    values = (0..<size).map { row in
      (0..<size).reduce(0) { $0 + inverse[row * size + $1] * limits[$1] }
    }
  }
}
