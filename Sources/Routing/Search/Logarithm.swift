/// Natural logarithm and exponential from plain arithmetic only, so that every machine gets the same
/// bits. Exact to about 1e-14, which is far more than annealing needs.
enum Logarithm {
  static let ofTwo = 0.693_147_180_559_945_3

  /// The natural logarithm of a positive, finite number.
  static func natural(_ x: Double) -> Double {
    // ln x = e ln 2 + 2 artanh((m - 1) / (m + 1)), m in [1, 2).
    let ratio = (x.significand - 1) / (x.significand + 1)
    let square = ratio * ratio
    var term = ratio
    var sum = ratio
    for odd in stride(from: 3.0, through: 31.0, by: 2.0) {
      term *= square
      sum += term / odd
    }
    return Double(x.exponent) * ofTwo + 2 * sum
  }

  /// e to the power of `x`, for `x` between about -700 and 700.
  static func exponential(_ x: Double) -> Double {
    let halvings = (x / ofTwo).rounded(.down)
    let rest = x - halvings * ofTwo
    var term = 1.0
    var sum = 1.0
    for divisor in stride(from: 1.0, through: 18.0, by: 1.0) {
      term *= rest / divisor
      sum += term
    }
    return Double(sign: .plus, exponent: Int(halvings), significand: sum)
  }
}
