import Testing

@testable import Model

struct FollowUpTests {
  private static func id(_ number: Int) -> RecordID {
    RecordID(high: 0x7000 | UInt64(number) << 16, low: 1 << 63)
  }

  private static func fields(
    _ kind: RecordKind, _ number: Int, _ values: [String: FieldValue]
  ) -> Fields { Fields(id: id(number), kind: kind, values: values) }

  private static func permit(
    _ number: Int, _ class: PermitClass, issued: String? = nil, expires: String? = nil
  ) throws -> Permit {
    var values: [String: FieldValue] = [
      "number": .text("P-\(number)"), "site": .text(id(1).text), "class": .text(`class`.rawValue),
    ]
    values["issued"] = issued.map { .text($0) }
    values["expires"] = expires.map { .text($0) }
    return try Permit(fields(.permit, number, values))
  }

  private static func visit(
    _ number: Int, _ kind: VisitKind, _ status: VisitStatus, _ changes: [String: FieldValue]
  ) throws -> Visit {
    let values: [String: FieldValue] = [
      "kind": .text(kind.rawValue), "title": .text("走访"), "site": .text(id(1).text),
      "status": .text(status.rawValue),
    ]
    return try Visit(fields(.visit, number, values.merging(changes) { $1 }))
  }

  private static func project(_ number: Int, next: String? = nil) throws -> Site {
    var values: [String: FieldValue] = [
      "name": .text("项目\(number)"), "major": .bool(true), "tracker": .text("O-001"),
    ]
    values["next_contact"] = next.map { .text($0) }
    return try Site(fields(.site, number, values))
  }

  private static func day(_ text: String) throws -> Day { try Day(iso: text) }

  private static let nobody = SiteContacts([], visitDays: [:], contactDays: [:])

  @Test func `permits come onto the list so many days before they expire, the most urgent first`()
    throws
  {
    let permits = [
      try Self.permit(1, .key, expires: "2026-12-19"),
      try Self.permit(2, .simple, expires: "2026-11-19"),
      try Self.permit(3, .key, expires: "2027-01-19"), try Self.permit(4, .key),
      try Self.permit(5, .key, expires: "2027-01-20"),
    ]
    let list = PermitRenewals(permits, on: try Self.day("2026-11-20"), within: 60)
    #expect(list.rows.map(\.permit.number) == ["P-2", "P-1", "P-3"])
    #expect(list.rows.map(\.daysLeft) == [-1, 29, 60])
    #expect(list.rows.map(\.state) == [.expired, .late, .due])
    #expect(list.rows.last?.applyBy == (try Self.day("2026-11-20")))
    #expect(list.withoutExpiry.map(\.number) == ["P-4"])
    let wider = PermitRenewals(permits, on: try Self.day("2026-11-20"), within: 61)
    #expect(wider.rows.count == 4)
  }

  private static func proposals(
    permits: [Permit] = [], applications: [Application] = [], sites: [Site] = [],
    visits: [Visit] = [], visitDays: [RecordID: Day] = [:], contactDays: [RecordID: Day] = [:],
    on day: String = "2026-11-20", within days: Int = 30
  ) throws -> [VisitProposals.Row] {
    let contacts = SiteContacts(visits, visitDays: visitDays, contactDays: contactDays)
    let today = try self.day(day)
    return VisitProposals(
      permits: permits, applications: applications,
      waiting: WaitingProjects(sites, contacts: contacts, on: today, days: 30), visits: visits,
      contacts: contacts, on: today, within: days
    ).rows
  }

  @Test func `permits are followed up by class, counted from the last look, else from the issue`()
    throws
  {
    let permits = [
      try Self.permit(1, .key, issued: "2026-05-24"),
      try Self.permit(2, .key, issued: "2026-06-24"),
      try Self.permit(3, .simple, issued: "2025-12-01"),
      try Self.permit(4, .registration, issued: "2020-01-01"), try Self.permit(5, .key),
    ]
    let rows = try Self.proposals(permits: permits)
    #expect(rows.map(\.cause.name) == ["P-1", "P-5", "P-3"])
    #expect(rows.map(\.due.iso) == ["2026-11-20", "2026-11-20", "2026-12-01"])
    let look = try Self.visit(9, .followUp, .done, ["permit": .text(Self.id(1).text)])
    let after = try Self.proposals(
      permits: permits, visits: [look], visitDays: [look.id: try Self.day("2026-11-01")])
    #expect(after.map(\.cause.name) == ["P-5", "P-3"])
  }

