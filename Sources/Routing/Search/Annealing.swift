/// Decides which costs are accepted: simulated annealing with exponential cooling.
struct Annealing {
  /// Beyond all costs and prizes of a problem together, and far from an overflow.
  private static let greatestRise = 0x1p60

  private let first: Double
  private let cooling: Double
  /// Present temperature, in costs.
  private(set) var temperature: Double

  /// - Parameters:
  ///   - first: the temperature at the beginning, above 0.
  ///   - last: the one at the end, above 0.
  init(first: Double, last: Double) {
    self.first = first
    cooling = Logarithm.natural(last / first)
    temperature = first
  }

  /// - Parameter share: how much of the search is over, from 0 to 1.
  mutating func cool(to share: Double) {
    temperature = first * Logarithm.exponential(cooling * share)
  }

  /// The highest cost that is accepted this round.
  @inline(__always)
  func ceiling(above cost: Int64, _ random: inout SplitMix64) -> Int64 {
    // A random number above 0, so that its logarithm is finite.
    let chance = 1 - random.fraction()
    return cost + Int64(min(-temperature * Logarithm.natural(chance), Self.greatestRise))
  }
}
