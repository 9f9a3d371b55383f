internal import Model

/// A table drawn on a screen.
struct TableDrawing {
  private let table: Table
  private let screen: Screen
  private let layout: ColumnWidths

  init(_ table: Table, _ screen: Screen) {
    self.table = table
    self.screen = screen
    var natural = table.columns.map { screen.columns(of: $0.heading) }
    for row in table.allRows {
      for (column, cell) in zip(natural.indices, row) {
        let width =
          table.columns[column].wraps
          ? cell.lines.map(screen.columns).max() ?? 0 : screen.columns(of: cell.line)
        natural[column] = max(natural[column], width)
      }
    }
    layout = ColumnWidths(columns: table.columns, natural: natural, width: screen.width)
  }

  var text: String {
    var lines = drawn(table.columns.map { Table.Cell($0.heading, .strong) })
    lines.append(rule)
    for group in table.groups {
      if !group.title.isEmpty { lines.append(line(group.title, .strong)) }
      lines += group.rows.flatMap(drawn)
    }
    if !table.footer.isEmpty { lines += [rule] + drawn(table.footer) }
    return (lines + leftOut).map { $0 + "\n" }.joined()
  }

  private var rule: String { screen.palette.drawn(screen.rule(layout.total), .dim) }

  /// A line of the table's width with one text from its start.
  private func line(_ text: String, _ style: Style) -> String {
    let shown = screen.truncated(text, to: layout.total)
    return drawn(shown, style, in: layout.total, .left)
  }

  /// The lines that name the columns left out.
  private var leftOut: [String] {
    let names = table.columns.indices.filter { !layout.shown.contains($0) }
      .map { table.columns[$0].heading }.filter { !$0.isEmpty }
    if names.isEmpty { return [] }
    let text =
      switch screen.language {
      case .zh: "（未显示：\(names.joined(separator: "、"))）"
      case .en: "(not shown: \(names.joined(separator: ", ")))"
      }
    return Paragraph.lines(text, columns: layout.total, on: screen).map { line($0, .dim) }
  }

  /// The lines of a row.
  private func drawn(_ row: [Table.Cell]) -> [String] {
    let cells = zip(layout.shown, layout.widths).map { column, width in
      column < row.count ? lines(of: row[column], table.columns[column], width) : []
    }
    let height = max(cells.map(\.count).max() ?? 0, 1)
    return (0..<height).map { line in
      zip(layout.shown, zip(layout.widths, cells)).map { column, cell in
        let (width, texts) = cell
        return drawn(
          line < texts.count ? texts[line] : "",
          column < row.count ? row[column].style : .normal, in: width,
          table.columns[column].alignment)
      }.joined(separator: String(repeating: " ", count: ColumnWidths.gap))
    }
  }

  private func lines(of cell: Table.Cell, _ column: Table.Column, _ width: Int) -> [String] {
    let lines =
      column.wraps
      ? cell.lines.flatMap { Paragraph.lines($0, columns: width, on: screen) } : [cell.line]
    return lines.map { screen.truncated($0, to: width) }
  }

  /// A text that fits, in its style, with spaces in none.
  private func drawn(
    _ text: String, _ style: Style, in width: Int, _ alignment: Table.Alignment
  ) -> String {
    let spaces = String(repeating: " ", count: max(width - screen.columns(of: text), 0))
    let text = screen.palette.drawn(text, style)
    return alignment == .right ? spaces + text : text + spaces
  }
}
