/// A table of comma-separated values.
package struct DelimitedTable: Sendable {
  let headings: [String]
  let rows: [[Cell]]

  enum Cell: Sendable {
    case text(String)
    /// A number that this program made, so that no spreadsheet can misread it.
    case number(String)

    static func integer(_ number: Int) -> Cell { .number(String(number)) }
    static func optional(_ text: String?) -> Cell { .text(text ?? "") }
  }

  /// The table for programs: cells as they are.
  ///
  /// Source: RFC 4180, with line feeds at the ends of lines.
  package var plain: String {
    text(endOfLine: "\n") { cell in
      switch cell {
      case .text(let text): FileText.cleaned(text)
      case .number(let number): number
      }
    }
  }

  /// The table for a spreadsheet program: CRLF at the ends of lines, no cell that it would take for a
  /// formula or for another number than is written.
  package var spreadsheet: String {
    text(endOfLine: "\r\n") { cell in
      switch cell {
      case .text(let text): SpreadsheetCell.defused(text)
      case .number(let number): number
      }
    }
  }

  /// The mark by which a spreadsheet program knows UTF-8.
  package static let byteOrderMark = "\u{FEFF}"

  private func text(endOfLine: String, _ written: (Cell) -> String) -> String {
    ([headings.map { Cell.text($0) }] + rows).map { row in
      row.map { Self.quoted(written($0)) }.joined(separator: ",") + endOfLine
    }.joined()
  }

  private static func quoted(_ cell: String) -> String {
    guard cell.unicodeScalars.contains(where: { ",\"\n\r".unicodeScalars.contains($0) }) else {
      return cell
    }
    return "\"" + cell.replacing("\"", with: "\"\"") + "\""
  }
}
