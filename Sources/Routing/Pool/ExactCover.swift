/// Looks for sets that cover each row once and cost little, when every set costs something above a bound.
///
/// Always goes on with the row for which there are fewest choices. Because costs are those above the
/// bound, whatever would go beyond the budget is left at once.
struct ExactCover {
  struct Set {
    /// In ascending order.
    let rows: [Int32]
    /// Above the bound, from 0.
    let cost: Int64
    /// All that it costs.
    let whole: Int64
    let kind: Int
  }

  private let sets: [Set]
  /// By row: what it costs above the bound to leave it out, and in all.
  private let omissions: [Int64]
  private let prizes: [Int64]
  /// By kind: how many sets may still be taken.
  private var counts: [Int]
  private let words: Int
  private let bits: [UInt64]
  private var isCovered: [Bool]
  private var chosen: [Int] = []
  private var nodes: Int
  /// The sets of the best cover found, and what may be spent above the bound to beat it.
  private var best: [Int]?
  private var bound: Int64 = 0
  private var budget: Int64 = 0
  private var choices: [Int32]

  /// - Parameters:
  ///   - sets: cheapest first.
  ///   - nodes: after so many steps the best cover so far has to do.
  init(_ sets: [Set], omissions: [Int64], prizes: [Int64], counts: [Int], nodes: Int) {
    self.prizes = prizes
    self.sets = sets
    self.omissions = omissions
    self.counts = counts
    self.nodes = nodes
    words = (omissions.count + 63) / 64
    var bits = [UInt64](repeating: 0, count: sets.count * words)
    for (index, set) in sets.enumerated() {
      for row in set.rows { bits[index * words + Int(row) / 64] |= 1 << UInt64(row % 64) }
    }
    self.bits = bits
    isCovered = Array(repeating: false, count: omissions.count)
    choices = Array(repeating: 0, count: omissions.count)
  }

  /// The cheapest cover found: positions of sets.
  ///
  /// - Parameters:
  ///   - budget: what it may cost above the bound.
  ///   - bound: what no cover costs less than, in all.
  mutating func cover(
    within budget: Int64, above bound: Int64, isOver: () -> Bool
  ) -> [Int]? {
    self.budget = budget
    self.bound = bound
    extend(sets.indices.map { Int32($0) }, spent: 0, whole: 0, isOver)
    return best
  }

  private mutating func extend(
    _ candidates: [Int32], spent: Int64, whole: Int64, _ isOver: () -> Bool
  ) {
    nodes -= 1
    if nodes <= 0 || (nodes % 64 == 0 && isOver()) {
      nodes = 0
      return
    }
    guard let row = tightestRow(candidates, spent: spent) else { return }
    if row < 0 {
      if whole - bound > budget { return }
      best = chosen
      budget = whole - bound - 1
      return
    }
    for candidate in candidates where contains(Int(candidate), row) {
      let set = sets[Int(candidate)]
      let total = spent + set.cost
      if total > budget { break }
      guard counts[set.kind] > 0 else { continue }
      take(set, 1)
      chosen.append(Int(candidate))
      let rest = candidates.filter {
        total + sets[Int($0)].cost <= budget && areDisjoint(Int($0), Int(candidate))
      }
      extend(rest, spent: total, whole: whole + set.whole, isOver)
      chosen.removeLast()
      take(set, -1)
      if nodes <= 0 { return }
    }
    let total = spent + omissions[row]
    guard total <= budget else { return }
    isCovered[row] = true
    extend(
      candidates.filter { !contains(Int($0), row) }, spent: total, whole: whole + prizes[row],
      isOver)
    isCovered[row] = false
  }

  private mutating func take(_ set: Set, _ sign: Int) {
    counts[set.kind] -= sign
    for row in set.rows { isCovered[Int(row)] = sign > 0 }
  }

  /// The row not yet covered for which there are fewest choices; -1 when all are covered, nil when one
  /// has none.
  private mutating func tightestRow(_ candidates: [Int32], spent: Int64) -> Int? {
    for row in choices.indices { choices[row] = 0 }
    for candidate in candidates {
      for row in sets[Int(candidate)].rows { choices[Int(row)] += 1 }
    }
    var tightest = -1
    var least = Int32.max
    for row in choices.indices where !isCovered[row] {
      let own = choices[row] + (spent + omissions[row] <= budget ? 1 : 0)
      if own == 0 { return nil }
      if own < least {
        least = own
        tightest = row
      }
    }
    return tightest
  }

  private func contains(_ set: Int, _ row: Int) -> Bool {
    bits[set * words + row / 64] >> UInt64(row % 64) & 1 != 0
  }

  private func areDisjoint(_ left: Int, _ right: Int) -> Bool {
    for word in 0..<words where bits[left * words + word] & bits[right * words + word] != 0 {
      return false
    }
    return true
  }
}
