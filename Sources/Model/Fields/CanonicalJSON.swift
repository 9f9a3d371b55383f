extension FieldValue {
  /// The one text of this value: no spaces, keys in byte order, only what must be escaped escaped.
  package var canonicalJSON: String {
    var text = ""
    if case .text(let value) = self { text.reserveCapacity(value.utf8.count + 2) }
    appendCanonicalJSON(to: &text)
    return text
  }

  package func appendCanonicalJSON(to text: inout String) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .text(let value): Self.appendQuoted(value, to: &text)
    case .list(let values):
      text += "["
      for (index, value) in values.enumerated() {
        if index > 0 { text += "," }
        value.appendCanonicalJSON(to: &text)
      }
      text += "]"
    case .object(let members):
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.appendQuoted(member.key, to: &text)
        text += ":"
        member.value.appendCanonicalJSON(to: &text)
      }
      text += "}"
    }
  }

  /// Appends `value` as a JSON string: quotes, backslashes and control characters escaped.
  package static func appendQuoted(_ value: String, to text: inout String) {
    text += "\""
    // Most texts have nothing to escape, and go over as a whole.
    let isPlain = value.utf8.withContiguousStorageIfAvailable {
      $0.allSatisfy { $0 >= 0x20 && $0 != 0x22 && $0 != 0x5C && $0 != 0x7F }
    }
    if isPlain == true {
      text += value
      text += "\""
      return
    }
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{0}"..<" ", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
