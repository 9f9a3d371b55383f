import Exchange
import Foundation
import GRDB
import Model
import Testing

@testable import Store

struct BackupTests {
  private let desk: Desk
  private var target: String { desk.folder + "/copy.sqlite" }

  init() throws {
    desk = try Desk()
    try desk.write([.ticket(desk.newRecord())])
  }

  @Test
  func `A backup is one whole file with the same state, made while the writer has the store open`()
    throws
  {
    let (operations, bytes) = try StoreReader(desk.paths).backUp(to: target)
    #expect(operations == 1)
    #expect(bytes > 0)
    let copy = try StoreReader(StorePaths(database: target)).read {
      try $0.mergedState().canonicalJSON
    }
    #expect(copy == (try desk.read { try $0.mergedState().canonicalJSON }))
    let names = try FileManager.default.contentsOfDirectory(atPath: desk.folder)
    #expect(names.filter { $0.hasPrefix("copy") } == ["copy.sqlite"])
  }

  @Test func `A backup never takes the place of a file`() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: target))
    let fault = StoreFault.alreadyThere(path: target)
    #expect(throws: fault) { try StoreReader(desk.paths).backUp(to: target) }
    #expect(try String(contentsOfFile: target, encoding: .utf8) == "mine")
  }

  @Test func `A file that happens to have the name of a half-made copy stays`() throws {
    try Data("mine".utf8).write(to: URL(fileURLWithPath: target + ".part"))
    _ = try StoreReader(desk.paths).backUp(to: target)
    #expect(try String(contentsOfFile: target + ".part", encoding: .utf8) == "mine")
  }

  @Test func `A place that can't be written is named, and nothing is left behind`() throws {
    let nowhere = desk.folder + "/no/such/folder.sqlite"
    #expect {
      try StoreReader(desk.paths).backUp(to: nowhere)
    } throws: { error in
      switch error as? StoreFault {
      case .cannotWrite, .unreadable: true
      default: false
      }
    }
  }
}

struct HealthTests {
  private let desk: Desk

  init() throws {
    desk = try Desk()
    try desk.write([.ticket(desk.newRecord())])
  }

  private func facts() throws -> [HealthFinding.Fact] {
    try desk.read { [desk] in try $0.health(of: desk.paths).map(\.fact) }
  }

  private func damage(_ sql: String) throws {
    let queue = try DatabaseQueue(path: desk.paths.database)
    try queue.writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA foreign_keys = OFF; " + sql)
    }
  }

  @Test func `A store in good health has no bad finding`() throws {
    let bad = try desk.read { [desk] in
      try $0.health(of: desk.paths).filter { $0.state == .bad }
    }
    #expect(bad == [])
    #expect(try facts().contains(.log(operations: 1, damaged: 0)))
    #expect(try facts().contains(.tables(equalLog: true)))
  }

  @Test(arguments: [
    "UPDATE ticket SET category = 'permit'", "DELETE FROM ticket",
    "INSERT INTO head SELECT id, 'category', 0, 1, creation, '\"permit\"', 0 FROM record",
    "INSERT INTO site (id) VALUES (zeroblob(16))",
  ])
  func `Tables that somebody changed beside the log are found`(change: String) throws {
    try damage(change)
    #expect(try facts().contains(.tables(equalLog: false)))
  }

  @Test func `An operation whose bytes were changed is found`() throws {
    try damage(
      "DROP TRIGGER operation_is_never_changed; "
        + "UPDATE operation SET bytes = CAST(replace(CAST(bytes AS TEXT), '楼下', '楼上') AS BLOB)")
    #expect(try facts().contains(.log(operations: 1, damaged: 1)))
  }

  @Test func `A row that leads nowhere is found`() throws {
    try damage("DELETE FROM action")
    #expect(try facts().contains(.foreignKeys(broken: 1)))
  }

  @Test func `A file that no import finished with is found`() throws {
    try FileManager.default.createDirectory(
      atPath: desk.paths.inbox, withIntermediateDirectories: true)
    try Data("{}".utf8).write(to: URL(fileURLWithPath: desk.paths.inbox + "/abc"))
    #expect(try facts().contains(.inbox(files: 1, unfinished: 1)))
  }

  @Test func `An office key that others can read is bad`() throws {
    #expect(try facts().contains(.officeKey(exposed: nil)))
    _ = try OfficeKey.loadOrMake(desk.paths)
    #expect(try facts().contains(.officeKey(exposed: false)))
    chmod(desk.paths.officeKey, 0o644)
    #expect(try facts().contains(.officeKey(exposed: true)))
    #expect(HealthFinding(.officeKey(exposed: true)).state == .bad)
  }

  @Test(arguments: [
    (3_006_023, HealthFinding.State.good), (3_040_001, .notice), (3_051_002, .notice),
    (3_051_003, .good),
  ])
  func `The SQLite versions with the WAL-reset bug are noted`(
    number: Int, state: HealthFinding.State
  ) {
    #expect(HealthFinding(.sqlite(version: "", number: number)).state == state)
  }

  @Test func `Too little room on the disk is bad`() {
    #expect(HealthFinding(.disk(free: 100 << 20, store: 0)).state == .bad)
    #expect(HealthFinding(.disk(free: 300 << 20, store: 400 << 20)).state == .bad)
    #expect(HealthFinding(.disk(free: 500 << 20, store: 400 << 20)).state == .good)
  }
}
