internal import Model
internal import Reports

/// A text of help as a terminal shows it, in lines that fit.
struct HelpPage {
  private let document: HelpDocument
  private let screen: Screen

  init(_ document: HelpDocument, on screen: Screen) {
    self.document = document
    self.screen = screen
  }

  private var zh: Bool { screen.language == .zh }

  var text: String {
    ([lines(document.abstract)] + document.sections.map(section) + [more])
      .filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private func lines(_ text: String, indent: Int = 0) -> String {
    Paragraph.lines(text, on: screen, indent: indent).map { $0 + "\n" }.joined()
  }

  private func section(_ section: HelpDocument.Section) -> String {
    let heading = section.heading.text(in: screen.language) + (zh ? "：\n" : ":\n")
    return switch section.content {
    case .prose(let text):
      (section.heading == .description ? "" : heading) + lines(text)
    case .lines(let texts) where section.heading == .usage:
      heading + texts.map { lines("  " + $0, indent: 4) }.joined()
    case .lines(let texts): heading + texts.map(example).joined()
    case .rows(let rows): heading + self.rows(rows)
    }
  }

  private func example(_ text: String) -> String {
    ExampleLine(text).lines(within: screen.width - 2, indent: 2) { screen.columns(of: $0) }
      .map { $0 + "\n" }.joined()
  }

  private func rows(_ rows: [HelpDocument.Row]) -> String {
    let widest = rows.map { screen.columns(of: $0.form) }.max() ?? 0
    let margin = min(widest, 28) + 4
    return rows.map { row in
      let gap = String(
        repeating: " ", count: max(margin - 2 - screen.columns(of: row.form), 2))
      return lines("  \(row.form)\(gap)\(row.words)", indent: margin)
    }.joined()
  }

  private var more: String {
    guard document.sections.contains(where: { $0.heading == .commands }) else { return "" }
    return lines(
      zh
        ? "某一命令的说明：\(document.name) 命令 --help"
        : "More about a command: \(document.name) COMMAND --help")
  }
}
