internal import Model

/// A row of numbers as little columns, one a number.
package struct Sparkline: Sendable {
  private let values: [Int]

  /// - Parameter values: oldest first; below zero counts as zero.
  package init(_ values: [Int]) { self.values = values.map { max($0, 0) } }

  /// The line, one column a value; the latest ones where not all fit. Numbers on a plain screen.
  package func text(on screen: Screen) -> String {
    if screen.plain {
      return values.map(String.init).joined(separator: screen.language == .zh ? "、" : ", ")
    }
    let levels = Array(screen.drawsASCII ? "_.:-=+*#" : "▁▂▃▄▅▆▇█")
    let most = values.max() ?? 0
    return String(
      values.suffix(screen.width).map { value in
        let share = most > 0 ? Double(value) / Double(most) : 0
        return levels[Int((share * Double(levels.count - 1)).rounded())]
      })
  }
}
