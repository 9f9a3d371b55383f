import Foundation
import TestSupport
import Testing

@testable import Exchange

struct CSVReaderTests {
  private func texts(_ text: String) throws -> [[String]] {
    try CSVReader.rows(text).map { $0.map(\.text) }
  }

  @Test func `Quoted cells hold commas, doubled quotes and line breaks`() throws {
    #expect(
      try texts("a,\"b,c\",\"say \"\"hi\"\"\"\r\nd,\"two\r\nlines\",\r\n")
        == [["a", "b,c", "say \"hi\""], ["d", "two\nlines", ""]])
  }

  @Test func `Each cell knows its line and column, also behind a quoted line break`() throws {
    let rows = try CSVReader.rows("a,b\n\"x\ny\",c\n\nd,e\n")
    #expect(rows.count == 3)
    #expect(rows[1][1] == CSVReader.Cell(text: "c", line: 3, column: 2))
    #expect(rows[2][0] == CSVReader.Cell(text: "d", line: 5, column: 1))
  }

  @Test(arguments: ["a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\rc,d\r"])
  func `Lines end the Windows, Unix or old Macintosh way, the last one or not`(text: String) throws
  {
    #expect(try texts(text) == [["a", "b"], ["c", "d"]])
  }

  @Test func `A quote that is never closed is named where it opens`() {
    #expect(throws: CSVFault(.openQuote, line: 2, column: 2)) {
      try texts("a,b\nc,\"d\ne,f\n")
    }
  }

  @Test func `What could be read two ways is refused`() {
    #expect(throws: CSVFault(.strayQuote, line: 1, column: 2)) { try texts("a,5\" pipe\n") }
    #expect(throws: CSVFault(.textAfterQuote, line: 1, column: 1)) { try texts("\"a\"b,c\n") }
    #expect(throws: CSVFault(.nul, line: 1, column: 1)) { try texts("a\0,b\n") }
  }

  @Test func `A file of too many rows is refused`() {
    let text = String(repeating: "a\n", count: CSVReader.limit + 1)
    #expect(throws: CSVFault(.tooManyRows(limit: CSVReader.limit), line: CSVReader.limit + 2)) {
      try texts(text)
    }
  }

  /// Whatever cells there are, written with quotes they come back as they were.
  @Test(arguments: 1...50) func `Random cells come back`(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let pieces = ["a", ",", "\"", "\n", "𠮷", "，", " ", "“", "1"]
    let rows = (0..<5).map { _ in
      (0..<3).map { _ in
        "x"
          + (0..<Int.random(in: 0...6, using: &random)).map { _ in
            pieces.randomElement(using: &random) ?? ""
          }.joined()
      }
    }
    let text = rows.map { row in
      row.map { "\"" + $0.replacingOccurrences(of: "\"", with: "\"\"") + "\"" }.joined(
        separator: ",")
    }.joined(separator: "\r\n")
    #expect(try texts(text) == rows)
  }
}

struct TableTextTests {
  @Test func `UTF-8 with and without a mark, and GB18030, give the same text`() throws {
    let text = "名称,镇街\n𠮷田厂,新塍镇\n"
    let gb18030 = String.Encoding(rawValue: 0x8000_0632)
    let plain = Array(text.utf8)
    let coded = Array(try #require(text.data(using: gb18030)))
    #expect(try TableText(plain).text == text)
    #expect(try TableText([0xEF, 0xBB, 0xBF] + plain).text == text)
    #expect(try TableText(coded).text == text)
    #expect(try TableText(coded).encoding == .gb18030)
    #expect(try TableText(plain).encoding == .utf8)
  }

  @Test func `A line that is in neither encoding is named`() {
    let bytes = Array("名称\n甲\n".utf8) + [0xFF, 0xFF, 0x0A]
    #expect(throws: CSVFault(.encoding, line: 1)) { try TableText([0xFF, 0xFF, 0x0A]) }
    #expect(throws: CSVFault(.encoding, line: 3)) { try TableText(bytes, encoding: .utf8) }
  }

  @Test func `UTF-16 is told apart`() {
    #expect(throws: CSVFault(.utf16, line: 1)) { try TableText([0xFF, 0xFE, 0x41, 0x00]) }
  }
}
