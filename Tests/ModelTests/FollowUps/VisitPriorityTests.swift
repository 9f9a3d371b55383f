import Testing

@testable import Model

struct VisitPriorityTests {
  private static func id(_ number: UInt64) -> RecordID {
    RecordID(high: 0x0198_f2b0_0000_7000, low: 0x8000_0000_0000_0000 | number)
  }

  private static func visit(_ values: [String: FieldValue]) throws -> Visit {
    try Visit(
      Fields(
        id: id(1), kind: .visit,
        values: values.merging(
          ["kind": .text("ticket"), "title": .text("核查"), "site": .text(id(2).text)]
        ) { first, _ in first }))
  }

  private static func ticket(_ values: [String: FieldValue]) throws -> Ticket {
    try Ticket(
      Fields(
        id: id(3), kind: .ticket,
        values: values.merging(["title": .text("油烟"), "found": .text("2026-11-02")]) {
          first, _ in first
        }))
  }

  private static func priority(_ visit: Visit, _ ticket: Ticket?) throws -> VisitPriority {
    VisitPriority(
      visit, ticket: ticket, site: nil, on: try Day(iso: "2026-11-20"), calendar: .china)
  }

  @Test func `each term of the sum is shown, and the sum is theirs`() throws {
    let ticket = try Self.ticket([
      "category": .text("complaint.oil_fume"), "source": .text("12345"), "severity": .integer(3),
      "due": .text("2026-11-24"),
    ])
    let priority = try Self.priority(Self.visit([:]), ticket)
    #expect(
      priority.terms.map(\.cause) == [
        .kind(.ticket), .due(2), .category(.oilFume), .severity(3), .source(.hotline12345),
      ])
    #expect(priority.terms.map(\.points) == [35, 20, 10, 10, 5])
    #expect(priority.sum == 80)
  }

  @Test func `a term gone by counts most, one far off not at all`() throws {
    func points(due: String) throws -> [Int] {
      try Self.priority(Self.visit(["due": .text(due)]), nil).terms.map(\.points)
    }
    #expect(try points(due: "2026-11-18") == [35, 30])
    #expect(try points(due: "2026-11-20") == [35, 20])
    #expect(try points(due: "2026-12-04") == [35, 10])
    #expect(try points(due: "2027-01-20") == [35])
  }

  @Test func `what a person gave stands alone`() throws {
    let given = try Self.visit(["priority": .integer(7), "due": .text("2026-11-18")])
    #expect(try Self.priority(given, nil).terms == [.init(cause: .given, points: 7)])
    let visits = try [given, Self.visit([:])]
      .prioritised(tickets: [], sites: [], on: Day(iso: "2026-11-20"), calendar: .china)
    #expect(visits.map(\.priority) == [7, 35])
  }
}
