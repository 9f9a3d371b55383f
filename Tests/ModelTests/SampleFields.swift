@testable import Model

extension Fields {
  /// The least that makes a record of this kind, with these fields changed; `.null` empties one.
  static func sample(_ kind: RecordKind, _ changes: [String: FieldValue] = [:]) -> Fields {
    Fields(id: sampleID, kind: kind, values: least(kind).merging(changes) { $1 })
  }

  static let sampleID = RecordID(high: 0x0198_f2b0_0000_7000, low: 0x8000_0000_0000_0001)

  private static func least(_ kind: RecordKind) -> [String: FieldValue] {
    switch kind {
    case .site: ["name": .text("示例印染厂")]
    case .officer: ["code": .text("O-01"), "name": .text("𠮷田𠀋")]
    case .ticket: ["title": .text("夜间噪声"), "found": .text("2026-11-02")]
    case .visit:
      ["kind": .text("service"), "title": .text("走访"), "site": .text(sampleID.text)]
    case .item:
      ["code": .text("X-01"), "name": .text("示例事项"), "class": .text("permission")]
    case .region: ["code": .text("X"), "name": .text("示例区域")]
    case .restriction: ["line": .text("1"), "region": .text(sampleID.text)]
    case .permit:
      ["number": .text("P1"), "site": .text(sampleID.text), "class": .text("key")]
    case .agency: ["name": .text("示例机构")]
    case .car: ["plate": .text("示例A·00001")]
    case .application: ["name": .text("示例项目"), "class": .text("report_form")]
    }
  }
}
