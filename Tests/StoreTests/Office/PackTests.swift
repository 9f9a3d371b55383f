import Exchange
import Foundation
import Model
import Testing

@testable import Store

struct PackTests {
  private let desk: Desk
  private let week: Week
  private let site: RecordID
  private let ticket: RecordID
  private let visit: RecordID
  private var tablet = Tablet(1, officer: "O-001")

  init() throws {
    desk = try Desk()
    week = try Week(iso: "2026-W48")
    site = desk.newRecord()
    ticket = desk.newRecord()
    visit = desk.newRecord()
    try desk.write(
      "add",
      [
        .write(
          .officer, desk.newRecord(),
          set: [
            FieldWrite(field: "code", value: .text("O-001"), parents: []),
            FieldWrite(field: "name", value: .text("甲某"), parents: []),
          ], at: Desk.noon),
        .write(
          .site, site,
          set: [
            FieldWrite(field: "name", value: .text("某面馆"), parents: []),
            FieldWrite(
              field: "point",
              value: try Point(latitude: 30.76, longitude: 120.71, datum: .wgs84).field,
              parents: []),
          ], at: Desk.noon),
        .ticket(ticket),
        .set(.ticket, ticket, "complainant", .text("某乙"), after: []),
        .set(.ticket, ticket, "complainant_phone", .text("000-0000-0001"), after: []),
        .write(
          .visit, visit,
          set: [
            FieldWrite(field: "kind", value: .text("ticket"), parents: []),
            FieldWrite(field: "title", value: .text("核查油烟"), parents: []),
            FieldWrite(field: "site", value: .text(site.text), parents: []),
            FieldWrite(field: "ticket", value: .text(ticket.text), parents: []),
            FieldWrite(field: "crew", value: .texts(["O-001", "O-002"]), parents: []),
          ], at: Desk.noon),
      ])
    try desk.enrol(tablet.device)
  }

  private func pack(isUnmasked: Bool = false) throws -> WorkPack {
    try desk.read { [week] in
      try $0.workPack(
        of: "O-001", week: week, id: RecordID(high: 0x7000, low: 0x8000_0000_0000_0009),
        made: Desk.noon, app: "test/1", isUnmasked: isUnmasked)
    }
  }

  @Test func `A pack holds the week's visit, its ticket and its site, with their heads`() throws {
    let pack = try pack()
    #expect(pack.records.map(\.id) == [visit, ticket, site])
    #expect(pack.records.allSatisfy { $0.role == .week })
    let body = try #require(FieldValue(json: pack.body))
    let record = try #require(body["records"]?.list?.first)
    let head = try #require(record["fields"]?["title"]?["p"]?.list?.first?.text)
    #expect(record["fields"]?["title"]?["v"] == .text("核查油烟"))
    #expect(try desk.read { try $0.operations(of: 1).map(\.operation.text) }.contains(head))
    #expect(body["towns"]?.list?.count == 9)
    #expect(body["categories"]?.list?.count == Category.allCases.count)
    #expect(body["checklists"]?.list?.count == VisitKind.allCases.count)
  }

  @Test
  mutating func `An edit that names the pack's heads supersedes what the officer saw: no conflict`()
    throws
  {
    let body = try #require(FieldValue(json: try pack().body))
    let fields = body["records"]?.list?.first { $0["kind"] == .text("ticket") }?["fields"]
    let parents = fields?["category"]?["p"]?.list?.compactMap {
      $0.text.flatMap { OperationID($0) }
    }
    try desk.takeIn(
      tablet.export([
        .set(.ticket, ticket, "category", .text("complaint.oil_fume"), after: parents ?? [])
      ]))
    #expect(try desk.review() == [])
    #expect(try desk.text(.ticket, ticket, "category") == .text("complaint.oil_fume"))
  }

