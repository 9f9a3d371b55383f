import BundleSupport
import Foundation
import GRDB
import Model
import Testing

@testable import Store

@Suite struct StoreFileTests {
  @Test func `every commit reaches the disk: synchronous is 2, the journal a WAL`() throws {
    let store = try TemporaryStore()
    let writer = try store.writer()
    #expect(try writer.synchronous() == 2)
    let mode = try store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") }
    #expect(mode == "wal")
  }

  @Test func `a store is whole: integrity and foreign keys hold`() throws {
    let store = try TemporaryStore([.office, TestDevice(1)])
    try store.takeIn(RandomHistory(seed: 3).bundles(length: 5))
    try store.read { database in
      let integrity = try String.fetchOne(database, sql: "PRAGMA integrity_check")
      #expect(integrity == "ok")
      let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      #expect(broken.isEmpty)
    }
  }

  @Test func `there is no store where there is no file`() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString + "/no.sqlite"
    #expect(throws: StoreFault.noStore(path: path)) { try StoreReader(StorePaths(database: path)) }
    #expect(throws: StoreFault.noStore(path: path)) {
      _ = try StoreWriter(StorePaths(database: path), create: false)
    }
  }

  @Test func `a file that is no store is left alone`() throws {
    let content = "no database at all, only some text that is long enough to look like one"
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/some.sqlite"
    try Data(content.utf8).write(to: URL(filePath: path))
    #expect(throws: StoreFault.notAStore(path: path)) {
      try StoreReader(StorePaths(database: path))
    }
    #expect(throws: StoreFault.notAStore(path: path)) {
      _ = try StoreWriter(StorePaths(database: path), create: true)
    }
    #expect(try Data(contentsOf: URL(filePath: path)) == Data(content.utf8))
  }

  @Test func `a folder is no store`() throws {
    let path = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    #expect(throws: StoreFault.notAStore(path: path)) {
      try StoreReader(StorePaths(database: path))
    }
    #expect(throws: StoreFault.notAStore(path: path)) {
      _ = try StoreWriter(StorePaths(database: path), create: true)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: path).isEmpty)
  }

  @Test func `another program's database is left alone`() throws {
    let folder = NSTemporaryDirectory() + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let path = folder + "/some.sqlite"
    try DatabaseQueue(path: path).write { try $0.execute(sql: "CREATE TABLE diary (day TEXT)") }
    #expect(throws: StoreFault.notAStore(path: path)) {
      _ = try StoreWriter(StorePaths(database: path), create: true)
    }
  }

  @Test func `a store of a newer program is refused and not changed`() throws {
    let store = try TemporaryStore()
    let path = store.paths.database
    try DatabaseQueue(path: path).write { try $0.execute(sql: "PRAGMA user_version = 99") }
    let fault = StoreFault.newerVersion(path: path, found: 99, known: Schema.version)
    #expect(throws: fault) { try StoreReader(store.paths) }
    #expect(throws: fault) { _ = try store.writer() }
  }

  @Test func `a second writer waits, is told so, and gives up`() throws {
    let store = try TemporaryStore()
    let first = try store.writer()
    var isTold = false
    #expect(throws: StoreFault.busy(path: store.paths.database, seconds: 0)) {
      _ = try StoreWriter(store.paths, create: false, patience: 0) { isTold = true }
    }
    #expect(isTold)
    #expect(try first.synchronous() == 2)
  }

  @Test func `the lock is free once the writer is gone`() throws {
    let store = try TemporaryStore()
    do { _ = try store.writer() }
    #expect(throws: Never.self) { _ = try StoreWriter(store.paths, create: false, patience: 0) }
  }

  @Test func `reading goes on while somebody writes`() throws {
    let store = try TemporaryStore([.office])
    let before = try store.state
    let writer = try store.writer()
    try writer.transaction { transaction in
      _ = try transaction.begin("test", by: "test", at: Timestamp.sample.instant)
      #expect(try store.state == before)
    }
  }

  @Test func `the log only grows`() throws {
    let store = try TemporaryStore([.office])
    var pen = TestPen(.office)
    pen.set(.ticket, .test(1), ["title": .text("油烟")])
    try store.takeIn([pen.export()])
    let queue = try DatabaseQueue(path: store.paths.database)
    for sql in [
      "DELETE FROM operation", "UPDATE operation SET bytes = x'00'",
      "UPDATE operation SET sequence = 9", "UPDATE operation SET id = randomblob(32)",
    ] {
      #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    }
  }

  @Test func `a store whose making was cut off is made by the next who may`() throws {
    let store = try TemporaryStore()
    let path = store.folder + "/cut-off.sqlite"
    let paths = StorePaths(database: path)
    #expect(FileManager.default.createFile(atPath: path, contents: nil))
    #expect(throws: StoreFault.noStore(path: path)) { try StoreReader(paths) }
    #expect(throws: StoreFault.noStore(path: path)) { _ = try StoreWriter(paths, create: false) }
    _ = try StoreWriter(paths, create: true)
    #expect(throws: Never.self) { try StoreReader(paths) }
  }

  @Test func `a damaged store is called damaged, not foreign`() throws {
    let store = try TemporaryStore([.office])
    try store.takeIn(RandomHistory(seed: 3).bundles(length: 5))
    try store.writer().checkpoint()
    let handle = try #require(FileHandle(forWritingAtPath: store.paths.database))
    try handle.seek(toOffset: 4_096)
    try handle.write(contentsOf: Data(repeating: 0xEE, count: 200_000))
    try handle.close()
    #expect(throws: StoreFault.damaged(path: store.paths.database)) {
      _ = try StoreReader(store.paths).read { try $0.mergedState() }
    }
  }

  @Test func `an operation in the log that can't be read is named`() throws {
    let store = try TemporaryStore([.office])
    var pen = TestPen(.office)
    let operation = pen.set(.ticket, .test(1), ["title": .text("油烟")])
    try store.takeIn([pen.export()])
    try DatabaseQueue(path: store.paths.database).write { database in
      try database.execute(sql: "DROP TRIGGER operation_is_never_changed")
      try database.execute(sql: "UPDATE operation SET bytes = x'7B'")
    }
    #expect(throws: StoreFault.damagedOperation(operation)) {
      _ = try StoreReader(store.paths).read { try $0.stateFromLog() }
    }
  }
}
