import Exchange
import Model
import Testing

@testable import Store

/// What hides complainants from the texts of visits and tickets, as the store finds it.
struct MaskTests {
  private let desk: Desk
  private let site: RecordID
  private let ticket: RecordID

  init() throws {
    desk = try Desk()
    (site, ticket) = (desk.newRecord(), desk.newRecord())
    try desk.write([
      .write(.site, site, set: [Self.write("name", "示例厂")], at: Desk.noon), .ticket(ticket),
    ])
    try desk.set(.ticket, ticket, "complainant", .text("欧阳甲"))
  }

  private static func write(_ field: String, _ text: String) -> FieldWrite {
    FieldWrite(field: field, value: .text(text), parents: [])
  }

  private func addVisit(_ values: [(String, String)]) throws {
    let common = [("kind", "service"), ("title", "回访欧阳甲"), ("site", site.text)]
    let fields = common.filter { field in !values.contains { $0.0 == field.0 } } + values
    try desk.write([
      .write(
        .visit, desk.newRecord(), set: fields.map { Self.write($0.0, $0.1) }, at: Desk.noon)
    ])
  }

  /// What each visit is called, in the lists and in plans.
  private func titles() throws -> [String] {
    let visits = try desk.read { try $0.visits() }
    let shown = try desk.read { try $0.fields(of: .visit) }.compactMap {
      $0.masked.text("title")
    }
    #expect(visits.map(\.title) == shown && visits.allSatisfy { $0.writtenTitle.contains("欧阳") })
    return shown
  }

  @Test func `a visit hides who complained in its ticket`() throws {
    try addVisit([("ticket", ticket.text)])
    #expect(try titles() == ["回访***"])
  }

  @Test func `a visit without a ticket hides who complained at its site`() throws {
    try addVisit([("title", "回访欧阳女士")])
    #expect(try titles() == ["回访欧阳女士"])
    try desk.set(.ticket, ticket, "site", .text(site.text))
    #expect(try titles() == ["回访***"])
  }

  @Test func `a visit hides who complained at the site of its application`() throws {
    let (other, application) = (desk.newRecord(), desk.newRecord())
    try desk.set(.ticket, ticket, "site", .text(other.text))
    try desk.write([
      .write(.site, other, set: [Self.write("name", "另一厂")], at: Desk.noon),
      .write(
        .application, application,
        set: [
          Self.write("name", "项目"), Self.write("class", "report_form"),
          Self.write("site", other.text),
        ], at: Desk.noon),
    ])
    try addVisit([("application", application.text)])
    #expect(try titles() == ["回访***"])
  }

  @Test func `a withdrawn ticket still hides who complained`() throws {
    try addVisit([("ticket", ticket.text)])
    try desk.set(.ticket, ticket, "withdrawn", .bool(true))
    #expect(try titles() == ["回访***"])
  }

  @Test func `of values that clash each hides`() throws {
    try desk.write([Self.clash(ticket, "complainant", "司马乙")])
    try desk.set(.ticket, ticket, "title", .text("欧阳甲和司马乙反映"))
    try addVisit([("ticket", ticket.text)])
    let shown = try desk.read { try $0.fields(of: .ticket) }.map(\.masked)
    #expect(shown.first?.text("title") == "***和***反映")
    #expect(try titles() == ["回访***"])
  }

  private static func clash(_ ticket: RecordID, _ field: String, _ text: String) -> OperationDraft {
    .set(.ticket, ticket, field, .text(text), after: [])
  }

  @Test func `the state hides what lists hide`() throws {
    try desk.set(.ticket, ticket, "site", .text(site.text))
    try addVisit([])
    let (masked, whole) = try desk.read { snapshot in
      let state = try snapshot.mergedState()
      return (state.canonicalJSON(hiding: try snapshot.complainants()), state.canonicalJSON)
    }
    #expect(!masked.contains("欧阳甲") && masked.contains("回访***"))
    #expect(whole.contains("回访欧阳甲"))
  }

  @Test func `a visit anywhere hides the name of whoever complained somewhere`() throws {
    try addVisit([])
    #expect(try titles() == ["回访***"])
  }

  @Test(arguments: [
    ("name", "欧阳甲家", "***家"), ("address", "新城街道示例新村1幢101室", "***"), ("contact", "欧阳女士", "***"),
    ("phone", "138-0000-1234", "***"), ("phone", "0573-82123456", "0573-82123456"),
    ("name", "示例厂", "示例厂"),
  ])
  func `a site that is the home of who complained is shown without telling so`(
    field: String, text: String, shown: String
  ) throws {
    try desk.set(.ticket, ticket, "complainant_phone", .text("13800001234"))
    try desk.set(.ticket, ticket, "complainant_address", .text("新城街道示例新村1幢101室"))
    try desk.set(.ticket, ticket, "site", .text(site.text))
    try desk.set(.site, site, field, .text(text))
    let (site, fields) = try desk.read {
      (try #require(try $0.sites().first), try #require(try $0.fields(of: .site).first))
    }
    let found = ["name": site.name, "address": site.address, "contact": site.contact][field]
    #expect(fields.text(field) == text)
    #expect(fields.masked.text(field) == (field == "name" ? site.name : shown))
    #expect((found ?? site.phone)?.hasPrefix(shown) == true)
    #expect(site.name.hasSuffix(site.id.short) == (field == "name" && text != shown))
  }

  @Test func `who was recorded otherwise before stays hidden`() throws {
    try desk.set(.ticket, ticket, "complainant", .text("司马乙"))
    try desk.set(.ticket, ticket, "complainant", .null)
    try addVisit([("ticket", ticket.text), ("title", "欧阳甲即欧阳先生即司马女士")])
    #expect(try titles() == ["***即***即***"])
  }

  @Test func `counting visits asks for no titles`() throws {
    try addVisit([("ticket", ticket.text)])
    #expect(try desk.read { try $0.visitsWithoutTitles() }.map(\.writtenTitle) == ["***"])
  }

  @Test func `a command without operations that names a title hides who complained`() throws {
    try desk.set(.ticket, ticket, "title", .text("欧阳甲反映油烟"))
    try desk.command("ticket show 欧阳甲反映油烟 --unmasked") { _, _ in }
    #expect(
      try desk.read { try $0.actions(limit: 1) }.map(\.command)
        == ["ticket show ***反映油烟 --unmasked"])
    #expect(
      try desk.read { try $0.actions(limit: 1, isMasked: false) }.map(\.command)
        == ["ticket show 欧阳甲反映油烟 --unmasked"])
  }
}
