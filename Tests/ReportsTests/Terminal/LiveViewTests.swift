import Model
import TestSupport
import Testing

@testable import Reports

struct LiveViewTests {
  /// A terminal that knows no more than what the view writes.
  private struct Terminal {
    var rows: [String]
    var writes = 0

    init(rows: Int) { self.rows = [String](repeating: "旧", count: rows) }

    mutating func take(_ text: String) {
      if text.isEmpty { return }
      writes += 1
      var row = 0
      for part in text.split(separator: "\u{1B}[") {
        if part == "2J" { rows = [String](repeating: "", count: rows.count) }
        if let end = part.firstIndex(of: "H"), end > part.startIndex {
          row = (Int(part[..<end].prefix { $0 != ";" }) ?? 1) - 1
          rows[row] = String(part[part.index(after: end)...])
        }
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `whatever was shown before, the screen shows the text and the footer`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let height = Int.random(in: 3...12, using: &random)
    var view = LiveView(rows: height)
    var terminal = Terminal(rows: height)
    for _ in 0..<20 {
      let lines = (0..<Int.random(in: 0...20, using: &random)).map {
        "行 \($0) \(Int.random(in: 0...2, using: &random))"
      }
      view.show(lines.joined(separator: "\n") + "\n")
      view.footer = "脚 \(Int.random(in: 0...1, using: &random))"
      view.scroll(by: Int.random(in: -8...8, using: &random))
      terminal.take(view.changes())
      let above = view.hidden.above
      let wanted = Array(lines.dropFirst(above).prefix(height - 1))
      #expect(Array(terminal.rows.prefix(wanted.count)) == wanted)
      #expect(terminal.rows.dropFirst(wanted.count).dropLast().allSatisfy { $0.isEmpty })
      #expect(terminal.rows.last == view.footer)
      #expect(above + wanted.count + view.hidden.below == lines.count)
    }
  }

  @Test func `only rows that differ are written, and nothing where none does`() {
    var view = LiveView(rows: 5)
    view.show("一\n二\n三\n")
    view.footer = "q"
    #expect(view.changes().contains("\u{1B}[2J"))
    #expect(view.changes() == "")
    view.show("一\n贰\n三\n")
    #expect(view.changes() == "\u{1B}[?2026h\u{1B}[2;1H贰\u{1B}[K\u{1B}[?2026l")
    view.resize(rows: 3)
    #expect(view.changes().contains("\u{1B}[2J"))
  }

  @Test func `the control: a view that forgets a row shows something else`() {
    var view = LiveView(rows: 4)
    var terminal = Terminal(rows: 4)
    view.show("一\n二\n")
    terminal.take(view.changes())
    view.show("一\n贰\n")
    // The change is lost on the way.
    _ = view.changes()
    terminal.take(view.changes())
    #expect(terminal.rows[1] != "贰")
  }

  @Test(arguments: Language.allCases, [60, 80, 120])
  func `the footer is one line within the screen`(language: Language, width: Int) {
    let screen = Screen(width: width, language: language)
    let text = LiveFooter.text(seconds: 86_400, hidden: (1_000, 20_000), on: screen)
    #expect(screen.columns(of: text) <= width && !text.contains("\n"))
  }
}
