internal import Model

/// A JSON value with the place where it stands in the text.
package struct JSONValue: Sendable {
  /// Offset of the first byte.
  package let start: Int
  /// Offset after the last byte.
  package let end: Int
  package let content: Content

  package enum Content: Sendable {
    case null
    case bool(Bool)
    /// A whole number that fits 64 bits.
    case integer(Int64)
    /// Any other number, as written; only `JSONDialect.rfc8259` lets it through.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Members in the order of the text.
    case object([Member])
  }

  package struct Member: Sendable {
    package let key: String
    package let value: JSONValue

    package init(key: String, value: JSONValue) {
      self.key = key
      self.value = value
    }
  }

  package init(start: Int, end: Int, content: Content) {
    self.start = start
    self.end = end
    self.content = content
  }

  /// The value under `key` when this is an object that has it.
  package subscript(key: String) -> JSONValue? {
    guard case .object(let members) = content else { return nil }
    return members.first { $0.key.hasSameBytes(as: key) }?.value
  }

  package var string: String? {
    if case .string(let text) = content { text } else { nil }
  }

  package var integer: Int64? {
    if case .integer(let number) = content { number } else { nil }
  }

  package var array: [JSONValue]? {
    if case .array(let values) = content { values } else { nil }
  }

  package var object: [Member]? {
    if case .object(let members) = content { members } else { nil }
  }
}
