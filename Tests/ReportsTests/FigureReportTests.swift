import Foundation
import Model
import TestSupport
import Testing

@testable import Reports

/// Every figure of the board has its definition, its place in the JSON and its line in docs/figures.md.
struct FigureReportTests {
  private static let document = Fixtures.root.appending(path: "docs/figures.md")

  /// The figures that a document does not tell as the code does.
  private static func missing(in text: String) -> [String] {
    FigureReport.lines.filter { !text.contains($0.line) }.map(\.id)
  }

  @Test func `docs/figures.md tells every figure as the code does`() throws {
    var text = try String(contentsOf: Self.document, encoding: .utf8)
    let (start, end) = ("<!-- figures -->\n", "<!-- end -->\n")
    let first = try #require(text.range(of: start)?.upperBound)
    let last = try #require(text.range(of: end)?.lowerBound)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      text.replaceSubrange(first..<last, with: FigureReport.reference)
      try text.write(to: Self.document, atomically: true, encoding: .utf8)
    }
    #expect(Self.missing(in: text) == [])
    #expect(text.split(separator: "\n").count { $0.hasPrefix("| `") } == BoardFigure.all.count)
  }

  @Test func `the control: a definition that was changed by hand is missed`() throws {
    let text = try String(contentsOf: Self.document, encoding: .utf8)
    let changed = text.replacing("open tickets without a due day", with: "tickets without one")
    #expect(Self.missing(in: changed) == ["gaps.noDue"])
  }

  @Test(arguments: BoardFigure.all)
  func `a figure stands in the board's JSON under its name`(figure: BoardFigure) throws {
    let line = try Sample.board(on: "2026-11-20").json.line
    var value: Any? = try JSONSerialization.jsonObject(with: Data(line.utf8))
    for name in figure.id.split(separator: ".") {
      if let list = value as? [Any] { value = list.last }
      value = (value as? [String: Any])?[String(name)]
    }
    #expect(value != nil)
  }

  @Test(arguments: Language.allCases)
  func `definitions are in the language, and none is another's`(language: Language) {
    let definitions = BoardFigure.all.map { $0.definition(in: language) }
    #expect(Set(definitions).count == definitions.count)
    for text in definitions {
      let isChinese = text.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
      #expect(isChinese == (language == .zh), "\(text)")
    }
  }
}
