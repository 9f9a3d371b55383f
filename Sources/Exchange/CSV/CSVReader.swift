/// Reads comma-separated values strictly, and knows where each cell stands.
///
/// A quoted cell may hold commas, doubled quotes and line breaks. What is ambiguous is refused instead of
/// guessed at: a quote inside an unquoted cell, text behind a closing quote, a quote that is never closed.
///
/// Source: RFC 4180.
package struct CSVReader {
  private let scalars: String.UnicodeScalarView
  private var index: String.UnicodeScalarView.Index
  private var line = 1

  package struct Cell: Hashable, Sendable {
    package let text: String
    /// Where it starts, from 1.
    package let line: Int
    /// Its place in the row, from 1.
    package let column: Int

    package init(text: String, line: Int, column: Int) {
      self.text = text
      self.line = line
      self.column = column
    }
  }

  /// The rows of `text`; lines without anything in them are passed over.
  ///
  /// - Throws: `CSVFault` with line and column.
  package static func rows(_ text: String) throws(CSVFault) -> [[Cell]] {
    var reader = CSVReader(text)
    var rows: [[Cell]] = []
    while let row = try reader.readRow() {
      if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
      if rows.count > limit { throw CSVFault(.tooManyRows(limit: limit), line: reader.line) }
    }
    return rows
  }

  /// Rows that a file may have.
  package static let limit = 100_000

  private init(_ text: String) {
    scalars = text.unicodeScalars
    index = scalars.startIndex
  }

  private var next: Unicode.Scalar? { index < scalars.endIndex ? scalars[index] : nil }

  private mutating func advance() { index = scalars.index(after: index) }

  private mutating func readRow() throws(CSVFault) -> [Cell]? {
    guard next != nil else { return nil }
    var cells: [Cell] = []
    while true {
      let cell = try readCell(column: cells.count + 1)
      cells.append(cell)
      guard next == "," else { break }
      advance()
    }
    skipLineEnd()
    return cells
  }

  private mutating func readCell(column: Int) throws(CSVFault) -> Cell {
    let start = line
    let text =
      next == "\"" ? try readQuoted(column: column) : try readPlain(column: column)
    return Cell(text: text, line: start, column: column)
  }

  private mutating func readPlain(column: Int) throws(CSVFault) -> String {
    var text = String.UnicodeScalarView()
    while let scalar = next, scalar != ",", scalar != "\n", scalar != "\r" {
      if scalar == "\"" { throw CSVFault(.strayQuote, line: line, column: column) }
      if scalar == "\0" { throw CSVFault(.nul, line: line, column: column) }
      text.append(scalar)
      advance()
    }
    return String(text)
  }

  private mutating func readQuoted(column: Int) throws(CSVFault) -> String {
    let start = line
    var text = String.UnicodeScalarView()
    advance()
    while let scalar = next {
      advance()
      if scalar == "\"" {
        guard next == "\"" else {
          if let after = next, after != ",", after != "\n", after != "\r" {
            throw CSVFault(.textAfterQuote, line: line, column: column)
          }
          return String(text)
        }
        advance()
      } else if scalar == "\0" {
        throw CSVFault(.nul, line: line, column: column)
      } else if scalar == "\r", next == "\n" {
        continue
      }
      if scalar == "\n" || scalar == "\r" { line += 1 }
      text.append(scalar == "\r" ? "\n" : scalar)
    }
    throw CSVFault(.openQuote, line: start, column: column)
  }

  private mutating func skipLineEnd() {
    if next == "\r" { advance() }
    if next == "\n" { advance() }
    line += 1
  }
}
