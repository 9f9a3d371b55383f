/// What is left of a choice among routes after some of them have been fixed, as a linear program.
struct SelectionStage {
  /// The optimum of the linear program.
  struct Program {
    /// No choice costs less, in scaled units.
    var bound: Int64 = 0
    /// By column: what it costs above the prices of its visits.
    var reduced: [Int64]
    /// By visit: what serving it is worth.
    var prices: [Int64]
    /// By kind: what a shift is worth.
    var worth: [Int64] = []
    /// By row: what leaving it out costs above its price.
    var omissions: [Int64] = []
    /// Rows about three visits, and what each is worth.
    var subsets: SubsetRows
    var subsetPrices: [Int64]
    /// Columns that the program uses, and how much of each.
    var shares: [(column: Int, share: Double)] = []

    /// What serving some visits is worth.
    func worth(of visits: [Int32]) -> Int64 { visits.reduce(0) { $0 + prices[Int($1)] } }

    /// What a column costs above the bound; never less than nothing, whatever rounding did.
    func cost(of column: Int, _ kind: Int) -> Int64 { max(0, reduced[column] + worth[kind]) }
  }

  private var all: [RouteColumn]
  private var kinds: [Int]
  private let prizes: [Int64]
  /// By kind: how many shifts are left.
  private(set) var counts: [Int]
  /// The columns that are left: without fixed visits.
  private(set) var columns: [Int]
  /// By visit: its row; -1 when it has none any more.
  private(set) var rows: [Int32]
  private var visits: [Int32] = []
  /// Columns with which the program begins.
  private var first: [Int]
  /// Rows about three visits.
  private var subsets: SubsetRows
  /// The program as it was solved last, and its columns; nil where it has to be made anew.
  private var master: Master?
  private var added: [Int] = []

  private var scale: Int64 { RouteSelection.scale }
  /// What counts as nothing when costs are compared with prices, which are rounded; in scaled units.
  static let tolerance: Int64 = RouteSelection.scale / 16
  private static let mostRounds = 60
  private static let mostNew = 80
  private static let mostTightenings = 3

  init(
    columns: [RouteColumn], kinds: [Int], prizes: [Int64], counts: [Int],
    open: [Bool], first: [Int], subsets: SubsetRows
  ) {
    all = columns
    self.kinds = kinds
    self.prizes = prizes
    self.counts = counts
    self.first = first
    self.subsets = subsets
    self.columns = Array(columns.indices)
    rows = open.map { $0 ? 0 : -1 }
    number()
  }

  /// Adds columns of visits that are all left.
  mutating func add(_ new: [RouteColumn], kinds: [Int]) {
    columns += all.count..<all.count + new.count
    all += new
    self.kinds += kinds
  }

  private mutating func number() {
    visits.removeAll()
    for visit in rows.indices where rows[visit] >= 0 {
      rows[visit] = Int32(visits.count)
      visits.append(Int32(visit))
    }
  }

  /// What leaving each visit out costs that is left, by row, in scaled units.
  var openPrizes: [Int64] { visits.map { prizes[Int($0)] * scale } }

  /// Adds rows about three visits that the program breaks.
  ///
  /// - Returns: false when there are none.
  mutating func addBrokenSubsets(_ program: Program) -> Bool {
    subsets.addBroken(by: program.shares.map { (visits: all[$0.column].visits, share: $0.share) })
  }

  /// Solves the program, and adds rows about three visits that it breaks, a few times.
  mutating func tightened(_ isOver: () -> Bool) -> Program? {
    for _ in 0..<Self.mostTightenings {
      guard let program = solved(isOver) else { return nil }
      if !addBrokenSubsets(program) { return program }
    }
    return solved(isOver)
  }

