internal import Exchange
internal import GRDB
internal import Model

/// Takes over a store that a program of another version settled: what that one could not read takes effect
/// now, where this one can.
enum Adoption {
  /// The setting that holds the digest of the vocabulary by which the tables were made.
  private static let name = "vocabulary"
  private static let known = Hexadecimal.text(Seal.digest(of: Array(Vocabulary.text.utf8)))

  /// Settles the whole log anew, in one transaction, unless the same vocabulary settled it.
  static func adopt(_ database: Database) throws {
    let settled = try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
    if settled == known { return }
    try database.inTransaction(.immediate) {
      let hasOperations =
        try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM operation)") ?? false
      if hasOperations {
        try reread(database)
        try Settlement(database).settleAll()
      }
      try database.execute(
        sql: """
          INSERT INTO setting (name, value) VALUES (?, ?)
          ON CONFLICT (name) DO UPDATE SET value = excluded.value
          """, arguments: [name, known])
      return .commit
    }
  }

  /// Notes anew what the parked operations are about: of a kind that was not known nobody could say.
  private static func reread(_ database: Database) throws {
    let parked = try Row.fetchAll(
      database,
      sql: "SELECT \(StoredOperation.columns) FROM operation WHERE parked IS NOT NULL")
    for row in parked {
      let operation = try StoredOperation(row).operation()
      try database.cachedStatement(
        sql: """
          UPDATE operation SET record = ?, creates = ?, decides = ?, dismisses = ?
          WHERE device = ? AND sequence = ? AND id = ?
          """
      ).execute(arguments: [
        operation.record?.blob, operation.isCreation ? operation.kind?.rawValue : nil,
        operation.decides?.blob, operation.dismisses?.blob, operation.device.blob,
        operation.sequence, operation.id.blob,
      ])
    }
  }
}
