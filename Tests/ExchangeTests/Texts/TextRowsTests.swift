import Model
import Testing

@testable import Exchange

struct TextRowsTests {
  private func rows(_ text: String) -> [TextRows.Row] {
    TextRows(Array(text.utf8)).rows
  }

  @Test func `a row is read with its labels, whatever else stands in it`() throws {
    let row = try #require(
      rows(
        #"{"n":1.5,"text":"油烟𠮷","category":"complaint.oil_fume","also":["complaint/noise"]}"#
      ).first)
    #expect(row.text == "油烟𠮷" && row.category == .oilFume && row.also == [.noise])
  }

  @Test func `empty lines and carriage returns count for nothing, and lines keep their numbers`() {
    let rows = rows("\r\n{\"text\":\"甲\"}\r\n\n{\"text\":\"乙\"}")
    #expect(rows.map(\.text) == ["甲", "乙"])
    #expect(rows.map(\.line) == [2, 4])
  }

  @Test(arguments: [
    ("{\"text\":\"甲\"}\n{\"text\":1}", TextRowFault.noText(line: 2)),
    ("[]", .noText(line: 1)),
    ("{\"text\":\"甲\",\"category\":\"smoke\"}", .category(line: 1, name: "smoke")),
    ("{\"text\":\"甲\",\"also\":[\"x\"]}", .category(line: 1, name: "x")),
    ("\n{", .grammar(line: 2, fault: JSONFault(.endsEarly, at: 1))),
  ])
  func `a line that is no such row is named`(text: String, fault: TextRowFault) {
    let rows = TextRows(Array((text + "\n{\"text\":\"丁\"}").utf8))
    #expect(rows.faults == [fault] && rows.rows.last?.text == "丁")
    #expect(throws: fault) { try rows.labelled() }
  }

  @Test func `texts to learn from all need a label`() throws {
    let half = TextRows(
      Array("{\"text\":\"甲\",\"category\":\"permit\"}\n{\"text\":\"乙\"}".utf8))
    #expect(throws: TextRowFault.unlabelled(line: 2)) { try half.labelled() }
    #expect(throws: TextRowFault.empty) { try TextRows([]).labelled() }
  }
}
