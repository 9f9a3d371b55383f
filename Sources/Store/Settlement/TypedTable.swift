internal import Exchange
internal import GRDB
internal import Model

/// The table of one kind of record: a column for each field, named and ordered as in the kind's field table.
///
/// Texts, days and identifiers are kept as text, numbers and truth as integers, lists and points as
/// canonical JSON.
struct TypedTable {
  let kind: RecordKind

  private var columns: [Field] { kind.fields }

  /// The statement that puts in a record: its identifier, then the values of its fields in their order.
  var insertion: String {
    let names = columns.map { ", " + $0.column }.joined()
    let marks = columns.map { _ in ", ?" }.joined()
    return "INSERT INTO \(kind.rawValue) (id\(names)) VALUES (?\(marks))"
  }

  /// The values of `record` as they stand, withdrawn or not; nil when it is not in the table.
  func values(of record: RecordID, in database: Database) throws -> [String: FieldValue]? {
    let columns = self.columns
    let names = columns.map(\.column).joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "SELECT \(names) FROM \(kind.rawValue) WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [record.blob]) else { return nil }
    var values: [String: FieldValue] = [:]
    for (index, field) in columns.enumerated() {
      values[field.name] = FieldValue(stored: row[index], type: field.type)
    }
    return values
  }

  /// Puts the `changed` ones of `values` in the place of those of `record`.
  func update(
    _ record: RecordID, values: [String: FieldValue], changed: [String: FieldValue],
    in database: Database
  ) throws {
    let columns = self.columns.filter { changed[$0.name] != nil }
    if columns.isEmpty { return }
    let names = columns.map { "\($0.column) = ?" }.joined(separator: ", ")
    let statement = try database.cachedStatement(
      sql: "UPDATE \(kind.rawValue) SET \(names) WHERE id = ?")
    let stored = columns.map { values[$0.name]?.stored(as: $0.type) ?? .null }
    try statement.execute(arguments: StatementArguments(stored + [record.blob.databaseValue]))
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

extension BoundValues {
  /// Adds a value as a column for a field of `type` keeps it.
  mutating func add(_ value: FieldValue?, as type: FieldType) {
    switch value?.stored(as: type).storage {
    case .int64(let number): add(number)
    case .string(let text): add(text)
    default: add(nil as Int64?)
    }
  }
}

extension FieldValue {
  /// The value as a column keeps it.
  fileprivate func stored(as type: FieldType) -> DatabaseValue {
    // Whatever datum a device wrote, the column is WGS-84.
    if case .point = type, let point = Point(field: self) {
      return point.field.canonicalJSON.databaseValue
    }
    return switch self {
    case .null: .null
    case .bool(let value): (value ? 1 : 0).databaseValue
    case .integer(let value): value.databaseValue
    case .text(let value): value.databaseValue
    case .list, .object: canonicalJSON.databaseValue
    }
  }

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
