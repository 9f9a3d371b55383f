internal import Model

/// A table for a screen reader: one fact a line, a blank line after each row.
struct PlainTable {
  private let table: Table
  private let language: Language

  init(_ table: Table, _ language: Language) {
    self.table = table
    self.language = language
  }

  /// Empty cells and columns without a heading, which only decorate, are passed over.
  var text: String {
    let groups = table.groups.map { group in
      (group.title.isEmpty ? "" : group.title + "\n\n") + group.rows.map(facts).joined()
    }
    return groups.joined() + (table.footer.isEmpty ? "" : facts(table.footer))
  }

  private func facts(_ row: [Table.Cell]) -> String {
    let lines = zip(table.columns, row).compactMap { column, cell -> String? in
      let text = cell.line
      if column.heading.isEmpty || text.isEmpty { return nil }
      return "\(column.heading)\(language == .zh ? "：" : ": ")\(text)\n"
    }
    return lines.joined() + "\n"
  }
}
