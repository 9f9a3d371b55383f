/// What an operation writes into a field: the JSON values without fractions.
///
/// Two values are the same when their canonical texts are the same bytes. Swift's own string
/// comparison would call two spellings of one character equal, so it is not used here.
package enum FieldValue: Sendable {
  case null
  case bool(Bool)
  case integer(Int64)
  case text(String)
  case list([FieldValue])
  /// Members in the byte order of their keys.
  case object([Member])

  package struct Member: Sendable {
    package let key: String
    package let value: FieldValue

    package init(key: String, value: FieldValue) {
      self.key = key
      self.value = value
    }
  }

  /// An object whose members are put into the byte order of their keys.
  package static func object(_ members: [(String, FieldValue)]) -> FieldValue {
    .object(
      members.map { Member(key: $0.0, value: $0.1) }
        .sorted { $0.key.precedes($1.key) })
  }

  package static func texts(_ values: [String]) -> FieldValue { .list(values.map { .text($0) }) }

  package var text: String? {
    if case .text(let value) = self { value } else { nil }
  }

  package var integer: Int64? {
    if case .integer(let value) = self { value } else { nil }
  }

  package var bool: Bool? {
    if case .bool(let value) = self { value } else { nil }
  }

  package var list: [FieldValue]? {
    if case .list(let value) = self { value } else { nil }
  }

  package subscript(key: String) -> FieldValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key.hasSameBytes(as: key) }?.value
  }
}

extension FieldValue: Hashable {
  package static func == (left: FieldValue, right: FieldValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.bool(let a), .bool(let b)): a == b
    case (.integer(let a), .integer(let b)): a == b
    case (.text(let a), .text(let b)): a.hasSameBytes(as: b)
    case (.list(let a), .list(let b)): a == b
    case (.object(let a), .object(let b)):
      a.count == b.count
        && zip(a, b).allSatisfy {
          $0.key.hasSameBytes(as: $1.key) && $0.value == $1.value
        }
    default: false
    }
  }

  package func hash(into hasher: inout Hasher) {
    switch self {
    case .null: hasher.combine(0)
    case .bool(let value): hasher.combine(value)
    case .integer(let value): hasher.combine(value)
    case .text(let value): for byte in value.utf8 { hasher.combine(byte) }
    case .list(let values): hasher.combine(values)
    case .object(let members):
      for member in members {
        for byte in member.key.utf8 { hasher.combine(byte) }
        hasher.combine(member.value)
      }
    }
  }
}
