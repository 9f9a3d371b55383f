/// Blocks of lines in two columns where the screen has room for both, else one below the other.
///
/// They are read down the left column, then down the right one.
struct SideBySide {
  private let screen: Screen
  /// What each block is drawn on.
  let part: Screen

  private static let gap = 6
  /// Columns that a block needs to stand as it does on a common terminal.
  private static let least = 64

  init(_ screen: Screen) {
    self.screen = screen
    let half = (screen.width - Self.gap) / 2
    part = screen.plain || half < Self.least ? screen : screen.within(half)
  }

  private var isDivided: Bool { part.width < screen.width }

  /// - Parameter blocks: each drawn on `part`.
  func text(_ blocks: [String]) -> String {
    // The rows of a plain table end in a blank line already.
    if !isDivided || blocks.count < 2 { return blocks.joined(separator: screen.plain ? "" : "\n") }
    let parts = blocks.map { block in
      block.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { String($0) }
    }
    let split = split(parts.map(\.count))
    let left = Array(parts[..<split].joined(separator: [""]))
    let right = Array(parts[split...].joined(separator: [""]))
    let margin = left.map { screen.columns(of: Palette.bare($0)) }.max() ?? 0
    return (0..<max(left.count, right.count)).map { row in
      let first = row < left.count ? left[row] : ""
      let second = row < right.count ? right[row] : ""
      if second.isEmpty { return first + "\n" }
      let free = margin + Self.gap - screen.columns(of: Palette.bare(first))
      return first + String(repeating: " ", count: max(free, 0)) + second + "\n"
    }.joined()
  }

  /// How many blocks of these heights stand on the left: as many as make the columns most alike, the left one no shorter
  /// where there is a choice.
  private func split(_ heights: [Int]) -> Int {
    var best = (split: 1, height: Int.max)
    for split in 1..<heights.count {
      let left = heights[..<split].reduce(split - 1, +)
      let right = heights[split...].reduce(heights.count - split - 1, +)
      if max(left, right) <= best.height { best = (split, max(left, right)) }
    }
    return best.split
  }
}
