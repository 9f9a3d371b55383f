/// How a cell of a spreadsheet holds what is more than a plain text.
package enum TableCell {
  /// The cell of a list: its texts with `;` between them, or the canonical JSON where that would not be read
  /// back as the same texts.
  package static func text(of items: [String]) -> String {
    if items.isEmpty { return "" }
    let joined = items.joined(separator: ";")
    return self.items(of: joined) == items ? joined : FieldValue.texts(items).canonicalJSON
  }

  /// The texts in the cell of a list, without the space around them.
  ///
  /// They stand apart by semicolons or line ends; only where there is neither by `、`, since names hold it.
  package static func items(of cell: String) -> [String] {
    func split(_ marks: String) -> [String] {
      cell.split(whereSeparator: { marks.contains($0) }).map { trimmed(String($0)) }
        .filter { !$0.isEmpty }
    }
    let marks = ";；\n"
    return split(cell.contains { marks.contains($0) } ? marks : "、")
  }

  /// What a cell or a typed value says that is true or false; nil for anything else.
  package static func truth(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "是", "yes", "true", "1", "y": true
    case "否", "no", "false", "0", "n": false
    default: nil
    }
  }

  /// The cell of a text, which a spreadsheet must not take for a formula: an apostrophe stands before `=`, `+`,
  /// `-`, `@` and before an apostrophe that stands there already.
  package static func guarded(_ text: String) -> String { isToGuard(text) ? "'" + text : text }

  /// The text of a cell that `guarded` made, or that a person wrote without a guard.
  package static func unguarded(_ cell: String) -> String {
    guard cell.hasPrefix("'"), isToGuard(String(cell.dropFirst())) else { return cell }
    return String(cell.dropFirst())
  }

  private static func isToGuard(_ text: String) -> Bool {
    let first = text.first { $0 != "'" }
    return first.map { "=+-@".contains($0) } ?? false
  }

  /// `text` without the white space at its ends.
  package static func trimmed(_ text: String) -> String {
    var rest = Substring(text)
    while rest.first?.isWhitespace == true { rest.removeFirst() }
    while rest.last?.isWhitespace == true { rest.removeLast() }
    return String(rest)
  }
}
