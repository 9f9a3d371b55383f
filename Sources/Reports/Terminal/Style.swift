/// What a piece of text means to the reader; the words beside it say the same without colour.
package enum Style: Sendable, CaseIterable {
  case normal
  case strong
  case dim
  case good
  case warning
  case bad
}

/// What the terminal can show of a `Style`.
package enum Palette: Sendable {
  case none
  case ansi

  /// The text as drawn, without anything added for `none`, `normal` or an empty text.
  package func drawn(_ text: String, _ style: Style) -> String {
    guard self == .ansi, !text.isEmpty, let code = Self.code(of: style) else { return text }
    return "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }

  /// The number of ANSI "select graphic rendition" for the style.
  private static func code(of style: Style) -> Int? {
    switch style {
    case .normal: nil
    case .strong: 1
    case .dim: 2
    case .bad: 31
    case .good: 32
    case .warning: 33
    }
  }

  /// What was drawn, without the codes.
  static func bare(_ text: String) -> String {
    if !text.utf8.contains(0x1B) { return text }
    let scalars = text.unicodeScalars
    var result = String.UnicodeScalarView()
    var index = scalars.startIndex
    while index < scalars.endIndex {
      if let end = end(ofCodeAt: index, in: scalars) {
        index = end
      } else {
        result.append(scalars[index])
        index = scalars.index(after: index)
      }
    }
    return String(result)
  }

  /// Where one of the codes that `drawn` writes ends, if one begins at `start`.
  static func end(
    ofCodeAt start: String.UnicodeScalarView.Index, in text: String.UnicodeScalarView
  ) -> String.UnicodeScalarView.Index? {
    guard text[start] == "\u{1B}" else { return nil }
    for code in [0] + Style.allCases.compactMap(code(of:)) {
      let written = "\u{1B}[\(code)m".unicodeScalars
      if text[start...].starts(with: written) {
        return text.index(start, offsetBy: written.count)
      }
    }
    return nil
  }
}
