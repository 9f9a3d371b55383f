import Exchange
import Model
import Reports
import TestSupport
import Testing

/// A table that was printed says the same when it is taken in again.
struct TableRoundTripTests {
  static let kinds: [RecordKind] = [
    .item, .permit, .region, .restriction, .agency, .car, .application,
  ]

  private static func record(
    _ kind: RecordKind, _ number: UInt64, _ values: [String: FieldValue]
  ) -> Fields {
    Fields(id: RecordID(high: 0x7000 | number << 16, low: 1 << 63), kind: kind, values: values)
  }

  /// Two sites share a name, and two items a code whose terms changed.
  private static let named = [
    record(.site, 1, ["name": .text("示例厂")]), record(.site, 2, ["name": .text("示例厂")]),
    record(.site, 3, ["name": .text("独一厂")]),
    record(.item, 4, ["code": .text("X-1"), "through": .text("2019-08-30")]),
    record(.item, 5, ["code": .text("X-1"), "from": .text("2019-08-31")]),
    record(.region, 6, ["code": .text("r1"), "name": .text("一区")]),
    record(.region, 7, ["code": .text("r2"), "name": .text("r1")]),
    record(.agency, 8, ["name": .text("某机构"), "number": .text("91-X")]),
  ]

  private static let officers = [
    try? Officer(record(.officer, 9, ["code": .text("O-001"), "name": .text("赵甲一")]))
  ].compactMap { $0 }

  private static func text(using random: inout SeededGenerator) -> String {
    let texts = ["甲", "a,b", "\"引\"", "=1+1", "'x", "'-5", "两行\n文字", "（全角）１", "a;b", "、"]
    return texts.randomElement(using: &random) ?? ""
  }

  private static func value(_ field: Field, using random: inout SeededGenerator) -> FieldValue? {
    switch field.type {
    case .text where ["industry", "phone"].contains(field.name): .text("1713")
    case .text where field.name == "town": .text("330411101")
    case .text: .text(text(using: &random))
    case .integer(let range): .integer(Int64.random(in: range, using: &random))
    case .bool: .bool(Bool.random(using: &random))
    case .day: .text(Day(number: Int.random(in: 17_000...19_000, using: &random)).iso)
    case .choice(let words): words.randomElement(using: &random).map { .text($0) }
    case .reference(let kind):
      named.filter { $0.kind == kind }.randomElement(using: &random).map { .text($0.id.text) }
    case .officer: .text("O-001")
    case .pauses: .texts(["2019-03-01..2019-03-04", "2019-04-01..2019-04-02"])
    case .texts:
      .texts((0..<Int.random(in: 1...3, using: &random)).map { _ in text(using: &random) })
    default: nil
    }
  }

  private static func records(_ kind: RecordKind, seed: UInt64) -> [Fields] {
    var random = SeededGenerator(seed: seed)
    return (100..<120 as Range<UInt64>).map { number in
      var values: [String: FieldValue] = [:]
      for field in kind.fields where field.isInTables {
        values[field.name] = value(field, using: &random)
      }
      for (first, last) in [("accepted", "decided"), ("from", "through"), ("issued", "expires")] {
        let days = [values[first], values[last]].compactMap { $0?.text }.sorted()
        if days.count == 2 { (values[first], values[last]) = (.text(days[0]), .text(days[1])) }
      }
      // The last one counts: as in the world, keys are there once.
      for name in ["code", "number", "line"] where kind.field(name) != nil {
        values[name] = .text("K-\(number)")
      }
      if kind == .car { values["plate"] = .text("示例A·\(number)") }
      if kind == .agency { values["name"] = .text("机构\(number)") }
      return record(kind, number, values)
    }
  }

  private static func table(
    _ text: String, _ kind: RecordKind, known: [Fields]
  ) throws -> RecordTable {
    try RecordTable(
      try CSVReader.rows(text), kind: kind, source: "table",
      context: TableContext(officers: officers, named: named, known: known))
  }

  /// What the table says otherwise than the records, and faults.
  private static func differences(
    _ records: [Fields], _ kind: RecordKind, _ language: Language
  ) throws -> [String] {
    let text = RecordCSV(kind: kind, records: records, named: named).text(in: language)
    let table = try table(text, kind, known: records)
    var found = table.faults.map { $0.text(in: .en) } + table.ignored
    if table.rows.count + table.faults.count < records.count { found.append("rows are missing") }
    for row in table.rows {
      guard let record = records.first(where: { $0.id == row.record }) else {
        found.append("not known: \(row.key)")
        continue
      }
      for (field, value) in row.values where record.value(field) != value {
        found.append("\(field): \(value) for \(record.value(field) ?? .null)")
      }
    }
    return found
  }

  @Test(arguments: kinds, Language.allCases)
  func `a printed table is read back as the same records`(
    kind: RecordKind, language: Language
  ) throws {
    for seed in 0..<10 as Range<UInt64> {
      #expect(try Self.differences(Self.records(kind, seed: seed), kind, language) == [])
    }
  }

  @Test func `the control: a text that a cell can't keep is told from the record's`() throws {
    let record = Self.record(.agency, 200, ["name": .text("某"), "contact": .text("某甲 ")])
    #expect(try Self.differences([record], .agency, .zh) != [])
  }

  @Test(arguments: kinds)
  func `every heading in both languages means its own field`(kind: RecordKind) {
    for field in kind.fields where field.isInTables {
      for heading in [field.name, field.zh, field.en] {
        #expect(TableColumn(heading: heading, kind: kind) == .field(field.name), "\(heading)")
      }
    }
  }
}
