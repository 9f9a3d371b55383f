/// How long something took or has lasted, in days.
package struct BoardSpan: Hashable, Sendable {
  /// How many tickets it is known of.
  package let count: Int
  /// In tenths of a day, rounded half up.
  package let meanTenths: Int
  package let median: Int
  package let p80: Int
  package let p95: Int
  package let longest: Int

  /// - Parameter days: in any order; nil for none.
  package init?(_ days: [Int]) {
    let ranked = Percentiles(days)
    guard let median = ranked.value(50), let p80 = ranked.value(80), let p95 = ranked.value(95),
      let longest = ranked.value(100)
    else { return nil }
    count = days.count
    let sum = days.reduce(0, +)
    meanTenths = (sum * 20 + count) / (count * 2)
    self.median = median
    self.p80 = p80
    self.p95 = p95
    self.longest = longest
  }
}

/// Percentiles by nearest rank: the smallest number that at least so many percent of all numbers do not exceed.
///
/// Always one of the numbers themselves, never one between two: of 4, 1, 2 and 2 the 50th percentile is 2.
package struct Percentiles: Sendable {
  private let sorted: [Int]

  package init(_ numbers: [Int]) { sorted = numbers.sorted() }

  /// The number at `percent`, 1 to 100; nil where there are no numbers.
  package func value(_ percent: Int) -> Int? {
    if sorted.isEmpty { return nil }
    let rank = (min(max(percent, 1), 100) * sorted.count + 99) / 100
    return sorted[rank - 1]
  }
}