  @Test func `what has an open visit is not proposed again; what expired is not followed up`()
    throws
  {
    let permit = try Self.permit(1, .key, issued: "2020-01-01")
    let open = try Self.visit(9, .followUp, .missed, ["permit": .text(permit.id.text)])
    #expect(try Self.proposals(permits: [permit]).count == 1)
    #expect(try Self.proposals(permits: [permit], visits: [open]).isEmpty)
    let other = try Self.visit(9, .followUp, .open, ["permit": .text(Self.id(8).text)])
    #expect(try Self.proposals(permits: [permit], visits: [other]).count == 1, "control")
    let gone = try Self.permit(2, .key, issued: "2020-01-01", expires: "2026-11-19")
    #expect(try Self.proposals(permits: [gone]).isEmpty)
  }

  private static func application(lighter: Bool, decided: String?) throws -> Application {
    var values: [String: FieldValue] = [
      "name": .text("扩建"), "class": .text("report_form"), "lighter": .bool(lighter),
      "site": .text(id(1).text),
    ]
    values["decided"] = decided.map { .text($0) }
    return try Application(fields(.application, 20, values))
  }

  @Test func `a lighter-way project is seen once, within 90 days of its decision`() throws {
    let project = try Self.application(lighter: true, decided: "2026-11-02")
    let rows = try Self.proposals(applications: [project])
    #expect(rows.map(\.due.iso) == ["2027-01-31"])
    #expect(rows.map(\.kind) == [.followUp])
    let seen = try Self.visit(9, .followUp, .done, ["application": .text(project.id.text)])
    #expect(try Self.proposals(applications: [project], visits: [seen]).isEmpty)
    let usual = try Self.application(lighter: false, decided: "2026-11-02")
    let pending = try Self.application(lighter: true, decided: nil)
    #expect(try Self.proposals(applications: [usual]).isEmpty)
    #expect(try Self.proposals(applications: [pending]).isEmpty)
  }

  @Test func `a major project waits when its day has come, or after 30 days of silence`() throws {
    let sites = [
      try Self.project(1, next: "2026-11-20"), try Self.project(2, next: "2026-11-21"),
      try Self.project(3), try Self.project(4), try Self.project(5),
    ]
    let (old, new) = (try Self.day("2026-10-21"), try Self.day("2026-10-22"))
    let contacts = SiteContacts(
      [], visitDays: [:], contactDays: [Self.id(3): old, Self.id(4): new])
    let waiting = WaitingProjects(
      sites, contacts: contacts, on: try Self.day("2026-11-20"), days: 30)
    #expect(waiting.rows.map(\.site.name) == ["项目5", "项目1", "项目3"])
    #expect(waiting.rows.map(\.cause) == [.never, .dayCome, .silent])
  }

  @Test func `a contact with a visit or a visit done counts for its site`() throws {
    let site = try Self.project(1)
    let visit = try Self.visit(9, .major, .done, [:])
    let day = try Self.day("2026-11-10")
    let visited = SiteContacts([visit], visitDays: [visit.id: day], contactDays: [:])
    let called = SiteContacts([visit], visitDays: [:], contactDays: [visit.id: day])
    for contacts in [visited, called] {
      #expect(contacts.last(of: site.id) == day)
    }
    #expect(Self.nobody.last(of: site.id) == nil)
  }

  @Test func `a visit to a waiting project is proposed once`() throws {
    let site = try Self.project(1, next: "2026-11-18")
    let rows = try Self.proposals(sites: [site])
    #expect(rows.map(\.kind) == [.major])
    #expect(rows.map(\.due.iso) == ["2026-11-18"])
    let open = try Self.visit(9, .major, .open, [:])
    #expect(try Self.proposals(sites: [site], visits: [open]).isEmpty)
  }
}
