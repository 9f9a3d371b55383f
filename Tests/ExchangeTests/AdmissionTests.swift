import BundleSupport
import Model
import Testing

@testable import Exchange

/// Operations of some devices, and what the merge says of them.
private struct Desk {
  private(set) var operations: [Exchange.Operation] = []
  private var numbers: [RecordID: Int64] = [:]
  var devices: [TestDevice]

  init(_ devices: [TestDevice] = [.office, TestDevice(1), TestDevice(2)]) { self.devices = devices }

  mutating func write(_ device: TestDevice, _ draft: OperationDraft) throws -> OperationID {
    numbers[device.id, default: 0] += 1
    let bytes = Array(draft.text(sequence: numbers[device.id] ?? 0).utf8)
    let id = OperationID(device: device.id, bytes: bytes)
    let value = try JSONReader.value(of: bytes, dialect: .bundle)
    operations.append(try OperationReader(value, device: device.id).operation(id: id))
    return id
  }

  mutating func set(
    _ device: TestDevice, _ kind: RecordKind, _ record: RecordID, _ field: String,
    _ value: FieldValue, after parents: [OperationID] = []
  ) throws -> OperationID {
    try write(
      device,
      .write(
        kind, record, set: [FieldWrite(field: field, value: value, parents: parents)],
        at: .sample))
  }

  var state: MergedState {
    MergedState(operations: operations, enrolment: Enrolment(devices.map(\.enrolled)))
  }

  func reason(_ operation: OperationID) -> String? {
    state.parked.first { $0.operation == operation }?.reason
  }
}

@Suite struct AdmissionTests {
  private let office = TestDevice.office
  private let tablet = TestDevice(1)
  private let other = TestDevice(2)
  private let ticket = RecordID.test(1)

  @Test func `a write to a record that nobody created waits, and applies once it is there`() throws
  {
    var desk = Desk()
    let early = try desk.set(office, .ticket, ticket, "severity", .integer(3))
    #expect(desk.reason(early) == "P-RECORD")
    #expect(desk.state.records.isEmpty)
    _ = try desk.set(office, .ticket, ticket, "title", .text("油烟"))
    #expect(desk.reason(early) == nil)
    #expect(desk.state.records.first?.fields.integer("severity") == 3)
  }

  @Test func `a reference waits for its record, and for one of the right kind`() throws {
    var desk = Desk()
    _ = try desk.set(office, .ticket, ticket, "title", .text("油烟"))
    let naming = try desk.set(office, .ticket, ticket, "site", .text(RecordID.test(2).text))
    #expect(desk.reason(naming) == "P-REFERENCE")
    _ = try desk.set(office, .visit, .test(2), "kind", .text("service"))
    #expect(desk.reason(naming) == "P-REFERENCE")
    var right = Desk()
    _ = try right.set(office, .ticket, ticket, "title", .text("油烟"))
    let same = try right.set(office, .ticket, ticket, "site", .text(RecordID.test(2).text))
    _ = try right.set(office, .site, .test(2), "name", .text("厂"))
    #expect(right.reason(same) == nil)
  }

  @Test func `of two creations the smaller operation stands and the other is parked`() throws {
    var desk = Desk()
    let first = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    let second = try desk.set(tablet, .ticket, ticket, "title", .text("乙"))
    #expect(desk.reason(max(first, second)) == "P-COLLISION")
    #expect(desk.reason(min(first, second)) == nil)
    #expect(desk.state.records.first?.creation == min(first, second))
  }

  @Test func `writes under another kind are parked`() throws {
    var desk = Desk()
    _ = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    let wrong = try desk.set(office, .visit, ticket, "minutes", .integer(30))
    #expect(desk.reason(wrong) == "P-OTHER-KIND")
  }

  @Test func `an officer writes to what was given to him, whichever came first`() throws {
    var desk = Desk()
    let foreign = try desk.set(tablet, .ticket, ticket, "severity", .integer(3))
    _ = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    #expect(desk.reason(foreign) == "P-NOT-YOURS")
    _ = try desk.set(office, .ticket, ticket, "handler", .text("O-002"))
    #expect(desk.reason(foreign) == "P-NOT-YOURS")
    // The colleague who has it calls him in.
    _ = try desk.set(other, .ticket, ticket, "helpers", .texts(["O-001"]))
    #expect(desk.reason(foreign) == nil)
  }

  @Test func `anybody may add a note, but only to what exists`() throws {
    var desk = Desk()
    let note = try desk.write(
      tablet, .add(.note, of: .ticket, ticket, .object([("text", .text("见"))]), at: .sample))
    #expect(desk.reason(note) == "P-RECORD")
    _ = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    #expect(desk.reason(note) == nil)
    #expect(desk.state.records.first?.entries.count == 1)
  }

