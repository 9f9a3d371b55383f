/// Text as typed on a Chinese keyboard, with full-width forms brought to their ASCII ones.
package enum HalfWidth {
  /// `text` with full-width letters, digits, punctuation and space (U+FF01…U+FF5E, U+3000) as ASCII, and
  /// the Chinese full stop in numbers left alone.
  package static func folded(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.value {
      case 0xFF01...0xFF5E:
        scalars.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
      case 0x3000, 0xA0: scalars.append(" ")
      case 0x3001: scalars.append(",")
      case 0xFE63, 0x2212, 0x2013: scalars.append("-")
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
