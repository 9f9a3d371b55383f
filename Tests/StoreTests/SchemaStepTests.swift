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
    try store.takeIn(history.bundles(length: 4))
    let tables = try store.tables
    try takeBack(store)
    #expect(try store.tables != tables, "control: the earlier shape is another one")
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

  /// Puts the tables of step 3 back into the shape of step 1, with their rows.
  private func takeBack(_ store: TemporaryStore) throws {
    let shapes = Schema.version1.components(separatedBy: "\n\n")
    try DatabaseQueue(path: store.paths.database).write { database in
      for table in ["entry", "ticket_event", "photo"] {
        let shape = shapes.first { $0.contains("CREATE TABLE \(table) (") } ?? ""
        try database.execute(sql: "ALTER TABLE \(table) RENAME TO newer")
        if table == "entry" { try database.execute(sql: "DROP INDEX entry_corrects") }
        try database.execute(sql: shape)
        let columns = try database.columns(in: table).map(\.name).joined(separator: ", ")
        try database.execute(
          sql: "INSERT INTO \(table) (\(columns)) SELECT \(columns) FROM newer")
        try database.execute(sql: "DROP TABLE newer")
      }
      try database.execute(sql: "PRAGMA user_version = 2")
    }
  }
}
