internal import Model

/// Degrees as files write them.
enum DegreeText {
  /// An amount in 1e-7 degree, with seven digits after the point.
  static func e7(_ amount: Int32) -> String {
    text(amount < 0, UInt64(amount.magnitude), digits: 7)
  }

  /// Degrees rounded to six digits after the point, a tenth of a metre.
  static func micro(_ degrees: Double) -> String {
    let amount = (degrees * 1e6).rounded()
    return text(amount < 0, UInt64(min(amount.magnitude, 1e9)), digits: 6)
  }

  private static func text(_ isNegative: Bool, _ amount: UInt64, digits: Int) -> String {
    let unit = (0..<digits).reduce(UInt64(1)) { unit, _ in unit * 10 }
    let (whole, rest) = amount.quotientAndRemainder(dividingBy: unit)
    let fraction = String(rest)
    return (isNegative && amount > 0 ? "-" : "") + "\(whole)."
      + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}

extension Point {
  /// WGS-84 as GeoJSON and KML write it: longitude first.
  var longitudeLatitude: [String] { [DegreeText.e7(longitude), DegreeText.e7(latitude)] }
}
