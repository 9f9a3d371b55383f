import Testing

@testable import Model

struct FieldsTests {
  private let fields = Fields(
    id: Fields.sampleID, kind: .site,
    values: [
      "name": .text("𠮷田𠀋"), "empty": .null, "count": .integer(3), "day": .text("2026-11-25"),
      "wrong": .text("2026-02-30"), "many": .list([.text("a"), .integer(1), .text("b")]),
      "blank": .text(" \u{3000}"), "nought": .text(""),
      "windows": .texts(["08:30-11:30", "shut"]), "pauses": .texts(["2026-11-23..2026-11-24"]),
    ])

  @Test func `a value is read by name and type`() {
    #expect(fields.text("name") == "𠮷田𠀋")
    #expect(fields.integer("count") == 3)
    #expect(fields.day("day")?.iso == "2026-11-25")
    #expect(fields.pauses("pauses").map(\.text) == ["2026-11-23..2026-11-24"])
    #expect(!fields.bool("count"))
  }

  @Test func `what is absent, emptied or of another type is nil`() {
    #expect(fields.value("empty") == nil && fields.value("nothing") == nil)
    #expect(fields.text("count") == nil && fields.integer("name") == nil)
    #expect(fields.day("wrong") == nil && fields.reference("name") == nil)
    #expect(fields.point("name") == nil)
    #expect(fields.text("blank") == nil && fields.text("nought") == nil)
  }

  @Test func `lists leave out what does not fit`() {
    #expect(fields.texts("many") == ["a", "b"])
    #expect(fields.windows("windows").map(\.text) == ["08:30-11:30"])
  }

  @Test func `a required value that is absent is thrown as a fact`() throws {
    func missing(_ name: String) -> RecordFault {
      .missing(kind: .site, id: Fields.sampleID, field: name)
    }
    #expect(throws: missing("empty")) { try fields.requiredText("empty") }
    #expect(throws: missing("wrong")) { try fields.requiredDay("wrong") }
    #expect(throws: missing("name")) { try fields.requiredReference("name") }
    #expect(throws: missing("name")) {
      let _: VisitKind = try fields.requiredChoice("name")
    }
    #expect(try fields.requiredText("name") == "𠮷田𠀋")
  }
}