  /// Solves the program; nil when time was over before.
  mutating func solved(_ isOver: () -> Bool) -> Program? {
    let (own, kept) = subsets.renumbered(rows, count: visits.count)
    var master = begun(own)
    // While it is worked on there is but one of it.
    self.master = nil
    let ownPrizes = visits.map { prizes[Int($0)] }
    var program = Program(
      reduced: all.map { _ in 0 }, prices: prizes, subsets: subsets,
      subsetPrices: subsets.triples.map { _ in 0 })
    for _ in 0..<Self.mostRounds {
      master.solve(isOver: isOver)
      if isOver() { return nil }
      // What serving a visit is worth: its prize, less what of it is gained.
      for (row, gain) in master.visitGains.enumerated() {
        program.prices[Int(visits[row])] = ownPrizes[row] * scale - gain
      }
      for (row, price) in zip(kept, master.subsetPrices) { program.subsetPrices[row] = price }
      program.worth = master.kindPrices
      if !addLacked(&program, to: &master) { break }
    }
    finish(&program)
    program.shares = master.shares.map { (added[$0.column], $0.share) }
    self.master = master
    return program
  }

  /// The program as it was left, or a new one with the columns to begin with.
  private mutating func begun(_ own: SubsetRows) -> Master {
    if var master {
      if own.count > master.subsets.count { master.add(own) }
      return master
    }
    var master = Master(
      prizes: visits.map { prizes[Int($0)] }, limits: counts, scale: scale, leastGain: 1,
      subsets: own)
    added = []
    for index in first { _ = add(index, to: &master) }
    return master
  }

  /// Computes what columns cost above their prices, and adds the cheapest of those that lower the program's cost.
  ///
  /// - Returns: false when there are none.
  private mutating func addLacked(_ program: inout Program, to master: inout Master) -> Bool {
    var lacked: [(cost: Int64, index: Int)] = []
    for index in columns {
      let visits = all[index].visits
      let cost =
        all[index].cost - program.worth(of: visits)
        + subsets.cost(of: visits, program.subsetPrices)
      program.reduced[index] = cost
      if cost + program.worth[kinds[index]] < -Self.tolerance { lacked.append((cost, index)) }
    }
    lacked.sort { $0 < $1 }
    var isNew = false
    for item in lacked.prefix(Self.mostNew) where add(item.index, to: &master) { isNew = true }
    return isNew
  }

  private mutating func add(_ index: Int, to master: inout Master) -> Bool {
    let column = RouteColumn(
      visits: all[index].visits.map { rows[Int($0)] }, cost: all[index].cost)
    guard master.add([column], kind: kinds[index]) else { return false }
    added.append(index)
    return true
  }

  /// Computes the bound, and what leaving visits out costs above it.
  private func finish(_ program: inout Program) {
    for visit in visits.map({ Int($0) }) {
      let price = min(program.prices[visit], prizes[visit] * scale)
      program.bound += price
      program.omissions.append(prizes[visit] * scale - price)
    }
    for (count, worth) in zip(counts, program.worth) { program.bound -= Int64(count) * worth }
    program.bound -= program.subsetPrices.reduce(0, +)
  }

  /// The columns of which the program uses most, none with visits of another: all that it uses nearly
  /// whole, or the one that comes first.
  func favourites(_ program: Program) -> [Int] {
    var isTaken = rows.map { _ in false }
    var favourites: [Int] = []
    var left = counts
    let order = program.shares.sorted { ($0.share, $1.column) > ($1.share, $0.column) }
    var taken = 0
    for item in order {
      let isLiked = item.share > 0.95 || (item.share > 0.5 && taken * 8 < self.visits.count)
      guard isLiked || favourites.isEmpty else { break }
      let visits = all[item.column].visits
      guard left[kinds[item.column]] > 0, visits.allSatisfy({ !isTaken[Int($0)] }) else { continue }
      for visit in visits { isTaken[Int(visit)] = true }
      left[kinds[item.column]] -= 1
      favourites.append(item.column)
      taken += visits.count
    }
    return favourites
  }

  /// Fixes columns, so that all that share a visit with them drop out.
  mutating func fix(_ fixed: [Int], _ program: Program) {
    for index in fixed {
      counts[kinds[index]] -= 1
      for visit in all[index].visits { rows[Int(visit)] = -1 }
    }
    number()
    master = nil
    columns.removeAll { index in all[index].visits.contains { rows[Int($0)] < 0 } }
    first = program.shares.map(\.column).filter { index in
      all[index].visits.allSatisfy { rows[Int($0)] >= 0 }
    }
  }
}
