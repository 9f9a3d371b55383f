import Foundation
import Model
import Testing

@testable import Reports

struct RecordListTests {
  private static func list(_ kind: RecordKind, _ values: [[String: FieldValue]]) -> String {
    RecordListReport(
      kind: kind,
      records: values.enumerated().map { number, values in
        Fields(id: Sample.id(number), kind: kind, values: values)
      }
    ).text(on: Screen(width: 80, language: .zh))
  }

  /// The places of these words in a text, from the top down.
  private static func places(of words: [String], in text: String) -> [String.Index] {
    words.compactMap { text.range(of: $0)?.lowerBound }
  }

  @Test func `tickets stand by their number, those without one last`() {
    let text = Self.list(
      .ticket,
      [
        ["title": .text("丙")], ["title": .text("乙"), "number": .text("WT-2")],
        ["title": .text("甲"), "number": .text("WT-1")],
      ])
    let places = Self.places(of: ["甲", "乙", "丙"], in: text)
    #expect(places.count == 3 && places == places.sorted())
  }

  @Test func `visits stand by the day they are due, equal ones as they came`() {
    let text = Self.list(
      .visit,
      [
        ["title": .text("丁")], ["title": .text("乙"), "due": .text("2026-11-25")],
        ["title": .text("丙"), "due": .text("2026-11-25")],
        ["title": .text("甲"), "due": .text("2026-11-24")],
      ])
    let places = Self.places(of: ["甲", "乙", "丙", "丁"], in: text)
    #expect(places.count == 4 && places == places.sorted())
  }

  @Test(arguments: [true, false])
  func `who complained is shown only where that was asked for`(isMasked: Bool) {
    let report = RecordReport(Sample.ticket(1), isMasked: isMasked)
    for plain in [true, false] {
      let text = report.text(on: Screen(width: 80, language: .zh, plain: plain))
      #expect(text.contains("示例某") != isMasked)
    }
    #expect(report.json.line.contains("示例某") != isMasked)
    let list = RecordListReport(kind: .ticket, records: [Sample.ticket(1)])
    #expect(!list.json.line.contains("示例某"))
  }
}
