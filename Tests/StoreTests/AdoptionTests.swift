import BundleSupport
import Exchange
import GRDB
import Model
import Testing

@testable import Store

/// A store that an older program left behind: what it could not read takes effect by itself.
@Suite struct AdoptionTests {
  private static let kinds = ["visit", "finding", "dismiss", "retract", "discard", "application"]

  /// A store with every kind of operation, as a program that did not know some of them would have left it.
  ///
  /// - Parameter isOlder: false leaves the note that this version settled it, for the control.
  private static func left(isOlder: Bool) throws -> (store: TemporaryStore, tables: String) {
    let store = try TemporaryStore(GoldenBundleTests.devices)
    try store.takeIn([GoldenBundleTests.example()])
    let tables = try store.tables
    try DatabaseQueue(path: store.paths.database).write { database in
      for kind in kinds {
        try database.execute(
          sql: """
            UPDATE operation
            SET parked = 'P-KIND', creates = NULL, decides = NULL, dismisses = NULL
            WHERE json_extract(CAST(bytes AS TEXT), '$.kind') = ?
            """, arguments: [kind])
        #expect(database.changesCount > 0, "\(kind)")
      }
      // Of a discarded operation only that is noted.
      try database.execute(
        sql: "UPDATE operation SET parked = 'P-DISCARDED' WHERE parked = 'P-KIND' AND sequence = 4")
      for table in TemporaryStore.derived where table != "operation" {
        try database.execute(sql: "DELETE FROM \(table)")
      }
      if isOlder {
        try database.execute(sql: "UPDATE setting SET value = 'older' WHERE name = 'vocabulary'")
        #expect(database.changesCount == 1)
      }
    }
    return (store, tables)
  }

  @Test func `operations of kinds that are known now take effect when the store is opened`() throws
  {
    let (store, tables) = try Self.left(isOlder: true)
    #expect(try store.tables != tables)
    _ = try store.writer()
    #expect(try store.tables == tables)
    #expect(try store.state == store.stateFromLog)
    #expect(try store.count("visit") == 1)
    let decided = try store.read {
      try Int.fetchOne(
        $0, sql: "SELECT count(*) FROM operation WHERE decides IS NOT NULL OR dismisses IS NOT NULL"
      )
    }
    #expect(decided == 4)
  }

  @Test func `control: a store that the same version settled is left as it is`() throws {
    let (store, tables) = try Self.left(isOlder: false)
    _ = try store.writer()
    #expect(try store.tables != tables)
    #expect(try store.count("visit") == 0)
  }

  @Test func `what is known is told from what another version knows`() {
    let lines = Vocabulary.text.split(separator: "\n")
    #expect(Set(lines).count == lines.count)
    for line in [
      "kind ticket", "ticket.title text 300", "entry step",
      "ticket.handler officer none grants", "site.withdrawn bool untrue",
    ] {
      #expect(lines.contains { $0.hasPrefix(line) }, "\(line)")
    }
    for kind in RecordKind.allCases {
      for field in kind.fields {
        #expect(lines.contains { $0.hasPrefix("\(kind).\(field.name) ") })
      }
    }
  }
}
