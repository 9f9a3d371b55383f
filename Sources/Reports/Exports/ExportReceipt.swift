internal import Model

/// What an export wrote.
package struct ExportReceipt: Sendable {
  private let file: String
  private let format: ExportFormat
  private let rows: Int
  private let bytes: Int

  /// - Parameters:
  ///   - file: the path as it was given.
  ///   - rows: stops, records or figures, whatever the file holds.
  package init(file: String, format: ExportFormat, rows: Int, bytes: Int) {
    self.file = file
    self.format = format
    self.rows = rows
    self.bytes = bytes
  }

  package func text(on screen: Screen) -> String {
    let words =
      screen.language == .zh
      ? "\(file)：\(format.rawValue)，\(rows) 行，\(bytes) 字节"
      : "\(file): \(format.rawValue), \(rows.counted("row")), \(bytes.counted("byte"))"
    return Paragraph.lines(words, on: screen, indent: 4).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("file", .text(file)), ("format", .text(format.rawValue)), ("rows", .integer(rows)),
      ("bytes", .integer(bytes)),
    ])
  }
}
