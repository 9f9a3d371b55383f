import BundleSupport
import Exchange
import GRDB
import Model
import Testing

@testable import Store

/// Fields in which nothing stands but what their record's creation wrote have no rows, and yet show it.
@Suite struct CreatedFieldsTests {
  private let ticket = RecordID.test(1)
  private let nowhere = OperationID(device: .test(9), bytes: Array("nothing".utf8))

  /// A creation and what comes after it, each in a bundle of its own.
  private struct Course {
    var pen = TestPen(.office)
    var bundles: [[UInt8]] = []

    mutating func write(
      _ ticket: RecordID, _ fields: [String: FieldValue], after parents: [OperationID] = []
    ) -> OperationID {
      let operation = pen.set(.ticket, ticket, fields, after: parents)
      bundles.append(pen.export())
      return operation
    }
  }

  /// The fields that have rows, in their order, the same whichever way the bundles come.
  private func rows(_ bundles: [[UInt8]]) throws -> [String] {
    let orders = [bundles, bundles.reversed()]
    var rows: [[String]] = []
    for order in orders {
      let store = try TemporaryStore([.office])
      for bundle in order { try store.takeIn([bundle]) }
      rows.append(try fields(store))
      let tables = try store.tables
      #expect(try store.state == store.stateFromLog)
      try store.writer().transaction { try $0.rebuild() }
      #expect(try store.tables == tables)
    }
    #expect(rows.allSatisfy { $0 == rows.first })
    return rows.first ?? []
  }

  private func fields(_ store: TemporaryStore) throws -> [String] {
    try store.read {
      try String.fetchAll($0, sql: "SELECT field FROM head ORDER BY field, operation")
    }
  }

  private let created: [String: FieldValue] = [
    "title": .text("餐饮油烟扰民"), "found": .text("2026-11-16"), "status": .text("found"),
  ]

  @Test func `a record that was only created has no rows, and shows its fields`() throws {
    var course = Course()
    let creation = course.write(ticket, created)
    #expect(try rows(course.bundles) == [])
    let store = try TemporaryStore([.office])
    try store.takeIn(course.bundles)
    let heads = try store.read { [ticket] database in
      try HeadTable(database: database).fields(of: ticket)
    }
    #expect(heads.map(\.field) == ["found", "status", "title"])
    #expect(heads.flatMap(\.heads).map(\.operation) == [creation, creation, creation])
    #expect(heads.last?.heads.first?.value == .text("餐饮油烟扰民"))
  }

  @Test func `a field that was written since has rows, and no other`() throws {
    var course = Course()
    let creation = course.write(ticket, created)
    _ = course.write(ticket, ["status": .text("assigned")], after: [creation])
    #expect(try rows(course.bundles) == ["status"])
  }

  @Test func `what a creation wrote has a row where it stands beside another value`() throws {
    var course = Course()
    _ = course.write(ticket, created)
    _ = course.write(ticket, ["status": .text("assigned")])
    #expect(try rows(course.bundles) == ["status", "status"])
  }

  @Test func `what a creation wrote over something that is not here has a row`() throws {
    var pen = TestPen(.office)
    pen.write(
      .write(
        .ticket, ticket,
        set: created.sorted { $0.key < $1.key }.map { field, value in
          FieldWrite(field: field, value: value, parents: field == "status" ? [nowhere] : [])
        }, at: .sample))
    #expect(try rows([pen.export()]) == ["status"])
  }

  @Test func `a record that was created as withdrawn has a row of that`() throws {
    var course = Course()
    _ = course.write(ticket, created.merging(["withdrawn": .bool(true)]) { _, new in new })
    #expect(try rows(course.bundles) == ["withdrawn"])
  }

  @Test func `control: a field without its row and without its creation is found`() throws {
    var course = Course()
    let creation = course.write(ticket, created)
    _ = course.write(ticket, ["status": .text("assigned")], after: [creation])
    let store = try TemporaryStore([.office])
    try store.takeIn(course.bundles)
    try DatabaseQueue(path: store.paths.database).write { try $0.execute(sql: "DELETE FROM head") }
    // The status is read from the creation then, which is not what stands.
    #expect(try store.state != store.stateFromLog)
  }
}
