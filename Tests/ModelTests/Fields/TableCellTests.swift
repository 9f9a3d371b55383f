import TestSupport
import Testing

@testable import Model

struct TableCellTests {
  @Test func `a list stands apart by semicolons, and by 、 only where there are none`() {
    #expect(TableCell.items(of: "环评报告；申请书 ;\n授权书") == ["环评报告", "申请书", "授权书"])
    #expect(TableCell.items(of: "环评报告、申请书") == ["环评报告", "申请书"])
    #expect(TableCell.items(of: "营业执照、身份证;申请书") == ["营业执照、身份证", "申请书"])
    #expect(TableCell.items(of: " ") == [])
  }

  @Test func `what a list can't say with marks it says as JSON`() {
    #expect(TableCell.text(of: ["报告", "申请书"]) == "报告;申请书")
    #expect(TableCell.text(of: ["营业执照、身份证"]) == "[\"营业执照、身份证\"]")
    #expect(TableCell.text(of: ["a;b"]) == "[\"a;b\"]")
    #expect(TableCell.text(of: []) == "")
  }

  /// Short texts out of the marks that matter.
  private static func text(using random: inout SeededGenerator) -> String {
    String(
      (0..<Int.random(in: 1...4, using: &random)).compactMap { _ in
        "';；、\n=+-@,甲a ".randomElement(using: &random)
      })
  }

  private static func isRead(_ cell: String, as items: [String]) -> Bool {
    (FieldValue.texts(items).canonicalJSON == cell) || TableCell.items(of: cell) == items
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `every list and every text comes back from its cell`(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    for _ in 0..<200 {
      let items = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        Self.text(using: &random)
      }
      #expect(Self.isRead(TableCell.text(of: items), as: items))
      let text = Self.text(using: &random)
      let cell = TableCell.guarded(text)
      #expect(TableCell.unguarded(cell) == text)
      #expect(!"=+-@".contains(cell.first ?? "a"))
    }
  }

  @Test func `the control: a list joined without a look at its texts does not come back`() {
    let items = ["营业执照、身份证"]
    #expect(!Self.isRead(items.joined(separator: ";"), as: items))
    #expect(TableCell.unguarded("'=1") != "'=1")
  }
}
