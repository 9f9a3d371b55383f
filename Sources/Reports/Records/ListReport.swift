internal import Model

/// A plain list: a table for people, an object a row for programs.
package struct ListReport: Sendable {
  private let headings: [String]
  private let keys: [String]
  private let rows: [[String]]

  /// - Parameters:
  ///   - headings: what people read over each column.
  ///   - keys: what programs read, one a column.
  ///   - rows: as many cells each; an empty cell is null for programs.
  package init(headings: [String], keys: [String], rows: [[String]]) {
    self.headings = headings
    self.keys = keys
    self.rows = rows
  }

  package func text(on screen: Screen) -> String {
    Table(
      columns: headings.enumerated().map { index, heading in
        .init(heading, priority: index, shrinks: true, minimum: 6)
      },
      rows: rows.map { row in row.map { .init($0) } }
    ).text(on: screen)
  }

  package var json: JSONOutput {
    .list(
      rows.map { row in
        .object(zip(keys, row).map { ($0, $1.isEmpty ? .null : .text($1)) })
      })
  }
}
