internal import GRDB

/// The shape of the store's file: numbered steps, never edited once released.
enum Schema {
  /// "WQIN": what tells a store from any other SQLite file.
  static let applicationID = 0x5751_494E

  /// The step that this program writes; a file of a later one is refused.
  static var version: Int { steps.count }

  /// Each step as plain SQL.
  static let steps = [
    Schema.version1, Schema.version2, Schema.version3, Schema.version4, Schema.version5,
    Schema.version6, Schema.version7, Schema.version8, Schema.version9, Schema.version10,
    Schema.version11, Schema.version12, Schema.version13, Schema.version14, Schema.version15,
    Schema.version16,
  ]

  /// Brings an open file to `version` in one transaction: whoever finds the file later finds the earlier shape
  /// or this one, and of a new one nothing or all.
  static func migrate(_ database: Database) throws {
    if try current(database) >= version { return }
    try database.inTransaction(.immediate) {
      for step in steps.dropFirst(try current(database)) { try database.execute(sql: step) }
      try database.execute(sql: "PRAGMA application_id = \(applicationID)")
      try database.execute(sql: "PRAGMA user_version = \(version)")
      return .commit
    }
  }

  private static func current(_ database: Database) throws -> Int {
    try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
  }
}
