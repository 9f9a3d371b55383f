import Testing

@testable import Model

/// Tables of rules as files write them.
struct RuleValueTests {
  private static func row(_ changes: [String: FieldValue] = [:]) -> FieldValue {
    let words = FieldValue.object([("zh", .text("示例")), ("en", .text("sample"))])
    let members: [String: FieldValue] = [
      "id": .text("sample"), "name": words, "n": .integer(5), "unit": .text("workdays"),
      "start": .text("receipt"), "stops": .texts(["hearing"]), "source": words,
      "from": .text("2019-01-01"), "through": .null, "confidence": .text("seed"),
    ]
    return .object(members.merging(changes) { $1 }.sorted { $0.key < $1.key }.map { ($0, $1) })
  }

  @Test func `a row is read with all it says`() throws {
    let rule = try #require(RuleTable(.list([Self.row()])).rules.first)
    #expect(rule.id == "sample" && rule.count == 5 && rule.unit == .workdays)
    #expect(rule.stops == [.hearing] && rule.isArticleKnown && rule.extension == nil)
    #expect(rule.validity.from?.iso == "2019-01-01" && rule.validity.through == nil)
  }

  @Test(arguments: [
    ("n", FieldValue.integer(99_999)), ("n", .text("5")), ("unit", .text("weeks")),
    ("start", .null), ("from", .text("2019-02-30")), ("through", .text("2018-12-31")),
    ("confidence", .text("sure")), ("id", .text("")), ("name", .text("示例")),
  ])
  func `a row that does not fit is refused by its member`(member: String, value: FieldValue) {
    #expect(throws: RuleFault.badRow(1, member: member)) {
      try RuleTable(.list([Self.row([member: value])]))
    }
  }

  @Test func `rows of one rule that overlap are refused, those of two are not`() throws {
    let later = Self.row(["from": .text("2024-01-01")])
    #expect(throws: RuleFault.self) { try RuleTable(.list([Self.row(), later])) }
    let other = Self.row(["id": .text("other")])
    #expect(try RuleTable(.list([Self.row(), other])).rules.count == 2)
    #expect(throws: RuleFault.noTable) { try RuleTable(Self.row()) }
  }
}
