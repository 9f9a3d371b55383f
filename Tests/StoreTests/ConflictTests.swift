import BundleSupport
import Exchange
import GRDB
import Model
import Testing

@testable import Store

/// Two devices that write the same field without knowing of each other.
@Suite struct ConflictTests {
  private let first = TestDevice(1)
  private let second = TestDevice(2)
  private let ticket = RecordID.test(1)

  /// The office's ticket, given to both officers, with the identity of its first status.
  private func ground(_ pen: inout TestPen) -> (bundle: [UInt8], status: OperationID) {
    let status = pen.set(
      .ticket, ticket,
      [
        "title": .text("餐饮油烟扰民"), "found": .text("2026-11-16"), "status": .text("assigned"),
      ])
    pen.set(
      .ticket, ticket, ["handler": .text("O-001"), "helpers": .texts(["O-002"])])
    return (pen.export(), status)
  }

  private func status(_ store: TemporaryStore) throws -> String? {
    try store.read { try String.fetchOne($0, sql: "SELECT status FROM ticket") }
  }

  private func conflicts(_ store: TemporaryStore) throws -> [ReviewCase] {
    try StoreReader(store.paths).read { snapshot in
      try snapshot.reviewItems().filter {
        if case .conflict = $0.subject { true } else { false }
      }.compactMap { try snapshot.reviewCase($0.id) }
    }
  }

  private func write(
    _ device: TestDevice, _ status: String, after parents: [OperationID], next: Int64 = 1
  ) -> (bundle: [UInt8], operation: OperationID) {
    var pen = TestPen(device, next: next)
    let operation = pen.set(.ticket, ticket, ["status": .text(status)], after: parents)
    return (pen.export(), operation)
  }

  @Test func `both values stand in review with their officers, and the open one is shown`() throws {
    let store = try TemporaryStore([.office, first, second])
    var office = TestPen(.office)
    let ground = ground(&office)
    let closing = write(first, "closed", after: [ground.status])
    let going = write(second, "in_hand", after: [ground.status])
    try store.takeIn([ground.bundle, closing.bundle, going.bundle])
    let conflict = try #require(try conflicts(store).first)
    #expect(Set(conflict.values.map(\.written.officer)) == ["O-001", "O-002"])
    #expect(conflict.values.first(where: \.isShown)?.value == .text("in_hand"))
    #expect(try status(store) == "in_hand")
  }

  @Test func `a resolution settles it, and a late third edit opens it again`() throws {
    let store = try TemporaryStore([.office, first, second])
    var office = TestPen(.office)
    let ground = ground(&office)
    let closing = write(first, "closed", after: [ground.status])
    let going = write(second, "in_hand", after: [ground.status])
    try store.takeIn([ground.bundle, closing.bundle, going.bundle])
    let resolution = office.set(
      .ticket, ticket, ["status": .text("closed")],
      after: [closing.operation, going.operation])
    try store.takeIn([office.export()])
    #expect(try conflicts(store).isEmpty)
    #expect(try status(store) == "closed")
    // Written before the resolution, and known here only after it.
    let late = write(second, "reopened", after: [ground.status], next: 2)
    try store.takeIn([late.bundle])
    #expect(try conflicts(store).count == 1)
    #expect(try status(store) == "reopened")
    office.set(
      .ticket, ticket, ["status": .text("closed")], after: [resolution, late.operation])
    try store.takeIn([office.export()])
    #expect(try conflicts(store).isEmpty)
    #expect(try status(store) == "closed")
  }

  @Test(arguments: [false, true])
  func `a close beside a reopen never ends closed, whichever came first`(isLater: Bool) throws {
    let store = try TemporaryStore([.office, first, second])
    var office = TestPen(.office)
    let ground = ground(&office)
    var pen = TestPen(first)
    let answered = pen.set(.ticket, ticket, ["status": .text("answered")], after: [ground.status])
    pen.set(.ticket, ticket, ["status": .text("closed")], after: [answered])
    let closing = pen.export()
    let reopening = write(second, "reopened", after: [ground.status])
    let later = isLater ? [closing, reopening.bundle] : [reopening.bundle, closing]
    try store.takeIn([ground.bundle] + later)
    #expect(try status(store) == "reopened")
    #expect(try conflicts(store).count == 1)
  }

  @Test func `an edit beside a withdrawal keeps the record in sight`() throws {
    let store = try TemporaryStore([.office, first, second])
    var office = TestPen(.office)
    let ground = ground(&office)
    var one = TestPen(first)
    let there = one.set(.ticket, ticket, ["withdrawn": .bool(false)])
    var two = TestPen(second)
    two.set(.ticket, ticket, ["withdrawn": .bool(true)])
    try store.takeIn([ground.bundle, one.export(), two.export()])
    #expect(try conflicts(store).count == 1)
    let withdrawn = try store.read { try Bool.fetchOne($0, sql: "SELECT withdrawn FROM ticket") }
    #expect(withdrawn == false)
    #expect(there != .none)
  }
}
