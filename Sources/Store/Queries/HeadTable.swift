internal import Exchange
internal import GRDB
internal import Model

/// Asks what stands in the fields of records: the rows of `head`, and what a creation wrote where there is none.
struct HeadTable {
  private let database: Database
  private let log: RecordLog
  private let ofRecord: RowStatement
  private let ofField: RowStatement

  init(database: Database) {
    self.database = database
    log = RecordLog(database: database)
    let select = "SELECT field, operation, value, chain, awaiting FROM head WHERE record = ?"
    ofRecord = RowStatement("\(select) ORDER BY field, operation", in: database)
    ofField = RowStatement("\(select) AND field = ? ORDER BY operation", in: database)
  }

  /// The operations that whoever writes `field` of `record` at the office has seen, in their order.
  func seen(by field: String, in record: RecordID) throws -> [OperationID] {
    if field == Withdrawal.field { return try all(in: record) }
    let heads = try heads(of: field, in: record) + settledWithdrawal(of: record)
    return Set(heads.map(\.operation)).sorted()
  }

  /// Every operation whose value stands in some field of `record`, in their order.
  func all(in record: RecordID) throws -> [OperationID] {
    Set(try fields(of: record).flatMap(\.heads).map(\.operation)).sorted()
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
    let rows = try ofField.all {
      $0.add(record)
      $0.add(field)
    } read: {
      Self.head($0)?.head
    }
    if !rows.isEmpty || field == Withdrawal.field { return rows }
    return try CreatedFields(of: record, in: log).head(of: field).map { [$0] } ?? []
  }

  /// What stands in each field of `record`, in the byte order of the fields' names.
  func fields(of record: RecordID) throws -> [(field: String, heads: [Register.Head])] {
    let rows = try ofRecord.all {
      $0.add(record)
    } read: {
      Self.head($0)
    }
    var fields: [(field: String, heads: [Register.Head])] = []
    for (field, head) in rows {
      if let last = fields.last, last.field.hasSameBytes(as: field) {
        fields[fields.count - 1].heads.append(head)
      } else {
        fields.append((field, [head]))
      }
    }
    let withRows = fields.map(\.field)
    for (field, head) in try CreatedFields(of: record, in: log).heads
    where !withRows.contains(where: { $0.hasSameBytes(as: field) }) {
      fields.append((field, [head]))
    }
    return fields.sorted { $0.field.precedes($1.field) }
  }

  private static func head(_ row: RowColumns) -> (field: String, head: Register.Head)? {
    guard let operation = row.operation(1), let value = FieldValue(json: row.text(2)) else {
      return nil
    }
    return (
      row.text(0),
      Register.Head(
        operation: operation, value: value, chain: Int(row.integer(3)), isAwaiting: row.bool(4))
    )
  }
}
