/// Rows under headings, drawn within the screen's width.
///
/// Every line takes exactly the same number of columns. What doesn't fit is first shortened, then
/// whole columns are left out, and a line under the table names them.
package struct Table: Sendable {
  package enum Alignment: Sendable {
    case left
    case right
  }

  /// A column and what may happen to it on a narrow screen.
  package struct Column: Sendable {
    let heading: String
    let alignment: Alignment
    let priority: Int
    let shrinks: Bool
    let wraps: Bool
    let minimum: Int

    /// - Parameters:
    ///   - priority: 0 stays as long as possible; the higher, the sooner the column is left out.
    ///   - shrinks: whether its cells may be shortened, down to `minimum`, before columns are left out.
    ///   - wraps: whether its cells go on in further lines instead of being cut with an ellipsis.
    ///   - minimum: columns of the terminal.
    package init(
      _ heading: String, alignment: Alignment = .left, priority: Int = 0, shrinks: Bool = false,
      wraps: Bool = false, minimum: Int = 4
    ) {
      self.heading = SafeText.line(heading)
      self.alignment = alignment
      self.priority = priority
      self.shrinks = shrinks
      self.wraps = wraps
      self.minimum = max(minimum, 1)
    }
  }

  package struct Cell: Sendable {
    let lines: [String]
    let style: Style

    package init(_ text: String, _ style: Style = .normal) {
      lines = SafeText.lines(text)
      self.style = style
    }

    /// The text on one line.
    var line: String { lines.joined(separator: " ") }
  }

  /// Rows that belong together under a title of their own.
  package struct Group: Sendable {
    let title: String
    let rows: [[Cell]]

    /// - Parameter title: nothing is drawn for an empty one.
    package init(_ title: String, rows: [[Cell]]) {
      self.title = SafeText.line(title)
      self.rows = rows
    }
  }

  let columns: [Column]
  let groups: [Group]
  let footer: [Cell]

  /// - Parameters:
  ///   - rows: a cell a column; missing cells are empty, further ones left out.
  ///   - footer: totals, for one; under a rule of its own.
  package init(columns: [Column], rows: [[Cell]], footer: [Cell] = []) {
    self.init(columns: columns, groups: [Group("", rows: rows)], footer: footer)
  }

  package init(columns: [Column], groups: [Group], footer: [Cell] = []) {
    self.columns = columns
    self.groups = groups
    self.footer = footer
  }

  /// The table, each line ended; on a plain screen `heading: value` a line and a blank line a row.
  package func text(on screen: Screen) -> String {
    screen.plain ? PlainTable(self, screen.language).text : TableDrawing(self, screen).text
  }

  /// All rows in the order of drawing, the footer last.
  var allRows: [[Cell]] { groups.flatMap(\.rows) + (footer.isEmpty ? [] : [footer]) }
}
