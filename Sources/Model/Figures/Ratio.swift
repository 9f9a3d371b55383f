/// An exact share or mean: a sum and what it is divided by.
package struct Ratio: Hashable, Sendable {
  package let sum: Int
  /// Above 0.
  package let count: Int

  /// Nil where there is nothing to divide by.
  package init?(_ sum: Int, of count: Int) {
    guard count > 0 else { return nil }
    self.sum = sum
    self.count = count
  }

  /// In decimals with at most so many digits after the point, rounded half away from zero; zeros at the end are
  /// left out.
  package func text(digits: Int) -> String {
    var scale = 1
    for _ in 0..<max(0, min(digits, 6)) { scale *= 10 }
    let (product, overflow) = sum.magnitude.multipliedReportingOverflow(by: UInt(scale))
    guard !overflow else { return String(sum / count) }
    let divisor = count.magnitude
    let (whole, rest) = product.quotientAndRemainder(dividingBy: divisor)
    let rounded = whole + (rest >= divisor - rest ? 1 : 0)
    let (integer, fraction) = rounded.quotientAndRemainder(dividingBy: UInt(scale))
    var text = String(integer)
    if fraction > 0 {
      let padded = String(fraction + UInt(scale)).dropFirst()
      text += "." + padded.reversed().drop { $0 == "0" }.reversed()
    }
    return sum < 0 && rounded > 0 ? "-" + text : text
  }
}
