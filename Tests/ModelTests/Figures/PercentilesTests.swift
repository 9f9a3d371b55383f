import TestSupport
import Testing

@testable import Model

struct PercentilesTests {
  /// The definition, word by word: the smallest number that at least so many percent do not exceed.
  private static func told(_ numbers: [Int], _ percent: Int) -> Int? {
    numbers.sorted().first { candidate in
      numbers.count { $0 <= candidate } * 100 >= percent * numbers.count
    }
  }

  @Test(arguments: 0..<50 as Range<UInt64>)
  func `a percentile is the smallest number that so many percent do not exceed`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let numbers = (0..<Int.random(in: 0...60, using: &random)).map { _ in
      Int.random(in: -20...20, using: &random)
    }
    for percent in [1, 20, 50, 80, 95, 100] {
      #expect(Percentiles(numbers).value(percent) == Self.told(numbers, percent))
    }
  }

  @Test func `the control: a rank rounded down breaks the law`() {
    let numbers = [1, 2, 3, 4, 5, 6, 7]
    #expect(numbers[95 * numbers.count / 100 - 1] != Self.told(numbers, 95))
  }
}
