internal import Exchange
internal import GRDB
internal import Model

/// Asks for the rows of `head`.
struct HeadTable {
  let database: Database

  /// The operations that whoever writes `field` of `record` at the office has seen, in their order.
  func seen(by field: String, in record: RecordID) throws -> [OperationID] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT operation FROM head
        WHERE record = ?1 AND (field = ?2 OR field = ?3 OR ?2 = ?3) ORDER BY operation
        """, arguments: [record.blob, field, Withdrawal.field]
    ).compactMap { OperationID($0["operation"] as Blob?) }
  }

  /// Every operation whose value stands in some field of `record`, in their order.
  func all(in record: RecordID) throws -> [OperationID] {
    try seen(by: Withdrawal.field, in: record)
  }

  /// The operations whose values stand in `field`, with those values.
  func heads(of field: String, in record: RecordID) throws -> [Register.Head] {
    try Row.fetchAll(
      database, sql: "SELECT * FROM head WHERE record = ? AND field = ? ORDER BY operation",
      arguments: [record.blob, field]
    ).compactMap { row in
      guard let operation = OperationID(row["operation"] as Blob?),
        let value = FieldValue(json: row["value"])
      else { return nil }
      return Register.Head(
        operation: operation, value: value, chain: row["chain"], isAwaiting: row["awaiting"])
    }
  }
}
