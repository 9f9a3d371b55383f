import Model
import Testing

/// What lists are narrowed down by, of every kind of record.
struct ListedRecordTests {
  private static let site = RecordID(high: 1, low: 1)

  private static func listed(
    _ kind: RecordKind, _ values: [String: String], tickets: [RecordID: Fields] = [:]
  ) -> ListedRecord {
    ListedRecord(
      Fields(
        id: RecordID(high: 2, low: 2), kind: kind, values: values.mapValues { .text($0) }),
      towns: [site: "330411002"], tickets: tickets)
  }

  @Test func `the town is the record's own, else its site's, of an officer the office's`() {
    #expect(Self.listed(.site, ["town": "330411003"]).town == "330411003")
    #expect(Self.listed(.permit, ["site": Self.site.text]).town == "330411002")
    #expect(Self.listed(.officer, ["office": "330411004"]).town == "330411004")
    #expect(Self.listed(.car, [:]).town == nil)
    #expect(Self.listed(.site, ["tracker": "O-001"]).officers == ["O-001"])
  }

  @Test func `days are one day, or all on which a record is valid`() throws {
    let day = try Day(iso: "2026-11-20")
    let period = Validity(from: day, through: day.adding(days: 6))
    func meets(_ kind: RecordKind, _ values: [String: String]) -> Bool? {
      Self.listed(kind, values).days.map(period.overlaps)
    }
    #expect(meets(.permit, ["expires": "2026-11-26"]) == true)
    #expect(meets(.permit, ["expires": "2026-11-27"]) == false)
    #expect(meets(.permit, [:]) == nil)
    #expect(meets(.site, ["next_contact": "2026-11-20"]) == true)
    #expect(meets(.item, ["from": "2020-01-01"]) == true)
    #expect(meets(.item, ["from": "2020-01-01", "through": "2026-11-19"]) == false)
    #expect(meets(.region, [:]) == true)
  }

  @Test func `an item's category is its class`() {
    #expect(Self.listed(.item, ["class": "filing"]).category == "filing")
    #expect(Self.listed(.agency, ["class": "filing"]).category == nil)
  }
}
