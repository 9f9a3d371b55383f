import Model
import Testing

@testable import Reports

struct TableTests {
  private static let visits = Table(
    columns: [
      .init("时间", minimum: 11), .init("点位", shrinks: true, minimum: 8),
      .init("事由", priority: 2, shrinks: true, minimum: 8),
      .init("行车", alignment: .right, priority: 1, minimum: 4),
    ],
    rows: [
      [.init("08:30-09:10"), .init("𠮷田精密机械（秀洲）有限公司"), .init("雨污串管整改复查"), .init("12分")],
      [.init("09:40-10:20"), .init("示例村"), .init("超期", .bad), .init("8分")],
    ],
    footer: [.init("合计"), .init(""), .init(""), .init("20分", .strong)])

  @Test func `a table that fits is as wide as its cells`() {
    #expect(
      Self.visits.text(on: Screen(width: 80, language: .zh)) == """
        时间         点位                          事由              行车
        ─────────────────────────────────────────────────────────────────
        08:30-09:10  𠮷田精密机械（秀洲）有限公司  雨污串管整改复查  12分
        09:40-10:20  示例村                        超期               8分
        ─────────────────────────────────────────────────────────────────
        合计                                                         20分

        """)
  }

  @Test func `a narrow table shortens cells and then names what it leaves out`() {
    let text = Self.visits.text(on: Screen(width: 34, language: .zh))
    #expect(text.contains("…"))
    #expect(text.contains("（未显示：事由）"))
    #expect(text.contains("08:30-09:10"))
  }

  @Test func `plain is one fact a line`() {
    let table = Table(
      columns: [.init("site"), .init("")],
      groups: [.init("Monday", rows: [[.init("a\nb"), .init("###")], [.init("")]])])
    #expect(
      table.text(on: Screen(width: 40, language: .en, plain: true)) == "Monday\n\nsite: a b\n\n\n")
  }

  @Test func `a cell that wraps goes on below`() {
    let table = Table(
      columns: [.init("id"), .init("note", shrinks: true, wraps: true, minimum: 10)],
      rows: [[.init("1"), .init("odour at the north gate\nsince May")]])
    #expect(
      table.text(on: Screen(width: 20, language: .en, ascii: true)) == """
        id  note            
        --------------------
        1   odour at the    
            north gate      
            since May       

        """)
  }

  @Test func `colour adds nothing but colour`() {
    let bare = Self.visits.text(on: Screen(width: 60, language: .zh))
    let coloured = Self.visits.text(on: Screen(width: 60, language: .zh, palette: .ansi))
    #expect(coloured.contains("\u{1B}[31m超期\u{1B}[0m"))
    #expect(coloured.replacing(/\u{1B}\[[0-9]+m/, with: "") == bare)
    #expect(!bare.contains("\u{1B}"))
  }

  @Test func `escape sequences in the data are shown and not obeyed`() {
    let table = Table(columns: [.init("a\u{1B}[2J")], rows: [[.init("\u{1B}[31mred")]])
    #expect(!table.text(on: Screen(width: 60, language: .en)).contains("\u{1B}"))
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `all lines of a table are equally wide and none too wide`(seed: UInt64) {
    var random = RandomTexts(seed: seed)
    for width in [40, 60, 80, 120] {
      let table = Self.table(&random)
      let screen = Screen(
        width: width, language: seed.isMultiple(of: 2) ? .zh : .en,
        ambiguous: random.number(below: 2) == 0 ? .narrow : .wide)
      let widths = Self.widths(table.text(on: screen), screen.columns)
      #expect(Set(widths).count == 1 && (widths.first ?? .max) <= width, "\(widths)")
    }
  }

  @Test(.enabled(if: WidthOracle.isThere, "python3 with wcwidth"))
  func `all lines of a table are equally wide to the living oracle`() throws {
    var random = RandomTexts(seed: 11)
    for width in [40, 80] {
      let text = Self.table(&random).text(on: Screen(width: width, language: .en))
      let rows = WidthVectors.rows(
        of: try WidthOracle.measure(text.split(separator: "\n").map(String.init)))
      #expect(Set(try rows.map { try WidthVectors.vector($0).narrow }).count == 1)
    }
  }

  @Test func `counting characters as columns breaks the law of tables`() {
    let lines = Self.visits.text(on: Screen(width: 80, language: .zh))
    #expect(Set(Self.widths(lines, \.count)).count > 1)
  }

  private static func widths(_ text: String, _ columns: (String) -> Int) -> [Int] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
      .map { columns(String($0)) }
  }

  private static func table(_ random: inout RandomTexts) -> Table {
    let columns = (0...random.number(below: 8)).map { _ in
      Table.Column(
        random.text(longest: 8), alignment: random.number(below: 3) == 0 ? .right : .left,
        priority: random.number(below: 4), shrinks: random.number(below: 2) == 0,
        wraps: random.number(below: 3) == 0, minimum: random.number(below: 12))
    }
    func row() -> [Table.Cell] {
      (0..<random.number(below: columns.count + 2)).map { _ in
        Table.Cell(random.text(longest: 30), .normal)
      }
    }
    return Table(
      columns: columns,
      groups: (0..<2).map { _ in
        Table.Group(random.text(longest: 40), rows: (0..<3).map { _ in row() })
      },
      footer: row())
  }
}
