/// Rows of a linear program over routes, each about three visits: of the routes that serve two or three of them, no more
/// than one is driven.
///
/// Whole routes keep to that by themselves. Parts of routes don't: a program likes to share three visits out among halves of
/// three routes, each with two of them. With such rows its optimum comes close to the best choice of whole routes.
///
/// Source: Jepsen, Petersen, Spoorendonk, Pisinger, "Subset-row inequalities applied to the vehicle-routing
/// problem with time windows", Operations Research 56(2), 2008.
struct SubsetRows {
  static let capacity = SmallSet.capacity
  /// What counts as broken, how many rows are added at a time, and how many of them about one visit.
  private static let leastBreach = 0.02
  private static let mostAtOnce = 30
  private static let mostOfVisit = 5

  /// Three visits each, in ascending order.
  private(set) var triples: [[Int32]] = []
  /// By visit: the rows that are about it.
  private var own: [SmallSet]

  init(visitCount: Int) { own = Array(repeating: SmallSet(), count: visitCount) }

  var count: Int { triples.count }

  /// The rows that are about a visit.
  @inline(__always)
  func rows(about visit: Int) -> SmallSet { own[visit] }

  /// Adds a row, as long as there is room and it is not there.
  mutating func add(_ triple: [Int32]) {
    guard count < Self.capacity, !triples.contains(triple) else { return }
    for visit in triple { own[Int(visit)].insert(count) }
    triples.append(triple)
  }

  // MARK: Routes

  /// How much a route takes of the rows: of each half of how often it comes by its visits, rounded down.
  func amounts(_ visits: [Int32]) -> [(row: Int, amount: Double)] {
    var amounts: [(row: Int, amount: Double)] = []
    pass(visits) { row in
      if let index = amounts.firstIndex(where: { $0.row == row }) {
        amounts[index].amount += 1
      } else {
        amounts.append((row, 1))
      }
    }
    return amounts.sorted { $0.row < $1.row }
  }

  /// What a route costs at prices of the rows.
  func cost(of visits: [Int32], _ prices: [Int64]) -> Int64 {
    var cost: Int64 = 0
    pass(visits) { cost += prices[$0] }
    return cost
  }

  /// Names a row at every second of its visits that a route comes by.
  @inline(__always)
  private func pass(_ visits: [Int32], _ name: (Int) -> Void) {
    if triples.isEmpty { return }
    var odd = SmallSet()
    for visit in visits {
      var even = odd.intersection(own[Int(visit)])
      odd.toggle(own[Int(visit)])
      while let row = even.popFirst() { name(row) }
    }
  }

  // MARK: Choice

  /// Adds those that parts of routes break most.
  ///
  /// - Parameter shares: routes that serve a visit once at most, and how much of each is driven.
  /// - Returns: false when there are none.
  mutating func addBroken(by shares: [(visits: [Int32], share: Double)]) -> Bool {
    let before = count
    var uses = own.map { _ in 0 }
    for (_, triple) in broken(by: shares) where count < before + Self.mostAtOnce {
      guard triple.allSatisfy({ uses[Int($0)] < Self.mostOfVisit }) else { continue }
      add(triple)
      for visit in triple { uses[Int(visit)] += 1 }
    }
    return count > before
  }

  /// What is broken most comes first.
  private func broken(
    by shares: [(visits: [Int32], share: Double)]
  ) -> [(amount: Double, triple: [Int32])] {
    let size = own.count
    // By two visits in ascending order: how much of routes with both is driven.
    var together = [Double](repeating: 0, count: size * size)
    for (visits, share) in shares {
      for first in visits {
        for second in visits where first < second {
          together[Int(first) * size + Int(second)] += share
        }
      }
    }
    var broken: [(amount: Double, triple: [Int32])] = []
    for a in 0..<size {
      for b in a + 1..<size {
        for c in b + 1..<size {
          let pairs = together[a * size + b] + together[a * size + c] + together[b * size + c]
          guard pairs > 1 + Self.leastBreach else { continue }
          let triple = [Int32(a), Int32(b), Int32(c)]
          // Routes with all three are in there three times.
          let amount = shares.reduce(pairs) { amount, item in
            triple.allSatisfy(item.visits.contains) ? amount - 2 * item.share : amount
          }
          if amount > 1 + Self.leastBreach { broken.append((amount, triple)) }
        }
      }
    }
    return broken.sorted { left, right in
      left.amount != right.amount
        ? left.amount > right.amount : left.triple.lexicographicallyPrecedes(right.triple)
    }
  }

  /// Those that cost something at prices of the rows.
  func priced(_ prices: [Int64]) -> SubsetRows {
    var priced = SubsetRows(visitCount: own.count)
    for (triple, price) in zip(triples, prices) where price > 0 { priced.add(triple) }
    return priced
  }

  /// Those whose visits are all left, and which of these rows they are.
  ///
  /// - Parameter numbers: by visit its new number; -1 where it is not left.
  func renumbered(_ numbers: [Int32], count: Int) -> (rows: SubsetRows, kept: [Int]) {
    var rows = SubsetRows(visitCount: count)
    var kept: [Int] = []
    for (index, triple) in triples.enumerated() {
      let new = triple.map { numbers[Int($0)] }
      if new.contains(where: { $0 < 0 }) { continue }
      rows.add(new)
      kept.append(index)
    }
    return (rows, kept)
  }
}