  @Test func `The pack of the next visit says what was written down at the site before`() throws {
    let (earlier, other, elsewhere) = (desk.newRecord(), desk.newRecord(), desk.newRecord())
    let note = { (visit: RecordID, text: String) in
      OperationDraft.add(.note, of: .visit, visit, .object([("text", .text(text))]), at: Desk.noon)
    }
    let visits = [(earlier, site), (other, elsewhere)].map { visit, site in
      OperationDraft.write(
        .visit, visit,
        set: [
          FieldWrite(field: "kind", value: .text("service"), parents: []),
          FieldWrite(field: "title", value: .text("走访"), parents: []),
          FieldWrite(field: "site", value: .text(site.text), parents: []),
          FieldWrite(field: "status", value: .text("done"), parents: []),
        ], at: Desk.noon)
    }
    try desk.write(
      [
        .write(
          .site, elsewhere,
          set: [FieldWrite(field: "name", value: .text("另一厂"), parents: [])], at: Desk.noon)
      ] + visits + [
        note(earlier, "管网已接通，某乙知情"), note(other, "别处的记录"),
        .add(.contact, of: .site, site, .object([("text", .text("下周到场"))]), at: Desk.noon),
      ])
    func notes(isUnmasked: Bool = false) throws -> [String] {
      let body = try #require(FieldValue(json: try pack(isUnmasked: isUnmasked).body))
      return body["records"]?.list?.flatMap { $0["notes"]?.list ?? [] }
        .compactMap { $0["note"]?["text"]?.text } ?? []
    }
    #expect(try notes() == ["管网已接通，***知情", "下周到场"])
    #expect(try notes(isUnmasked: true) == ["管网已接通，某乙知情", "下周到场"])
  }

  @Test
  func `Who complained stays out unless asked for, and then comes for the visits' tickets only`()
    throws
  {
    let other = desk.newRecord()
    try desk.write([
      .ticket(other, title: "另一件"),
      .set(.ticket, other, "complainant", .text("某丙"), after: []),
    ])
    #expect(try pack().records.contains { $0.id == other && $0.role == .own })
    #expect(try !pack().body.contains("某乙"))
    #expect(try !pack().body.contains("complainant"))
    #expect(try pack(isUnmasked: true).body.contains("某乙"))
    #expect(try pack(isUnmasked: true).body.contains("000-0000-0001"))
    #expect(try !pack(isUnmasked: true).body.contains("某丙"))
  }

  @Test func `Where values clash the pack says which the officer sees, and which contradict it`()
    throws
  {
    try desk.write([
      .set(.ticket, ticket, "severity", .integer(2), after: []),
      .set(.ticket, ticket, "severity", .integer(3), after: []),
    ])
    let body = try #require(FieldValue(json: try pack().body))
    let fields = body["records"]?.list?.first { $0["kind"] == .text("ticket") }?["fields"]
    #expect(fields?["severity"]?["v"] == .integer(3))
    #expect(fields?["severity"]?["p"]?.list?.count == 1)
    #expect(fields?["severity"]?["others"]?.list?.map { $0["v"] } == [.integer(2)])
  }

  @Test mutating func `The device learns how far it came without a gap, and what is missing`()
    throws
  {
    let write = OperationDraft.set(.ticket, ticket, "severity", .integer(2), after: [])
    try desk.takeIn(tablet.export([write]))
    tablet.skip(2)
    try desk.takeIn(tablet.export([write]))
    let body = try #require(FieldValue(json: try pack().body))
    let progress = try #require(body["acknowledged"]?.list?.first)
    #expect(progress["device"] == .text(tablet.device.id.text))
    #expect(progress["through"] == .integer(1))
    #expect(progress["missing"] == .list([.list([.integer(2), .integer(3)])]))
  }

