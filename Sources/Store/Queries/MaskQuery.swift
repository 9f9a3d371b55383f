internal import Exchange
internal import GRDB
internal import Model

/// What is known of complainants, for masking.
struct MaskQuery {
  let database: Database

  /// What do these tickets, and the tickets of these visits, say of who complained? All values that stand
  /// against each other.
  func secrets(of records: [RecordID]) throws -> [String] {
    let fields = RecordKind.ticket.fields.filter(\.isPrivate).map { "'\($0.name)'" }
      .joined(separator: ", ")
    var secrets: [String] = []
    for record in records {
      let ticket = try String.fetchOne(
        database, sql: "SELECT ticket FROM visit WHERE id = ?", arguments: [record.blob]
      ).flatMap { RecordID($0) }
      for id in [record, ticket].compactMap({ $0 }) {
        secrets += try String.fetchAll(
          database,
          sql: "SELECT value FROM head WHERE record = ? AND field IN (\(fields))",
          arguments: [id.blob]
        ).compactMap { FieldValue(json: $0)?.text }
      }
    }
    return secrets
  }

  func mask(of record: RecordID) throws -> PrivacyMask {
    PrivacyMask(try secrets(of: [record]))
  }

  /// The mask for what an action was called: an office command is about few records.
  func mask(ofAction number: Int64) throws -> PrivacyMask {
    let records = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT record FROM operation WHERE action = ? AND record IS NOT NULL LIMIT 20
        """, arguments: [number]
    ).compactMap { RecordID($0["record"] as Blob?) }
    return PrivacyMask(try secrets(of: records))
  }
}
