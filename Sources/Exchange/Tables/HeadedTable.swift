package import Model

/// Rows under headings, for tables that hold no records: plans and absences typed by hand.
package struct HeadedTable: Sendable {
  /// A column that is looked for, under any of its headings.
  package struct Column: Sendable {
    package let name: String
    package let zh: String
    package let en: String
    package let synonyms: [String]
    package let isNeeded: Bool

    package init(
      _ name: String, zh: String, en: String, synonyms: [String] = [], isNeeded: Bool = false
    ) {
      self.name = name
      self.zh = zh
      self.en = en
      self.synonyms = synonyms
      self.isNeeded = isNeeded
    }
  }

  package struct Row: Sendable {
    package let line: Int
    fileprivate let cells: [String: (text: String, column: Int)]

    /// The text of a cell, without the space around it, in half-width letters; nil for an empty one.
    package func text(_ column: String) -> String? {
      guard let text = cells[column]?.text, !text.isEmpty else { return nil }
      return text
    }

    package func place(_ column: String) -> TableFault.Place {
      TableFault.Place(line: line, column: cells[column]?.column)
    }
  }

  package let rows: [Row]

  /// - Throws: `TableFault` when there are no rows, a needed column is missing, or one stands there twice.
  package init(_ cells: [[CSVReader.Cell]], columns: [Column]) throws(TableFault) {
    guard let headings = cells.first, cells.count > 1 else { throw TableFault(.empty) }
    var found: [String: Int] = [:]
    for (index, heading) in headings.enumerated() {
      let word = Self.folded(heading.text)
      let column = columns.first { column in
        ([column.name, column.zh, column.en] + column.synonyms).contains {
          Self.folded($0) == word
        }
      }
      guard let column else { continue }
      if found[column.name] != nil {
        throw TableFault(
          .twice(heading: heading.text),
          at: TableFault.Place(line: heading.line, column: heading.column))
      }
      found[column.name] = index
    }
    for column in columns where column.isNeeded && found[column.name] == nil {
      throw TableFault(separatorIn: headings)
        ?? TableFault(.noHeading(zh: column.zh, en: column.en))
    }
    rows = cells.dropFirst().map { line in
      var row: [String: (text: String, column: Int)] = [:]
      for column in columns {
        guard let index = found[column.name], index < line.count else { continue }
        let text = TableCell.unguarded(TableCell.trimmed(line[index].text))
        row[column.name] = (TableCell.trimmed(HalfWidth.folded(text)), line[index].column)
      }
      return Row(line: line.first?.line ?? 0, cells: row)
    }
  }

  private static func folded(_ text: String) -> String {
    HalfWidth.folded(text).lowercased().filter { !" _-\t\n*:()".contains($0) }
  }
}

extension HeadedTable.Row {
  /// A day as people type it; nil where the cell is empty.
  ///
  /// - Throws: `TableFault` for a cell that holds none.
  package func day(_ column: String) throws(TableFault) -> Day? {
    guard let text = text(column) else { return nil }
    guard let day = CellValue.day(text) else {
      throw TableFault(.value(heading: column, text: text), at: place(column))
    }
    return day
  }

  /// A time as `9:05` or `09:05`; nil where the cell is empty.
  ///
  /// - Throws: `TableFault` for a cell that holds none.
  package func time(_ column: String) throws(TableFault) -> TimeOfDay? {
    guard let text = text(column) else { return nil }
    let padded = text.utf8.count == 4 ? "0" + text : String(text.prefix(5))
    guard let time = try? TimeOfDay(text: padded) else {
      throw TableFault(.value(heading: column, text: text), at: place(column))
    }
    return time
  }
}
