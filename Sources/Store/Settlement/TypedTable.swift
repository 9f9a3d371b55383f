internal import Exchange
internal import GRDB
internal import Model

/// The table of one kind of record: a column for each field, named and ordered as in the kind's field table.
struct TypedTable {
  let kind: RecordKind

  private var columns: [Field] { kind.fields }

  /// The statement that puts in a record: its identifier, then the values of its fields in their order.
  var insertion: String {
    let names = columns.map { ", " + $0.column }.joined()
    let marks = columns.map { _ in ", ?" }.joined()
    return "INSERT INTO \(kind.rawValue) (id\(names)) VALUES (?\(marks))"
  }

  /// What the columns hold, in their order, of a record that shows `values`.
  func row(showing values: [String: FieldValue]) -> [StoredValue] {
    columns.map { StoredValue(values[$0.name], as: $0.type) }
  }

  /// What the columns hold of `record`; nil when it is not in the table.
  func row(of record: RecordID, in database: Database) throws -> [StoredValue]? {
    try fetched(record, in: database).map { $0.databaseValues.map(StoredValue.init) }
  }

  /// The values of `record` as they stand, withdrawn or not; nil when it is not in the table.
  func values(of record: RecordID, in database: Database) throws -> [String: FieldValue]? {
    guard let row = try fetched(record, in: database) else { return nil }
    var values: [String: FieldValue] = [:]
    for (index, field) in columns.enumerated() {
      values[field.name] = FieldValue(stored: row[index], type: field.type)
    }
    return values
  }

  private func fetched(_ record: RecordID, in database: Database) throws -> Row? {
    let names = columns.map(\.column).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "SELECT \(names) FROM \(kind.rawValue) WHERE id = ?")
    return try Row.fetchOne(statement, arguments: [record.blob])
  }

  /// Puts the values `changed` in the place of those of `record`.
  func update(
    _ record: RecordID, changed: [String: FieldValue], in database: Database
  ) throws {
    let columns = self.columns.filter { changed[$0.name] != nil }
    if columns.isEmpty { return }
    let names = columns.map { "\($0.column) = ?" }.joined(separator: ", ")
    try RowStatement("UPDATE \(kind.rawValue) SET \(names) WHERE id = ?", in: database).run {
      for field in columns { $0.add(StoredValue(changed[field.name], as: field.type)) }
      $0.add(record)
    }
  }

  /// The records of this kind that `condition` (SQL, after `WHERE`) holds for, in the order of their
  /// identifiers; withdrawn ones only where `isWithdrawn` asks for those instead.
  func fields(
    in database: Database, where condition: String = "1", arguments: StatementArguments = [],
    isWithdrawn: Bool = false
  ) throws -> [Fields] {
    let columns = self.columns
    let names = columns.map(\.column).joined(separator: ", ")
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT id, \(names) FROM \(kind.rawValue)
        WHERE coalesce(withdrawn, 0) = \(isWithdrawn ? 1 : 0) AND (\(condition)) ORDER BY id
        """, arguments: arguments)
    var all: [Fields] = []
    while let row = try rows.next() {
      guard let id = RecordID(row[0] as Blob?) else { continue }
      var values: [String: FieldValue] = [:]
      for (index, field) in columns.enumerated() {
        values[field.name] = FieldValue(stored: row[index + 1], type: field.type)
      }
      all.append(Fields(id: id, kind: kind, values: values))
    }
    return all
  }
}

extension Field {
  /// The column's name in SQL, where some names of fields are words of the language.
  fileprivate var column: String { "\"\(name)\"" }
}

extension FieldValue {
  /// The value that a column of a field of `type` keeps; nil for NULL.
  fileprivate init?(stored: DatabaseValue, type: FieldType) {
    if let number = Int64.fromDatabaseValue(stored) {
      if case .bool = type { self = .bool(number != 0) } else { self = .integer(number) }
    } else if let text = String.fromDatabaseValue(stored) {
      switch type {
      case .choices, .officers, .point, .outline, .windows, .pauses, .texts:
        guard let value = FieldValue(json: text) else { return nil }
        self = value
      default: self = .text(text)
      }
    } else {
      return nil
    }
  }
}
