internal import Model

/// The colour of a day on maps; who can't tell colours apart finds day and number in writing.
///
/// Source: Okabe and Ito, "Color Universal Design" (2008), without yellow.
struct RouteColour {
  /// Six hexadecimal digits: red, green, blue.
  let digits: String

  static func of(_ day: Day) -> RouteColour {
    let digits =
      switch day.weekday {
      case .monday: "0072b2"
      case .tuesday: "d55e00"
      case .wednesday: "009e73"
      case .thursday: "cc79a7"
      case .friday: "56b4e9"
      case .saturday: "e69f00"
      case .sunday: "000000"
      }
    return RouteColour(digits: digits)
  }

  var html: String { "#" + digits }

  /// KML writes opacity, blue, green, red.
  var kml: String { "ff" + digits.suffix(2) + digits.dropFirst(2).prefix(2) + digits.prefix(2) }
}
