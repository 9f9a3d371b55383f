internal import Model

/// A text that is shown in place of a terminal's screen and changes there, longer than the screen if need be.
///
/// Knows nothing of time or keys: what to write for a new text follows from the text that stands.
package struct LiveView: Sendable {
  private var lines: [String] = []
  /// The last row: one line, whole or cut to the screen by the caller.
  package var footer = ""
  /// The first line that is shown.
  private var offset = 0
  private var rows: Int
  /// What stands on the screen, by row; empty when nothing is known of it.
  private var standing: [String] = []

  /// - Parameter rows: of the terminal, at least 2: the last one holds the footer.
  package init(rows: Int) { self.rows = max(rows, 2) }

  /// Shows `text` from now on.
  package mutating func show(_ text: String) {
    lines = SafeText.shown(text, styled: true)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    if lines.last == "" { lines.removeLast() }
    scroll(by: 0)
  }

  /// Takes another size of the terminal; all is drawn anew.
  package mutating func resize(rows: Int) {
    self.rows = max(rows, 2)
    standing = []
    scroll(by: 0)
  }

  /// Moves up or down the text, no further than its ends.
  package mutating func scroll(by count: Int) {
    offset = max(0, min(offset + count, lines.count - height))
  }

  /// The rows that a text has.
  package var height: Int { rows - 1 }

  /// What has to be written for the screen to show the text: only the rows that differ, in one piece; nothing where
  /// none does.
  package mutating func changes() -> String {
    var wanted = Array(lines.dropFirst(offset).prefix(height))
    wanted += [String](repeating: "", count: height - wanted.count)
    wanted.append(footer)
    let isNew = standing.isEmpty
    var text = isNew ? "\u{1B}[H\u{1B}[2J" : ""
    for (row, line) in wanted.enumerated() where isNew || standing[row] != line {
      if isNew, line.isEmpty { continue }
      text += "\u{1B}[\(row + 1);1H\(line)\u{1B}[K"
    }
    standing = wanted
    if text.isEmpty { return "" }
    // Between these the terminal keeps back what it draws, where it knows how.
    return "\u{1B}[?2026h" + text + "\u{1B}[?2026l"
  }

  /// How many lines lie above and below what is shown.
  package var hidden: (above: Int, below: Int) {
    (offset, max(lines.count - offset - height, 0))
  }
}

/// What stands under a text that is shown live.
package enum LiveFooter {
  /// - Parameters:
  ///   - seconds: between two looks.
  ///   - hidden: the lines above and below what is shown.
  package static func text(
    seconds: Int, hidden: (above: Int, below: Int), on screen: Screen
  ) -> String {
    let zh = screen.language == .zh
    var parts = [zh ? "每 \(seconds) 秒更新" : "every \(seconds) s", zh ? "q 退出" : "q quits"]
    if hidden.above + hidden.below > 0 {
      parts.append(
        zh
          ? "j/k 滚动，上 \(hidden.above) 下 \(hidden.below) 行"
          : "j/k scroll, \(hidden.above) above, \(hidden.below) below")
    }
    let text = screen.truncated(parts.joined(separator: zh ? "；" : "; "), to: screen.width)
    return screen.palette.drawn(text, .dim)
  }
}
