package import Model

/// What a report is drawn for: all that it has to know of the terminal and the reader.
package struct Screen: Sendable {
  /// Columns that a line may take; at least 20.
  package let width: Int
  package let language: Language
  package let palette: Palette
  /// Whether to draw with ASCII characters only; the data keep theirs.
  package let ascii: Bool
  /// Whether to write one fact a line without any drawing, for screen readers.
  package let plain: Bool
  package let ambiguous: DisplayWidth.Ambiguous

  /// - Parameter width: raised to 20 where less is given.
  package init(
    width: Int, language: Language, palette: Palette = .none, ascii: Bool = false,
    plain: Bool = false, ambiguous: DisplayWidth.Ambiguous = .narrow
  ) {
    self.width = max(width, 20)
    self.language = language
    self.palette = palette
    self.ascii = ascii
    self.plain = plain
    self.ambiguous = ambiguous
  }

  /// Whether drawings keep to ASCII: lines and blocks are of ambiguous width, so also where that is wide.
  var drawsASCII: Bool { ascii || ambiguous == .wide }

  /// The same with so many columns.
  func within(_ width: Int) -> Screen {
    Screen(
      width: width, language: language, palette: palette, ascii: ascii, plain: plain,
      ambiguous: ambiguous)
  }

  package func columns(of text: String) -> Int { DisplayWidth.of(text, ambiguous: ambiguous) }

  /// A horizontal rule over so many columns.
  func rule(_ columns: Int) -> String {
    String(repeating: drawsASCII ? "-" : "─", count: max(columns, 0))
  }

  /// The `SafeText` with spaces at its end, or before it, up to so many columns.
  func padded(_ text: String, to columns: Int, before: Bool = false) -> String {
    let spaces = String(repeating: " ", count: max(columns - self.columns(of: text), 0))
    return before ? spaces + text : text + spaces
  }

  /// The `SafeText` within so many columns, with an ellipsis where its end is left out.
  func truncated(_ text: String, to columns: Int) -> String {
    let common = DisplayWidth.ofCommon(text)
    if common ?? self.columns(of: text) <= columns { return text }
    let ellipsis = String((drawsASCII ? "..." : "…").prefix(max(columns, 0)))
    var free = columns - self.columns(of: ellipsis)
    if common != nil {
      let shown = text.unicodeScalars.prefix { scalar in
        free -= scalar.isASCII ? 1 : 2
        return free >= 0
      }
      return String(shown) + ellipsis
    }
    var result = ""
    for cluster in Cluster.all(of: text, ambiguous: ambiguous) {
      free -= cluster.columns
      if free < 0 { break }
      result += cluster.text
    }
    return result + ellipsis
  }
}