  @Test func `officers are the office's to write`() throws {
    var desk = Desk()
    let created = try desk.set(tablet, .officer, .test(7), "code", .text("O-009"))
    #expect(desk.reason(created) == "P-OFFICE")
    #expect(desk.state.records.first?.isVisible == false)
    _ = try desk.write(office, .release(created, reason: "核实", at: .sample))
    #expect(desk.reason(created) == nil)
    #expect(desk.state.records.first?.isVisible == true)
  }

  @Test func `the office releases or discards what is parked, nobody else does`() throws {
    var desk = Desk()
    _ = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    let foreign = try desk.set(tablet, .ticket, ticket, "severity", .integer(3))
    let own = try desk.write(tablet, .release(foreign, reason: "我", at: .sample))
    #expect(desk.reason(own) == "P-OFFICE")
    #expect(desk.reason(foreign) == "P-NOT-YOURS")
    _ = try desk.write(office, .discard(foreign, reason: "作废", at: .sample))
    #expect(desk.reason(foreign) == "P-DISCARDED")
    _ = try desk.write(office, .release(foreign, reason: "核实", at: .sample))
    #expect(desk.reason(foreign) == nil)
    #expect(desk.state.records.first?.fields.integer("severity") == 3)
  }

  @Test func `what applies can't be discarded`() throws {
    var desk = Desk()
    let title = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    _ = try desk.write(office, .discard(title, reason: "不", at: .sample))
    #expect(desk.reason(title) == nil)
  }

  @Test func `a revoked key is good through its number, and no further`() throws {
    var desk = Desk([.office, TestDevice(1, revokedAfter: 1)])
    let before = try desk.set(tablet, .ticket, ticket, "title", .text("甲"))
    let after = try desk.set(tablet, .ticket, ticket, "severity", .integer(2), after: [])
    #expect(desk.reason(before) == nil)
    #expect(desk.reason(after) == "P-REVOKED")
    _ = try desk.write(office, .release(after, reason: "核实", at: .sample))
    #expect(desk.reason(after) == nil)
  }

  @Test func `a released creation of a revoked key creates its record`() throws {
    var desk = Desk([.office, TestDevice(1, revokedAfter: 0)])
    let creation = try desk.set(tablet, .ticket, ticket, "title", .text("甲"))
    let note = try desk.write(
      office, .add(.note, of: .ticket, ticket, .object([("text", .text("见"))]), at: .sample))
    #expect(desk.reason(creation) == "P-REVOKED")
    #expect(desk.reason(note) == "P-RECORD")
    _ = try desk.write(office, .release(creation, reason: "核实", at: .sample))
    #expect(desk.reason(creation) == nil)
    #expect(desk.reason(note) == nil)
    #expect(desk.state.records.first?.isVisible == true)
  }

  @Test func `a device that is not enrolled has nobody's authority checked`() throws {
    var desk = Desk([.office])
    _ = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    let foreign = try desk.set(tablet, .ticket, ticket, "severity", .integer(3))
    #expect(desk.reason(foreign) == nil)
  }

  @Test func `a revoked key of the office decides nothing any more`() throws {
    var desk = Desk([TestDevice(0, revokedAfter: 1), tablet])
    _ = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    let foreign = try desk.set(tablet, .ticket, ticket, "severity", .integer(3))
    let late = try desk.write(office, .release(foreign, reason: "核实", at: .sample))
    #expect(desk.reason(late) == "P-REVOKED")
    #expect(desk.reason(foreign) == "P-NOT-YOURS")
  }

  @Test func `a step or a correction needs the record to be the officer's, a note does not`() throws
  {
    var desk = Desk()
    _ = try desk.set(office, .ticket, ticket, "title", .text("甲"))
    let closing = FieldValue.object([("step", .text("close")), ("day", .text("2026-11-18"))])
    let own = try desk.write(office, .add(.step, of: .ticket, ticket, closing, at: .sample))
    let step = try desk.write(tablet, .add(.step, of: .ticket, ticket, closing, at: .sample))
    let words = FieldValue.object([("text", .text("见"))])
    let correction = try desk.write(
      tablet, .add(.note, of: .ticket, ticket, words, corrects: own, at: .sample))
    let note = try desk.write(tablet, .add(.note, of: .ticket, ticket, words, at: .sample))
    #expect(desk.reason(step) == "P-NOT-YOURS")
    #expect(desk.reason(correction) == "P-NOT-YOURS")
    #expect(desk.reason(note) == nil)
    _ = try desk.set(office, .ticket, ticket, "handler", .text("O-001"))
    #expect(desk.reason(step) == nil)
    #expect(desk.reason(correction) == nil)
  }
}
