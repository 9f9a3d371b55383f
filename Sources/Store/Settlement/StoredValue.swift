internal import Exchange
internal import GRDB
internal import Model

/// What a column for a field holds.
///
/// Texts, days and identifiers are kept as text, numbers and truth as integers, lists and points as canonical
/// JSON.
enum StoredValue: Sendable, Equatable {
  case null
  case integer(Int64)
  case text(String)

  /// Texts are the same if their bytes are.
  static func == (left: StoredValue, right: StoredValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.integer(let left), .integer(let right)): left == right
    case (.text(let left), .text(let right)): left.hasSameBytes(as: right)
    default: false
    }
  }

  init(_ column: DatabaseValue) {
    if let number = Int64.fromDatabaseValue(column) {
      self = .integer(number)
    } else {
      self = String.fromDatabaseValue(column).map { .text($0) } ?? .null
    }
  }

  /// The value as a column for a field of `type` keeps it.
  init(_ value: FieldValue?, as type: FieldType) {
    // Whatever datum a device wrote, the column is WGS-84.
    if case .point = type, let value, let point = Point(field: value) {
      self = .text(point.field.canonicalJSON)
      return
    }
    switch value {
    case nil, .null?: self = .null
    case .bool(let value)?: self = .integer(value ? 1 : 0)
    case .integer(let value)?: self = .integer(value)
    case .text(let value)?: self = .text(value)
    case .list?, .object?: self = value.map { .text($0.canonicalJSON) } ?? .null
    }
  }
}

extension BoundValues {
  mutating func add(_ value: StoredValue) {
    switch value {
    case .null: add(nil as Int64?)
    case .integer(let number): add(number)
    case .text(let text): add(text)
    }
  }
}
