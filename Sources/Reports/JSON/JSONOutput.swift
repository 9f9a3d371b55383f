package import Model

/// A value to be printed as JSON for programs; members keep their order.
package indirect enum JSONOutput: Sendable {
  case null
  case bool(Bool)
  case integer(Int)
  /// A number with a fraction, as it is to be printed.
  case decimal(String)
  case text(String)
  case list([JSONOutput])
  case object([(String, JSONOutput)])
  case value(FieldValue)

  package static func optional(_ text: String?) -> JSONOutput { text.map { .text($0) } ?? .null }

  package static func texts(_ texts: [String]) -> JSONOutput { .list(texts.map { .text($0) }) }

  /// One line of JSON, in which nothing moves a terminal's cursor or turns its text around.
  package var line: String {
    var text = ""
    append(to: &text)
    return SafeText.json(text) + "\n"
  }

  private func append(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .decimal(let value): text += value
    case .text(let value): FieldValue.appendQuoted(value, to: &text)
    case .value(let value): value.appendCanonicalJSON(to: &text)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.append(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        FieldValue.appendQuoted(member.0, to: &text)
        text += ":"
        member.1.append(to: &text)
      }
      text += "}"
    }
  }
}
