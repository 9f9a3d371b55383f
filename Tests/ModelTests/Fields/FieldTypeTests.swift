import Testing

@testable import Model

struct FieldTypeTests {
  private static let id = FieldValue.text(Fields.sampleID.text)
  private static let place = FieldValue.object([
    ("lat", .integer(307_630_000)), ("lon", .integer(1_207_160_000)), ("datum", .text("wgs84")),
  ])

  @Test(arguments: [
    (FieldType.text(limit: 6), FieldValue.text("秀洲")), (.integer(0...100), .integer(100)),
    (.bool, .bool(false)), (.day, .text("2026-11-25")), (.choice(["a", "b"]), .text("b")),
    (.choices(["a", "b"]), .texts(["b", "a"])), (.choices(["a"]), .list([])),
    (.reference(.site), id), (.officer, .text("O-01")), (.officers, .texts(["O-01", "O-02"])),
    (.point, place), (.windows, .texts(["1,3 08:30-11:30"])),
    (.pauses, .texts(["2026-11-23..2026-11-24"])), (.texts(limit: 3), .texts(["秀"])),
  ])
  func `a field takes a value of its type, and always null`(type: FieldType, value: FieldValue) {
    #expect(type.accepts(value))
    #expect(type.accepts(.null))
  }

  @Test(arguments: [
    (FieldType.text(limit: 5), FieldValue.text("秀洲")), (.text(limit: 5), .integer(1)),
    (.integer(0...100), .integer(101)), (.integer(0...100), .text("1")), (.bool, .integer(0)),
    (.day, .text("2026-02-30")), (.choice(["a"]), .text("A")), (.choices(["a"]), .text("a")),
    (.choices(["a"]), .texts(["a", "c"])), (.reference(.site), .text("site-99")),
    (.officer, .text("o-1")), (.officers, .text("O-01")),
    (.point, .object([("lat", .integer(1)), ("lon", .integer(1))])),
    (.point, .object([("lat", .integer(.max)), ("lon", .integer(1)), ("datum", .text("wgs84"))])),
    (.windows, .texts(["08:30"])), (.pauses, .texts(["2026-11-24..2026-11-23"])),
    (.texts(limit: 2), .texts(["秀"])),
    (.texts(limit: 9), .texts([String](repeating: "a", count: 1_001))),
  ])
  func `a field refuses any other value`(type: FieldType, value: FieldValue) {
    #expect(!type.accepts(value))
  }

  @Test(arguments: RecordKind.allCases)
  func `a kind's table finds each of its fields by name`(kind: RecordKind) {
    #expect(kind.fields.count == Set(kind.fields.map(\.name)).count)
    for field in kind.fields {
      #expect(kind.field(field.name)?.en == field.en)
      #expect(!field.zh.isEmpty && !field.en.isEmpty)
    }
    #expect(kind.field("withdrawn") != nil)
    #expect(kind.field("no_such_field") == nil)
  }

  @Test func `the safe side never makes a problem look solved`() {
    func safest(_ side: SafeSide?, _ values: [FieldValue]) -> FieldValue? {
      side.flatMap { side in values.min { side.rank(of: $0) < side.rank(of: $1) } }
    }
    func side(_ kind: RecordKind, _ name: String) -> SafeSide? { kind.field(name)?.safeSide }
    #expect(
      safest(side(.ticket, "status"), [.text("closed"), .text("in_hand")]) == .text("in_hand"))
    #expect(safest(side(.ticket, "severity"), [.integer(1), .integer(3)]) == .integer(3))
    #expect(
      safest(side(.ticket, "due"), [.text("2026-12-01"), .text("2026-11-30")])
        == .text("2026-11-30"))
    #expect(safest(side(.site, "withdrawn"), [.bool(true), .bool(false)]) == .bool(false))
    #expect(safest(side(.visit, "minutes"), [.integer(.min), .integer(5)]) == .integer(5))
    #expect(
      safest(side(.ticket, "status"), [.integer(1), .text("closed")]) == .text("closed"))
  }
}