  @Test
  mutating func `A bundle's pack is told from one that was never handed out, and changes nothing`()
    throws
  {
    let pack = try pack()
    try desk.command("pack") { transaction, action in try transaction.note(pack, under: action) }
    let write = OperationDraft.set(.ticket, ticket, "severity", .integer(2), after: [])
    let before = try desk.read { try $0.mergedState().canonicalJSON }
    for (named, note) in [
      (nil, nil), (pack.id, nil), (desk.newRecord(), "N-PACK"),
    ] as [(RecordID?, String?)] {
      let file = tablet.export([write], pack: named)
      guard case .taken(let taken) = try desk.takeIn(file).outcome else {
        Issue.record("not taken")
        return
      }
      #expect(taken.pack?.id == named)
      #expect(taken.packNote?.code == note)
    }
    var other = Tablet(2, officer: "O-002")
    try desk.enrol(other.device)
    guard case .taken(let taken) = try desk.takeIn(other.export([write], pack: pack.id)).outcome
    else { return }
    #expect(taken.packNote == .packOfAnother(pack.id, holder: "O-001"))
    #expect(try desk.read { try $0.mergedState().canonicalJSON } != before)
    #expect(try desk.isSettled())
  }

  @Test func `The same operations give the same state, whatever pack their bundles name`() throws {
    let pack = RecordID(high: 0x7000, low: 0x8000_0000_0000_0077)
    let states = try [nil, pack].map { pack in
      let desk = try Desk()
      var tablet = Tablet(1, officer: "O-001")
      try desk.enrol(tablet.device)
      let record = desk.newRecord()
      try desk.takeIn(tablet.export([.ticket(record)], pack: pack))
      return try desk.read { try $0.mergedState().canonicalJSON }
    }
    #expect(states[0] == states[1])
    #expect(states[0].contains("楼下油烟"))
  }

  @Test func `Revocations travel along`() throws {
    try desk.command("device revoke") { [tablet] transaction, _ in
      _ = try transaction.revoke(tablet.device.id, after: 7)
    }
    let body = try #require(FieldValue(json: try pack().body))
    #expect(body["revocations"]?.list?.map { $0["after"] } == [.integer(7)])
  }

  @Test func `The office's seal covers the exact bytes of the body`() throws {
    let key = try OfficeKey.loadOrMake(desk.paths)
    let pack = try pack()
    let file = Array(try #require(key.file(format: WorkPack.format, body: pack.body)).utf8)
    #expect(try SealedFile(file).format == WorkPack.format)
    #expect(try SealedFile(file).isSealed(by: key.publicKey))
    #expect(try !SealedFile(file).isSealed(by: SealingKey().publicKey))
    let changed = String(decoding: file, as: UTF8.self)
      .replacingOccurrences(of: "核查油烟", with: "核查噪声")
    #expect(try !SealedFile(Array(changed.utf8)).isSealed(by: key.publicKey))
  }

  @Test func `The office key is made once, and only its owner reads it`() throws {
    let first = try OfficeKey.loadOrMake(desk.paths)
    let second = try OfficeKey.loadOrMake(desk.paths)
    #expect(first.publicKey == second.publicKey)
    #expect(OfficeKey.isExposed(desk.paths) == false)
    try Data("no key".utf8).write(to: URL(fileURLWithPath: desk.paths.officeKey))
    #expect(throws: StoreFault.unreadable(path: desk.paths.officeKey, reason: "no Ed25519 key")) {
      try OfficeKey.loadOrMake(desk.paths)
    }
  }
}

struct RevocationTests {
  @Test func `A revoked key is good up to a number: later operations wait, whenever they come`()
    throws
  {
    let desk = try Desk()
    let ticket = desk.newRecord()
    try desk.write([.ticket(ticket)])
    var tablet = Tablet(1, officer: "O-001")
    try desk.enrol(tablet.device)
    let early = tablet.export([.set(.ticket, ticket, "severity", .integer(2), after: [])])
    let late = tablet.export([.set(.ticket, ticket, "category", .text("permit"), after: [])])
    try desk.takeIn(late)
    let last = try desk.command("device revoke") { [tablet] transaction, _ in
      try transaction.revoke(tablet.device.id, after: 1)
    }
    #expect(last == 1)
    try desk.takeIn(early)
    #expect(try desk.text(.ticket, ticket, "severity") == .integer(2))
    #expect(try desk.text(.ticket, ticket, "category") == .text("complaint.other"))
    let parked = try #require(try desk.review().first { $0.hasPrefix("P-") })
    let found = try #require(try desk.read { try $0.reviewCase(parked) })
    #expect(found.reason as? ParkingReason == .revoked(after: 1))
    #expect(try desk.isSettled())
  }

