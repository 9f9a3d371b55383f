/// A share of a whole as a bar of fixed width.
package struct Bar: Sendable {
  private let count: Int
  private let most: Int
  private let width: Int

  /// - Parameters:
  ///   - most: the count that fills the bar; more fills it as well.
  ///   - width: columns, 0 to 1,000.
  package init(_ count: Int, of most: Int, width: Int) {
    self.count = max(count, 0)
    self.most = max(most, 1)
    self.width = min(max(width, 0), 1_000)
  }

  /// The bar in exactly its width, the empty part as spaces; nothing on a plain screen.
  ///
  /// Whatever is above zero shows: an eighth of a column, or a whole one in ASCII.
  package func text(on screen: Screen) -> String {
    if screen.plain { return "" }
    let steps = screen.drawsASCII ? 1 : 8
    let share = min(Double(count) / Double(most), 1)
    var filled = Int((share * Double(width * steps)).rounded())
    if count > 0, width > 0 { filled = max(filled, 1) }
    let full = String(repeating: screen.drawsASCII ? "#" : "█", count: filled / steps)
    let part = Self.parts[filled % steps]
    return screen.padded(full + part, to: width)
  }

  /// No part, then one to seven eighths of a column.
  private static let parts = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"]
}
