import Foundation
import Model
import Testing

@testable import Reports

struct DelimitedTableTests {
  @Test(arguments: [
    "=1+1", "+1", "-1", "@x", "＝1+1", "＋1", "－1", "＠x", " =1", "\u{3000}＝1", "\u{200B}=1",
    "\u{FEFF}=1",
    "\tx", "\rx", "\u{1}=1",
  ])
  func `a cell that begins like a formula gets an apostrophe`(text: String) {
    #expect(SpreadsheetCell.defused(text).hasPrefix("'"))
  }

  @Test(arguments: ["13800000000", "913304110000000000", "007", "12345678901234567", "330411E12"])
  func `digits that a spreadsheet would change get an apostrophe`(text: String) {
    #expect(SpreadsheetCell.defused(text) == "'" + text)
  }

  @Test(arguments: ["", "秀洲", "2026-11-20", "0573-0000", "12", "0", "91330411MA2800000X", "a=b"])
  func `other cells stay as they are`(text: String) {
    #expect(SpreadsheetCell.defused(text) == text)
  }

  @Test(arguments: UInt64(0)..<100)
  func `no cell of a table for spreadsheets begins a formula`(seed: UInt64) {
    let cell = SpreadsheetCell.defused(HostileText.text(seed: seed))
    #expect(!SpreadsheetCell.beginsFormula(cell))
  }

  @Test func `the control: a cell that is only cleaned can begin a formula`() {
    #expect(SpreadsheetCell.beginsFormula(FileText.cleaned("\u{1}＝1")))
  }

  @Test func `the plain table keeps texts, the other ends its lines as spreadsheets do`() {
    let table = DelimitedTable(
      headings: ["a", "b"], rows: [[.text("=1,\"x\"\ny"), .number("-1")]])
    #expect(table.plain == "a,b\n\"=1,\"\"x\"\"\ny\",-1\n")
    #expect(table.spreadsheet == "a,b\r\n\"'=1,\"\"x\"\"\ny\",-1\r\n")
  }

  @Test func `rare characters survive GB18030`() throws {
    let text = "𠮷田𠀋，葛\u{E0100}👨‍👩‍👧‍👦क्षि\u{E000}\u{10FFFD}\n"
    let bytes = try GB18030Text.bytes(of: text)
    let back = String(data: Data(bytes), encoding: String.Encoding(rawValue: 0x8000_0632))
    #expect(back == text)
    #expect(try GB18030Text.bytes(of: "𠮷田") == [0x95, 0x34, 0xB2, 0x35, 0xCC, 0xEF])
  }
}
