import BundleSupport
import Exchange
import GRDB
import Model
import Testing

@testable import Store

/// A withdrawal by one device beside an edit by another.
@Suite struct WithdrawalTests {
  private let store: TemporaryStore
  private let ticket = RecordID.test(1)
  private var office = TestPen(.office)
  private var one = TestPen(TestDevice(1))
  private var two = TestPen(TestDevice(2))
  /// The operations whose values stand in the office's ticket.
  private let ground: [OperationID]

  init() throws {
    store = try TemporaryStore([.office, TestDevice(1), TestDevice(2)])
    let made = office.set(
      .ticket, ticket, ["title": .text("餐饮油烟扰民"), "found": .text("2026-11-16")])
    let given = office.set(
      .ticket, ticket, ["handler": .text("O-001"), "helpers": .texts(["O-002"])])
    ground = [made, given]
    try store.takeIn([office.export()])
  }

  private var isInSight: Bool {
    get throws {
      try StoreReader(store.paths).read { try !$0.fields(of: .ticket).isEmpty }
    }
  }

  private var conflict: ReviewCase? {
    get throws {
      try StoreReader(store.paths).read { snapshot in
        let item = try snapshot.reviewItems().first {
          $0.subject == .conflict(record: ticket, field: "withdrawn")
        }
        return try item.flatMap { try snapshot.reviewCase($0.id) }
      }
    }
  }

  private func checkRebuilt() throws {
    let tables = try store.tables
    #expect(try store.state == store.stateFromLog)
    try store.writer().transaction { try $0.rebuild() }
    #expect(try store.tables == tables)
  }

  @Test mutating func `who has seen all of a record takes it out of sight`() throws {
    one.set(.ticket, ticket, ["withdrawn": .bool(true)], after: ground)
    try store.takeIn([one.export()])
    #expect(try !isInSight)
    #expect(try conflict == nil)
    try checkRebuilt()
  }

  @Test(arguments: [false, true])
  mutating func `an edit that the withdrawal had not seen keeps the record, whichever comes first`(
    isEditFirst: Bool
  ) throws {
    let withdrawal = one.set(.ticket, ticket, ["withdrawn": .bool(true)], after: ground)
    let edit = two.set(.ticket, ticket, ["severity": .integer(3)])
    let files = [one.export(), two.export()]
    try store.takeIn(isEditFirst ? files.reversed() : files)
    #expect(try isInSight)
    let values = try #require(try conflict).values
    #expect(values.map(\.written.operation) == [withdrawal, edit])
    #expect(values.map(\.edited) == [nil, "severity"])
    #expect(values.map(\.isShown) == [false, true])
    #expect(values.map(\.written.officer) == ["O-001", "O-002"])
    try checkRebuilt()
  }

  @Test mutating func `a withdrawal that names nothing has seen nothing`() throws {
    one.set(.ticket, ticket, ["withdrawn": .bool(true)])
    try store.takeIn([one.export()])
    #expect(try isInSight)
    #expect(try conflict?.values.count == 5)
    try checkRebuilt()
  }

  @Test mutating func `who edits what he saw withdrawn does not bring it back`() throws {
    let withdrawal = one.set(.ticket, ticket, ["withdrawn": .bool(true)], after: ground)
    two.set(.ticket, ticket, ["severity": .integer(3)], after: [withdrawal])
    try store.takeIn([one.export(), two.export()])
    #expect(try !isInSight)
    #expect(try conflict == nil)
    try checkRebuilt()
  }

  @Test(arguments: [false, true])
  mutating func `a decision settles it either way, until a further edit comes`(
    isWithdrawn: Bool
  ) throws {
    let withdrawal = one.set(.ticket, ticket, ["withdrawn": .bool(true)], after: ground)
    let edit = two.set(.ticket, ticket, ["severity": .integer(3)])
    try store.takeIn([one.export(), two.export()])
    office.set(
      .ticket, ticket, ["withdrawn": .bool(isWithdrawn)], after: ground + [withdrawal, edit])
    try store.takeIn([office.export()])
    #expect(try conflict == nil)
    #expect(try isInSight != isWithdrawn)
    try checkRebuilt()
    two.set(.ticket, ticket, ["severity": .integer(2)], after: [edit])
    try store.takeIn([two.export()])
    #expect(try isInSight)
    #expect(try (conflict != nil) == isWithdrawn)
    try checkRebuilt()
  }

  @Test mutating func `a withdrawal waits for nothing that stands in another field`() throws {
    one.set(.ticket, ticket, ["withdrawn": .bool(true)], after: ground)
    try store.takeIn([one.export()])
    #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM awaited") } == 0)
    #expect(
      try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM head WHERE awaiting") } == 0)
  }
}
