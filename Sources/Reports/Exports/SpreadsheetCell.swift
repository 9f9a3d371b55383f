/// A text as the cell of a table that a spreadsheet program opens.
///
/// Such a program runs a cell that begins like a formula, and turns a long run of digits into a rounded
/// number; an apostrophe before the text keeps it from both.
enum SpreadsheetCell {
  static func defused(_ text: String) -> String {
    let cell = FileText.cleaned(text)
    return beginsFormula(text) || beginsFormula(cell) || isChangedAsNumber(cell) ? "'" + cell : cell
  }

  /// True for `=`, `+`, `-`, `@`, also full-width or after space, and for a tab or a line's end in front.
  ///
  /// Source: OWASP, "CSV Injection".
  static func beginsFormula(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first else { return false }
    if "\t\r\n".unicodeScalars.contains(first) { return true }
    let start = text.unicodeScalars.first { !isBlank($0) }
    return start.map { "=+-@＝＋－＠﹦﹢﹣﹫−".unicodeScalars.contains($0) } ?? false
  }

  /// Space of any width, and what takes none.
  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.properties.isDefaultIgnorableCodePoint
  }

  /// True for digits that a spreadsheet would show as another number: more than ten of them, with a zero
  /// in front, or with an `E` among them.
  static func isChangedAsNumber(_ text: String) -> Bool {
    let digits = text.utf8.map { $0 | 0x20 }
    guard digits.count == text.unicodeScalars.count, let first = digits.first else { return false }
    let parts = digits.split(separator: UInt8(ascii: "e"), omittingEmptySubsequences: false)
    guard parts.count <= 2, parts.allSatisfy({ part in !part.isEmpty && part.allSatisfy(isDigit) })
    else { return false }
    return parts.count == 2 || digits.count > 10 || (first == UInt8(ascii: "0") && digits.count > 1)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
