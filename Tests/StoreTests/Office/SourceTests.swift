import Exchange
import Foundation
import Model
import Testing

@testable import Store

struct SourceTests {
  private let desk: Desk

  init() throws { desk = try Desk() }

  private func take(_ text: String, source: String = "table") throws -> SourceChanges {
    let cells = try CSVReader.rows(text)
    return try desk.transaction { transaction in
      let snapshot = transaction.snapshot
      let table = try RecordTable(
        cells, kind: .ticket, source: source,
        context: TableContext(
          officers: try snapshot.officers(), named: try snapshot.fields(of: .site)))
      let changes = try snapshot.changes(of: table, source: source, at: Desk.noon)
      try transaction.take(
        changes, command: "ticket import", by: "甲某", at: Desk.noon.instant)
      return changes
    }
  }

  private let file = "登记号,标题,收集日,类别\nA1,油烟,2026-11-03,噪声\nA2,扬尘,2026-11-04,\n"

  @Test func `The same file again changes nothing: no operation, no line in the log`() throws {
    #expect(try take(file).count(.new) == 2)
    let state = try desk.read { try $0.mergedState().canonicalJSON }
    let actions = try desk.read { try $0.actions(limit: 10) }
    #expect(actions.map(\.kind) == [.intake])
    #expect(try take(file).count(.same) == 2)
    #expect(try desk.read { try $0.mergedState().canonicalJSON } == state)
    #expect(try desk.read { try $0.actions(limit: 10) } == actions)
    #expect(try desk.isSettled())
  }

  @Test func `Two stores make the same records of one file`() throws {
    _ = try take(file)
    let other = try SourceTests()
    _ = try other.take(file)
    let ids = try desk.read { try $0.tickets().map(\.id) }
    #expect(ids.count == 2)
    #expect(try other.desk.read { try $0.tickets().map(\.id) } == ids)
  }

  @Test func `A cell that changed is written over the source's own last word`() throws {
    _ = try take(file)
    let changed = file.replacingOccurrences(of: "噪声", with: "扬尘")
    #expect(try take(changed).items.map(\.state) == [.changed, .same])
    #expect(try desk.review() == [])
    #expect(try desk.read { try $0.tickets().first { $0.number == "A1" }?.category } == .dust)
  }

  @Test
  func
    `A person's edit stays when the file says what it said before, and stands in review when it changes`()
    throws
  {
    _ = try take(file)
    let id = try #require(try desk.read { try $0.tickets().first { $0.number == "A1" }?.id })
    try desk.set(.ticket, id, "category", .text("permit"))
    _ = try take(file)
    #expect(try desk.text(.ticket, id, "category") == .text("permit"))
    _ = try take(file.replacingOccurrences(of: "噪声", with: "扬尘"))
    #expect(try desk.review().map { $0.prefix(2) } == ["C-"])
    let item = try desk.review()[0]
    let found = try #require(try desk.read { try $0.reviewCase(item) })
    #expect(Set(found.values.map(\.written.device)).contains("table"))
  }

  @Test func `A new ticket gets its find as an event`() throws {
    _ = try take(file)
    let events = try desk.read { try $0.ticketEvents() }
    #expect(events.values.map { $0.map(\.step) } == [[.find], [.find]])
  }

  @Test func `An import is withdrawn by its number, and the file again does not bring it back`()
    throws
  {
    _ = try take(file)
    try desk.undo(1)
    #expect(try desk.read { try $0.tickets().count } == 0)
    #expect(try take(file).count(.same) == 2)
    #expect(try desk.read { try $0.tickets().count } == 0)
  }

  @Test func `A note from Kobo is taken once, whatever its place in the export`() throws {
    let (site, visit) = (desk.newRecord(), desk.newRecord())
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
        ], at: Desk.noon),
    ])
    let mapping = try KoboMapping(
      Array(#"{"format":"waiqin-kobo-map/1.0","visit":"v","note":{"text":"t"}}"#.utf8))
    func take(_ uuids: [String]) throws -> SourceChanges {
      let items = uuids.map {
        #"{"_uuid":"\#($0)","v":"核查","t":"无异味","end":"2026-11-18T09:00:00Z"}"#
      }
      let read = try KoboSubmissions(
        Array("[\(items.joined(separator: ","))]".utf8), mapping: mapping)
      return try desk.transaction { transaction in
        let (changes, faults) = try transaction.snapshot.changes(of: read, source: "kobo")
        #expect(faults == [])
        try transaction.take(changes, command: "visit import", by: "甲某", at: Desk.noon.instant)
        return changes
      }
    }
    #expect(try take(["a"]).items.map(\.state) == [.new])
    #expect(try take(["b", "a"]).items.map(\.state) == [.new, .same])
    #expect(try take(["a", "b"]).items.map(\.state) == [.same, .same])
  }

  private func takeItems(_ text: String, source: String = "table") throws -> SourceChanges {
    let cells = try CSVReader.rows(text)
    return try desk.transaction { transaction in
      let snapshot = transaction.snapshot
      let table = try RecordTable(
        cells, kind: .item, source: source,
        context: TableContext(officers: [], known: try snapshot.fields(of: .item)))
      let changes = try snapshot.changes(of: table, source: source, at: Desk.noon)
      try transaction.take(changes, command: "item import", by: "甲某", at: Desk.noon.instant)
      return changes
    }
  }

  private let items = "事项编码,事项名称,事项类型,承诺工作日\nX-1,挂牌意见,部门间事项,5\n"

  @Test func `a row about a record that a person made says nothing new where it says the same`()
    throws
  {
    let item = desk.newRecord()
    try desk.write([
      .write(
        .item, item,
        set: [
          FieldWrite(field: "code", value: .text("X-1"), parents: []),
          FieldWrite(field: "name", value: .text("挂牌意见"), parents: []),
          FieldWrite(field: "class", value: .text("cross_department"), parents: []),
          FieldWrite(field: "promised", value: .integer(5), parents: []),
        ], at: Desk.noon)
    ])
    let state = try desk.read { try $0.mergedState().canonicalJSON }
    #expect(try takeItems(items).items.map(\.state) == [.same])
    #expect(try desk.read { try $0.mergedState().canonicalJSON } == state)
    #expect(try takeItems(items.replacing(",5\n", with: ",17\n")).items.map(\.state) == [.changed])
    #expect(try desk.review().count == 1)
    #expect(try desk.read { try $0.fields(of: .item).map(\.id) } == [item])
  }

  @Test func `two sources mean one item, and what they disagree on stands in review`() throws {
    #expect(try takeItems(items).items.map(\.state) == [.new])
    #expect(try takeItems(items, source: "other").items.map(\.state) == [.same])
    let other = items.replacing(",5\n", with: ",17\n")
    #expect(try takeItems(other, source: "other").items.map(\.state) == [.changed])
    #expect(try desk.review().count == 1)
    #expect(try desk.isSettled())
  }
}
