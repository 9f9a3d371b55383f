import Exchange
import Model
import Testing

@testable import Store

struct ReviewTests {
  private let desk: Desk
  private let ticket: RecordID
  private var one = Tablet(1, officer: "O-001")
  private var two = Tablet(2, officer: "O-002")
  private let created: OperationID

  init() throws {
    desk = try Desk()
    ticket = desk.newRecord()
    created = try desk.write("ticket add", [.ticket(ticket)])[0]
    try desk.enrol(one.device)
    try desk.enrol(two.device)
  }

  /// Both officers judge the category without seeing each other.
  private mutating func clash() throws -> String {
    let visit = desk.newRecord()
    let site = desk.newRecord()
    try desk.write([
      .write(
        .site, site, set: [FieldWrite(field: "name", value: .text("某店"), parents: [])],
        at: Desk.noon),
      .write(
        .visit, visit,
        set: [
          FieldWrite(field: "kind", value: .text("ticket"), parents: []),
          FieldWrite(field: "title", value: .text("核查"), parents: []),
          FieldWrite(field: "site", value: .text(site.text), parents: []),
          FieldWrite(field: "ticket", value: .text(ticket.text), parents: []),
        ], at: Desk.noon),
    ])
    try desk.takeIn(
      one.export([
        .add(
          .finding, of: .visit, visit, .object([("text", .text("净化器未开"))]), at: Desk.noon),
        .set(.ticket, ticket, "category", .text("complaint.oil_fume"), after: [created]),
      ]))
    try desk.takeIn(
      two.export([
        .set(.ticket, ticket, "category", .text("complaint.noise"), after: [created])
      ]))
    return try #require(try desk.review().first { $0.hasPrefix("C-") })
  }

  @Test
  mutating func
    `A conflict shows each value with officer, clocks, what stood before, and the note of the visit`()
    throws
  {
    let id = try clash()
    let found = try #require(try desk.read { try $0.reviewCase(id) })
    #expect(
      Set(found.values.map(\.value)) == [.text("complaint.oil_fume"), .text("complaint.noise")])
    let oil = try #require(found.values.first { $0.value == .text("complaint.oil_fume") })
    #expect(oil.written.officer == "O-001")
    #expect(oil.written.device == "平板 1")
    #expect(oil.written.at == Desk.noon)
    #expect(oil.written.received == Desk.time("2026-11-21T09:00:00+08:00").instant)
    #expect(oil.base == [.text("complaint.other")])
    #expect(oil.note?.value["text"] == .text("净化器未开"))
    let noise = try #require(found.values.first { $0.value == .text("complaint.noise") })
    #expect(noise.note == nil)
    #expect(found.name == "楼下油烟")
  }

  @Test mutating func `Items keep their identifiers when all tables are made anew`() throws {
    _ = try clash()
    two.skip(2)
    try desk.takeIn(
      two.export([.set(.ticket, desk.newRecord(), "severity", .integer(2), after: [created])]))
    let before = try desk.review()
    #expect(before.map { $0.prefix(2) }.sorted() == ["C-", "G-", "P-"])
    try desk.rebuild()
    #expect(try desk.review() == before)
    #expect(try desk.isSettled())
  }

  @Test mutating func `A late third edit reopens a settled conflict under the same identifier`()
    throws
  {
    let id = try clash()
    try desk.set(.ticket, ticket, "category", .text("complaint.noise"))
    #expect(try !desk.review().contains(id))
    try desk.takeIn(
      two.export([.set(.ticket, ticket, "category", .text("complaint.dust"), after: [created])]))
    #expect(try desk.review().contains(id))
  }

  @Test mutating func `A discarded gap stays away, and is narrower when some of it comes`() throws {
    let missing = one.export([.set(.ticket, ticket, "severity", .integer(2), after: [])])
    one.skip(1)
    try desk.takeIn(one.export([.set(.ticket, ticket, "severity", .integer(3), after: [])]))
    #expect(try desk.review().map { $0.prefix(2) } == ["G-"])
    let dismissal = Operation.Dismissal(
      device: one.device.id, numbers: 1...2, operations: [], reason: "落水")
    try desk.write("review discard", [.dismiss(dismissal, at: Desk.noon)])
    #expect(try desk.review() == [])
    try desk.takeIn(missing)
    #expect(try desk.review().filter { $0.hasPrefix("G-") } == [])
    try desk.rebuild()
    #expect(try desk.review().filter { $0.hasPrefix("G-") } == [])
    #expect(try desk.isSettled())
  }

  @Test mutating func `A discarded fork comes back when a further sibling turns up`() throws {
    for severity in 1...2 {
      one.rewind(to: 0)
      try desk.takeIn(
        one.export([.set(.ticket, ticket, "severity", .integer(Int64(severity)), after: [])]))
    }
    let id = try #require(try desk.review().first { $0.hasPrefix("F-") })
    let found = try #require(try desk.read { try $0.reviewCase(id) })
    #expect(found.operations.count == 2)
    let dismissal = Operation.Dismissal(
      device: one.device.id, numbers: 1...1, operations: found.operations.map(\.operation),
      reason: "两条属实")
    try desk.write("review discard", [.dismiss(dismissal, at: Desk.noon)])
    #expect(try !desk.review().contains(id))
    one.rewind(to: 0)
    try desk.takeIn(one.export([.set(.ticket, ticket, "severity", .integer(3), after: [])]))
    #expect(try desk.review().contains(id))
  }

  @Test mutating func `Only the office dismisses: a tablet's own word changes nothing`() throws {
    one.skip(1)
    let dismissal = Operation.Dismissal(
      device: one.device.id, numbers: 1...1, operations: [], reason: "不要了")
    try desk.takeIn(one.export([.dismiss(dismissal, at: Desk.noon)]))
    #expect(try desk.review().map { $0.prefix(2) }.sorted() == ["G-", "P-"])
  }

  @Test mutating func `A parked operation says why it waits, with its particulars`() throws {
    var three = Tablet(3, officer: "O-009")
    try desk.enrol(three.device)
    try desk.takeIn(
      three.export([.set(.ticket, ticket, "severity", .integer(3), after: [created])]))
    let id = try #require(try desk.review().first)
    let found = try #require(try desk.read { try $0.reviewCase(id) })
    #expect(found.reason as? ParkingReason == .notYours(officer: "O-009"))
    #expect(found.operations.map(\.officer) == ["O-009"])
  }

  @Test mutating func `The text of an operation hides who complained unless asked for`() throws {
    one.skip(1)
    let write = OperationDraft.set(.ticket, ticket, "complainant", .text("某乙"), after: [])
    try desk.takeIn(one.export([write]))
    let id = try #require(try desk.review().first { $0.hasPrefix("G-") })
    let masked = try desk.read { try $0.reviewCase(id) }
    #expect(masked?.operations.map { $0.text.contains("某乙") } == [false])
    #expect(masked?.operations.map { $0.text.contains("***") } == [true])
    let shown = try desk.read { try $0.reviewCase(id, isMasked: false) }
    #expect(shown?.operations.map { $0.text.contains("某乙") } == [true])
  }
}
