internal import GRDB

/// The shape of the store's file: numbered steps, never edited once released.
enum Schema {
  /// "WQIN": what tells a store from any other SQLite file.
  static let applicationID = 0x5751_494E

  /// The step that this program writes; a file of a later one is refused.
  static var version: Int { steps.count }

  /// Each step as plain SQL.
  static let steps = [Schema.version1, Schema.version2, Schema.version3, Schema.version4]

  /// Brings an open file to `version`, one transaction a step.
  static func migrate(_ database: Database) throws {
    let current = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    for (index, step) in steps.enumerated() where index >= current {
      try database.inTransaction(.immediate) {
        try database.execute(sql: step)
        try database.execute(sql: "PRAGMA application_id = \(applicationID)")
        try database.execute(sql: "PRAGMA user_version = \(index + 1)")
        return .commit
      }
    }
  }
}
