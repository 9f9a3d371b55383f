/// Texts from outside, made fit for a file that other programs read.
///
/// Control characters, those that turn the direction of writing and those that are no characters are left
/// out: XML and iCalendar have no place for them, and a file may end up on a terminal. All others stay.
enum FileText {
  /// The text with line feeds at the ends of its lines.
  static func cleaned(_ text: String) -> String {
    if text.utf8.allSatisfy({ 0x20...0x7E ~= $0 }) { return text }
    var result = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if endsLine(scalar) {
        if !(scalar == "\n" && isAfterReturn) { result.append("\n") }
      } else if isKept(scalar) {
        result.append(scalar)
      }
      isAfterReturn = scalar == "\r"
    }
    return String(result)
  }

  /// The text on one line: a space for a line's end or a tab.
  static func line(_ text: String) -> String {
    let cleaned = cleaned(text)
    guard cleaned.utf8.contains(where: { $0 < 0x20 }) else { return cleaned }
    var result = String.UnicodeScalarView()
    for scalar in cleaned.unicodeScalars { result.append(scalar.value < 0x20 ? " " : scalar) }
    return String(result)
  }

  private static func endsLine(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xA, 0xD, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x9: true
    case 0...0x1F, 0x7F...0x9F: false  // C0, DEL, C1
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: false  // bidi controls
    case 0xFFF9...0xFFFB: false  // interlinear annotations
    case 0xFDD0...0xFDEF: false  // no characters
    default: scalar.value & 0xFFFE != 0xFFFE  // no characters, the last two of each plane
    }
  }
}
