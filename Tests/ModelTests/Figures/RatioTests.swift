import Testing

@testable import Model

struct RatioTests {
  @Test(arguments: [
    (106, 120, 3, "0.883"), (27, 30, 3, "0.9"), (249, 83, 1, "3"), (1, 3, 1, "0.3"),
    (5, 2, 0, "3"), (1, 20, 1, "0.1"), (-5, 2, 1, "-2.5"), (-1, 100, 1, "0"), (0, 7, 3, "0"),
    (999, 1_000, 2, "1"),
  ])
  func `a ratio is rounded half away from zero, without zeros at its end`(
    sum: Int, count: Int, digits: Int, text: String
  ) {
    #expect(Ratio(sum, of: count)?.text(digits: digits) == text)
  }

  @Test func `nothing is divided by nothing`() {
    #expect(Ratio(3, of: 0) == nil)
  }
}
