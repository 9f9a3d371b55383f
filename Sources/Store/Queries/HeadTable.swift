internal import Exchange
internal import GRDB
internal import Model

/// Asks for the rows of `head`.
struct HeadTable {
  let database: Database

  /// The operations that whoever writes `field` of `record` at the office has seen, in their order.
  func seen(by field: String, in record: RecordID) throws -> [OperationID] {
    if field == Withdrawal.field { return try all(in: record) }
    let heads = try heads(of: field, in: record) + settledWithdrawal(of: record)
    return Set(heads.map(\.operation)).sorted()
  }

  /// Every operation whose value stands in some field of `record`, in their order.
  func all(in record: RecordID) throws -> [OperationID] {
    try Row.fetchAll(
      database,
      sql: "SELECT DISTINCT operation FROM head WHERE record = ? ORDER BY operation",
      arguments: [record.blob]
    ).compactMap { OperationID($0["operation"] as Blob?) }
  }

  /// What stands in `withdrawn`; nothing while that waits in review, as whoever writes another field meanwhile
  /// decides nothing about it.
  func settledWithdrawal(of record: RecordID) throws -> [Register.Head] {
    let item = ReviewItem(.conflict(record: record, field: Withdrawal.field))
    let isOpen = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM review WHERE id = ?)", arguments: [item.id])
    return isOpen == true ? [] : try heads(of: Withdrawal.field, in: record)
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
