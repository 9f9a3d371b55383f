/// How many columns of a terminal a text takes.
///
/// A wide character takes two, a combining mark none, an emoji sequence two as a whole. Control
/// characters count nothing here: `SafeText` keeps them from the terminal.
package enum DisplayWidth {
  /// How the terminal's font draws characters that are narrow in the West and wide in East Asia.
  package enum Ambiguous: Int, Sendable {
    case narrow = 1
    case wide = 2
  }

  /// The columns that `text` takes on one line.
  package static func of(_ text: String, ambiguous: Ambiguous = .narrow) -> Int {
    if let columns = ofCommon(text) { return columns }
    var meter = WidthMeter(ambiguous: ambiguous)
    for scalar in text.unicodeScalars { meter.add(scalar) }
    return meter.columns
  }

  /// The columns of a text of printable ASCII and common Han alone, where nothing joins or depends on what stands beside
  /// it; nil for any other. Most texts are such, and this is the quick way for them.
  static func ofCommon(_ text: String) -> Int? {
    var columns = 0
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0x20...0x7E: columns += 1
      case 0x4E00...0x9FFF: columns += 2
      default: return nil
      }
    }
    return columns
  }

  /// The columns that a code point takes by itself.
  static func of(_ codePoint: UInt32, ambiguous: Ambiguous) -> Int {
    switch codePoint {
    case 0x20...0x7E: 1
    case 0...0x9F: 0
    case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x2FFFD, 0x30000...0x3FFFD: 2
    default:
      if WidthTables.zero.contains(codePoint) {
        0
      } else if WidthTables.wide.contains(codePoint) {
        2
      } else if ambiguous == .wide, WidthTables.ambiguous.contains(codePoint) {
        2
      } else {
        1
      }
    }
  }
}
