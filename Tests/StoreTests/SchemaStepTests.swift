import BundleSupport
import Foundation
import GRDB
import Model
import Testing

@testable import Store

/// A store that an earlier step wrote opens, and says the same.
@Suite struct SchemaStepTests {
  @Test(arguments: [UInt64(2), 8])
  func `a store of step 2 keeps its entries, steps and photos under their new keys`(
    seed: UInt64
  ) throws {
    let history = RandomHistory(seed: seed, steps: 40)
    let store = try TemporaryStore(history.devices)
    try store.takeIn(history.bundles(length: 4) + [GoldenBundleTests.example()])
    let tables = try store.tables
    try takeBack(store, to: 2)
    #expect((try? store.tables) != tables, "control: the earlier shape is another one")
    _ = try store.writer()
    #expect(try store.tables == tables)
    #expect(try store.state == store.stateFromLog)
    try store.read { database in
      let version = try Int.fetchOne(database, sql: "PRAGMA user_version")
      #expect(version == Schema.version)
      let broken = try Row.fetchAll(database, sql: "PRAGMA foreign_key_check")
      #expect(broken.isEmpty)
      let entries = try Int.fetchOne(database, sql: "SELECT count(*) FROM entry") ?? 0
      #expect(entries > 0)
    }
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func `a store of step 15 loses the rows of fields that are as created`(seed: UInt64) throws {
    let history = RandomHistory(seed: seed, steps: 40)
    let store = try TemporaryStore(history.devices)
    try store.takeIn(history.bundles(length: 4))
    let tables = try store.tables
    let state = try store.state
    let rows = try store.count("head")
    try DatabaseQueue(path: store.paths.database).write { database in
      let records = try Row.fetchAll(database, sql: "SELECT id, kind FROM record")
      for row in records {
        let record = try #require(RecordID(row["id"] as Blob?))
        let kind = try #require(RecordKind(rawValue: row["kind"]))
        for (field, heads) in try HeadTable(database: database).fields(of: record) {
          let safeSide = kind.field(field)?.safeSide ?? .none
          try database.execute(
            sql: "DELETE FROM head WHERE record = ? AND field = ?",
            arguments: [record.blob, field])
          for head in heads {
            let row = HeadRow(head, of: field, safeSide: safeSide)
            try RecordWriter(database).insert(row, record: record)
          }
        }
      }
      try database.execute(sql: "PRAGMA user_version = 15")
    }
    #expect(try store.count("head") > rows, "control: the earlier step had more rows")
    _ = try store.writer()
    #expect(try store.tables == tables)
    #expect(try store.state == state)
  }

  /// Puts the store's rows into a file of an earlier `step`, as far as that had a place for them.
  private func takeBack(_ store: TemporaryStore, to step: Int) throws {
    let old = store.folder + "/old.sqlite"
    var configuration = Configuration()
    configuration.foreignKeysEnabled = false
    let queue = try DatabaseQueue(path: old, configuration: configuration)
    try queue.writeWithoutTransaction { database in
      for text in Schema.steps.prefix(step) { try database.execute(sql: text) }
      try database.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(step)")
      try database.execute(sql: "ATTACH ? AS newer", arguments: [store.paths.database])
      for table in try String.fetchAll(
        database, sql: "SELECT name FROM main.sqlite_master WHERE type = 'table'")
      {
        let columns = try ["main", "newer"].map { schema in
          try String.fetchAll(
            database, sql: "SELECT name FROM pragma_table_info(?, ?)", arguments: [table, schema])
        }
        let shared = columns[0].filter(columns[1].contains).map { "\"\($0)\"" }
          .joined(separator: ", ")
        try database.execute(
          sql: "INSERT INTO main.\(table) (\(shared)) SELECT \(shared) FROM newer.\(table)")
      }
      let tables = try String.fetchAll(database, sql: "SELECT name FROM main.sqlite_master")
      if !RecordKind.allCases.allSatisfy({ tables.contains($0.rawValue) }) {
        // A program that did not know some kind settled by another vocabulary.
        try database.execute(sql: "DELETE FROM main.setting WHERE name = 'vocabulary'")
      }
    }
    try queue.close()
    for suffix in ["", "-wal", "-shm"] {
      try? FileManager.default.removeItem(atPath: store.paths.database + suffix)
    }
    try FileManager.default.moveItem(atPath: old, toPath: store.paths.database)
  }

  @Test(arguments: 1...Schema.version)
  func `a store of any step opens by the first look at it, in the shape of a new one`(
    step: Int
  ) throws {
    let history = RandomHistory(seed: 4, steps: 40)
    let store = try TemporaryStore(history.devices)
    try store.takeIn(history.bundles(length: 4) + [GoldenBundleTests.example()])
    let tables = try store.tables
    let officers = try StoreReader(store.paths).read { try $0.fields(of: .officer).map(\.id) }
    #expect(!officers.isEmpty)
    try takeBack(store, to: step)
    #expect(try StoreReader(store.paths).read { try $0.fields(of: .officer).map(\.id) } == officers)
    #expect(try store.tables == tables)
    func shape(_ store: TemporaryStore) throws -> [String] {
      try store.read {
        try String.fetchAll(
          $0, sql: "SELECT type || ' ' || name FROM sqlite_master ORDER BY type, name")
      }
    }
    #expect(try shape(store) == shape(TemporaryStore()))
  }
}