  @Test func `Without a number the highest that has come is the last good one`() throws {
    let desk = try Desk()
    let ticket = desk.newRecord()
    try desk.write([.ticket(ticket)])
    var tablet = Tablet(1, officer: "O-001")
    try desk.enrol(tablet.device)
    let write = OperationDraft.set(.ticket, ticket, "severity", .integer(2), after: [])
    try desk.takeIn(tablet.export([write, write, write]))
    let last = try desk.command("device revoke") { [tablet] transaction, _ in
      try transaction.revoke(tablet.device.id, after: nil)
    }
    #expect(last == 3)
    #expect(try desk.read { try $0.deviceProgress()[tablet.device.id]?.highest } == 3)
  }

  /// A desk whose officer wrote four operations, of which a revocation parks the last two: one of them on a
  /// record that the revoked key created.
  private func revoked() throws -> (desk: Desk, device: RecordID, ticket: RecordID) {
    let desk = try Desk()
    let ticket = desk.newRecord()
    let own = desk.newRecord()
    try desk.write([.ticket(ticket)])
    var tablet = Tablet(1, officer: "O-001")
    try desk.enrol(tablet.device)
    try desk.takeIn(
      tablet.export([
        .set(.ticket, ticket, "severity", .integer(2), after: []),
        .set(.ticket, ticket, "category", .text("permit"), after: []),
        .ticket(own, title: "另一件"),
        .set(.ticket, own, "severity", .integer(3), after: []),
      ]))
    let device = tablet.device.id
    try desk.command("device revoke") { transaction, _ in
      _ = try transaction.revoke(device, after: 2)
    }
    return (desk, device, own)
  }

  private func parked(_ desk: Desk) throws -> [String] {
    try desk.read { snapshot in
      try snapshot.reviewItems().compactMap { item in
        if case .parked(_, _, let code) = item.subject { code } else { nil }
      }
    }
  }

  @Test func `A revocation that is taken back leaves the state as if there had been none`() throws {
    let (desk, device, own) = try revoked()
    #expect(Set(try parked(desk)) == ["P-REVOKED"])
    #expect(try desk.text(.ticket, own, "severity") == nil)
    try desk.command("device restore") { transaction, _ in try transaction.restore(device) }
    #expect(try parked(desk) == [])
    #expect(try desk.text(.ticket, own, "severity") == .integer(3))
    #expect(try desk.isSettled())
    #expect(try desk.read { try $0.devices().allSatisfy { $0.revokedAfter == nil } })
  }

  @Test func `Revoked again with another number the limit moves; without one it stays`() throws {
    let (desk, device, own) = try revoked()
    func revoke(after number: Int64?) throws -> Int64 {
      try desk.command("device revoke") { transaction, _ in
        try transaction.revoke(device, after: number)
      }
    }
    // The highest that has come would let in what the first revocation kept out.
    #expect(try revoke(after: nil) == 2)
    #expect(try parked(desk).count == 2)
    #expect(try revoke(after: 3) == 3)
    #expect(try parked(desk) == ["P-REVOKED"])
    #expect(try desk.text(.ticket, own, "title") == .text("另一件"))
    #expect(try desk.text(.ticket, own, "severity") == nil)
    #expect(try revoke(after: 0) == 0)
    #expect(try parked(desk).count == 4)
    #expect(try desk.isSettled())
  }

  @Test func `Enrolling the list again does not bring a revoked device back`() throws {
    let (desk, device, _) = try revoked()
    let known = try #require(try desk.read { try $0.devices().first { $0.id == device } })
    let new = try desk.command("device enrol") { transaction, _ in
      try transaction.enrol([
        Device(
          id: known.id, officer: known.officer, key: known.key, publicKey: known.publicKey,
          name: known.name)
      ])
    }
    #expect(new.isEmpty)
    #expect(try parked(desk).count == 2)
  }
}
