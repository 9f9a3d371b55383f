package import Model

/// Texts in a JSON Lines file: an object a line, with `text` and, where a person has labelled it,
/// `category`.
package struct TextRows: Sendable {
  package let rows: [Row]
  /// What is wrong with each line that is no such object.
  package let faults: [TextRowFault]

  package struct Row: Sendable {
    let line: Int
    package let text: String
    /// What a person said that the text is about.
    package let category: Category?
    /// What he said it touches besides.
    package let also: [Category]
  }

  /// Empty lines count for nothing; other members of a row are passed over.
  package init(_ bytes: [UInt8]) {
    var rows: [Row] = []
    var faults: [TextRowFault] = []
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      if line.isEmpty { continue }
      do throws(TextRowFault) {
        rows.append(try Row(Array(line), line: index + 1))
      } catch {
        faults.append(error)
      }
    }
    self.faults = faults
    self.rows = rows
  }

  /// The rows as texts to learn from or to measure on.
  ///
  /// - Throws: `TextRowFault` for the first line that is wrong, `.unlabelled` for the first row without a category,
  ///   `.empty`.
  package func labelled() throws(TextRowFault) -> [LabelledText] {
    if let fault = faults.first { throw fault }
    if rows.isEmpty { throw .empty }
    var texts: [LabelledText] = []
    for row in rows {
      guard let category = row.category else { throw .unlabelled(line: row.line) }
      texts.append(LabelledText(text: row.text, category: category))
    }
    return texts
  }
}

extension TextRows.Row {
  fileprivate init(_ bytes: [UInt8], line: Int) throws(TextRowFault) {
    let value: JSONValue
    do {
      value = try JSONReader.value(of: bytes, dialect: .rfc8259)
    } catch {
      throw .grammar(line: line, fault: error)
    }
    guard let text = value["text"]?.string else { throw .noText(line: line) }
    self.line = line
    self.text = text
    if let name = value["category"]?.string {
      category = try Self.category(name, line: line)
    } else {
      category = nil
    }
    var also: [Category] = []
    for name in (value["also"]?.array ?? []).compactMap(\.string) {
      also.append(try Self.category(name, line: line))
    }
    self.also = also
  }

  /// - Parameter name: with a dot or a slash between the two parts of a complaint.
  private static func category(_ name: String, line: Int) throws(TextRowFault) -> Category {
    let dotted = String(name.map { $0 == "/" ? "." : $0 })
    guard let category = Category(rawValue: dotted) else {
      throw .category(line: line, name: name)
    }
    return category
  }
}
