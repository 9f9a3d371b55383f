/// Which columns of a table are drawn, and how wide each.
struct ColumnWidths: Equatable {
  /// Columns of the terminal between two columns of the table.
  static let gap = 2

  /// Places of the columns that are drawn, ascending.
  private(set) var shown: [Int]
  /// The width of each shown column.
  private(set) var widths: [Int]

  var total: Int { widths.reduce(0, +) + Self.gap * max(widths.count - 1, 0) }

  /// Fits columns into `width`, from the least harm to the most: shortens the widest of those that may
  /// shrink, leaves out those of the highest priority number, and at last squeezes what remains.
  init(columns: [Table.Column], natural: [Int], width: Int) {
    shown = Array(columns.indices)
    widths = []
    while true {
      widths = shown.map { min(natural[$0], width) }
      narrow(
        to: width, floors: shown.map { columns[$0].shrinks ? columns[$0].minimum : .max })
      if total <= width { return }
      guard let least = leastImportant(of: columns) else { break }
      shown.remove(at: least)
    }
    // Two columns show one wide character.
    narrow(to: width, floors: shown.map { min(columns[$0].minimum, 4) })
    narrow(to: width, floors: shown.map { _ in 2 })
    while total > width, shown.count > 1 {
      shown.removeLast()
      widths.removeLast()
    }
  }

  /// The place among the shown columns of the one to leave out first; nil when all are to stay.
  private func leastImportant(of columns: [Table.Column]) -> Int? {
    let highest = shown.map { columns[$0].priority }.max() ?? 0
    return highest > 0 ? shown.lastIndex { columns[$0].priority == highest } : nil
  }

  /// Takes a column at a time from the widest that is above its floor, until the total fits.
  private mutating func narrow(to width: Int, floors: [Int]) {
    var excess = total - width
    while excess > 0 {
      let candidates = widths.indices.filter { widths[$0] > floors[$0] }
      guard let widest = candidates.max(by: { widths[$0] < widths[$1] }) else { return }
      widths[widest] -= 1
      excess -= 1
    }
  }
}
