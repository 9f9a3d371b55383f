internal import Exchange
internal import GRDB
internal import Model

/// The rows of `review`.
enum ReviewTable {
  static func insert(_ item: ReviewItem, into database: Database) throws {
    var row: [Column: any DatabaseValueConvertible] = [.id: item.id]
    switch item.subject {
    case .conflict(let record, let field):
      row[.kind] = "conflict"
      row[.record] = record.blob
      row[.field] = field
    case .parked(let operation, let record, let reason):
      row[.kind] = "parked"
      row[.operation] = operation.blob
      row[.record] = record?.blob
      row[.reason] = reason
    case .fork(let device, let sequence):
      row[.kind] = "fork"
      row[.device] = device.blob
      row[.first] = sequence
    case .gap(let device, let missing):
      row[.kind] = "gap"
      row[.device] = device.blob
      row[.first] = missing.lowerBound
      row[.last] = missing.upperBound
    case .incomplete(let record, let reason):
      row[.kind] = "incomplete"
      row[.record] = record.blob
      row[.reason] = reason
    }
    try database.cachedStatement(
      sql: """
        INSERT INTO review (\(columns))
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO NOTHING
        """
    ).execute(
      arguments: StatementArguments(
        Column.allCases.map { column -> (any DatabaseValueConvertible)? in row[column] }))
  }

  /// Opens `item`, or takes it off.
  static func set(_ item: ReviewItem, isOpen: Bool, in database: Database) throws {
    if isOpen { return try insert(item, into: database) }
    try database.cachedStatement(sql: "DELETE FROM review WHERE id = ?")
      .execute(arguments: [item.id])
  }

  /// All items under their names for people, conflicts first, then by identifier.
  static func items(in database: Database) throws -> [ReviewItem] {
    try whole(in: database).named()
  }

  /// All items under their whole identifiers, in the same order.
  static func whole(in database: Database) throws -> [ReviewItem] {
    try database.cachedRows("SELECT \(columns) FROM review ORDER BY kind, id").compactMap(item)
  }

  /// Where a column stands in what is asked for, since to look for its name takes longer.
  private enum Column: Int, CaseIterable {
    case id, kind, record, device, field, operation, first, last, reason
  }

  private static let columns = Column.allCases.map { "\"\($0)\"" }.joined(separator: ", ")

  private static func item(_ row: Row) -> ReviewItem? {
    // The identifier follows from the subject, so that of the row is it.
    subject(row).map { ReviewItem(id: row[Column.id.rawValue], subject: $0) }
  }

  private static func subject(_ row: Row) -> ReviewItem.Subject? {
    func value<Value: DatabaseValueConvertible & StatementColumnConvertible>(
      _ column: Column
    ) -> Value? { row[column.rawValue] }
    var record: RecordID? { RecordID(value(.record) as Blob?) }
    var device: RecordID? { RecordID(value(.device) as Blob?) }
    var first: Int64? { value(.first) }
    var reason: String { value(.reason) ?? "" }
    switch value(.kind) as String? {
    case "conflict":
      guard let record, let field: String = value(.field) else { return nil }
      return .conflict(record: record, field: field)
    case "parked":
      guard let operation = OperationID(value(.operation) as Blob?) else { return nil }
      return .parked(operation: operation, record: record, reason: reason)
    case "fork":
      guard let device, let first else { return nil }
      return .fork(device: device, sequence: first)
    case "gap":
      guard let device, let first, let last: Int64 = value(.last), first <= last else { return nil }
      return .gap(device: device, missing: first...last)
    case "incomplete":
      guard let record else { return nil }
      return .incomplete(record: record, reason: reason)
    default: return nil
    }
  }
}
