internal import Model

/// What was done or written down on a record: the day, what it was, who, and what was said.
struct DatedTable {
  struct Row {
    let day: Day
    let what: String
    let person: String
    let said: String
    var style = Style.normal
  }

  /// What the second and the last column are called.
  let what: String
  let said: String
  let rows: [Row]

  /// The table; nothing where there are no rows.
  func text(on screen: Screen) -> String {
    if rows.isEmpty { return "" }
    let zh = screen.language == .zh
    return Table(
      columns: [
        .init(zh ? "日期" : "day", minimum: 10), .init(what, minimum: 4),
        .init(zh ? "人员" : "person", priority: 1, shrinks: true, minimum: 8),
        .init(said, shrinks: true, wraps: true, minimum: 16),
      ],
      rows: rows.map { row in
        [row.day.iso, row.what, row.person, row.said].map { .init($0, row.style) }
      }
    ).text(on: screen)
  }
}
