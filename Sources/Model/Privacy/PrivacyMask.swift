/// Hides in running text who complained: every telephone number, and what the record itself says of the person.
///
/// Full-width forms count as their ASCII ones. Spaces may stand within a name or an address, and spaces, dashes, dots
/// and brackets within a number.
package struct PrivacyMask: Sendable {
  /// What stands in the place of what is hidden.
  package static let mark = "***"

  /// Names and addresses, folded and without spaces.
  private let words: [[Character]]
  /// The digits of recorded numbers.
  private let numbers: [[Character]]

  /// Hides telephone numbers alone.
  package static let phones = PrivacyMask([])

  /// - Parameter secrets: names, addresses and numbers; several in one stand apart by commas or the like.
  package init(_ secrets: [String]) {
    var words: [[Character]] = []
    var numbers: [[Character]] = []
    for secret in secrets {
      for part in [secret] + secret.split(whereSeparator: Self.isBetween).map({ String($0) }) {
        let folded = MaskedText.folded(part).filter { !$0.isWhitespace }
        let digits = folded.filter(\.isASCIIDigit)
        let isNumber = folded.allSatisfy { $0.isASCIIDigit || MaskedText.parts($0) || $0 == "+" }
        if isNumber, digits.count >= 5 {
          numbers.append(digits)
          if let local = Self.local(digits) { numbers.append(local) }
        }
        // One letter alone is part of too many words.
        if !isNumber, folded.count > 1 { words.append(folded) }
      }
    }
    self.words = words
    self.numbers = numbers
  }

  /// The mask of one ticket: its complainant's name, phone and address.
  package init(ticket: Fields) {
    self.init(
      ticket.kind.fields.filter(\.isPrivate).compactMap { ticket.text($0.name) })
  }

  private static func isBetween(_ character: Character) -> Bool { "、,，;；/".contains(character) }

  /// A number without its area code; nil where it has none.
  private static func local(_ digits: [Character]) -> [Character]? {
    guard digits.first == "0", digits.count >= 10 else { return nil }
    return Array(digits.dropFirst(digits[1] == "1" || digits[1] == "2" ? 3 : 4))
  }

  /// `text` with `***` for each name, address and number that it hides.
  package func masked(_ text: String) -> String {
    if words.isEmpty, !MaskedText.hasNumber(text) { return text }
    let read = MaskedText(text)
    var hidden = read.phones
    for word in words { hidden += read.places(of: word) }
    for number in numbers { hidden += read.places(ofNumber: number) }
    return hidden.isEmpty ? text : read.without(hidden)
  }

  /// `value` with every text in it masked.
  package func masked(_ value: FieldValue) -> FieldValue {
    switch value {
    case .text(let text): .text(Self.isIdentifier(text) ? text : masked(text))
    case .list(let values): .list(values.map(masked))
    case .object(let members): .object(members.map { ($0.key, masked($0.value)) })
    case .null, .bool, .integer: value
    }
  }
}

extension PrivacyMask {
  /// True for identifiers and digests, whose digits are no number: 32 hexadecimal digits and dashes or more,
  /// after a word and a colon in some.
  private static func isIdentifier(_ text: String) -> Bool {
    let digits = text.utf8.lastIndex(of: UInt8(ascii: ":")).map { text.utf8[$0...].dropFirst() }
    let rest = digits ?? text.utf8[...]
    return rest.count >= 32
      && rest.allSatisfy { byte in
        byte == UInt8(ascii: "-") || Character(Unicode.Scalar(byte)).isHexDigit
      }
  }
}

extension Character {
  var isASCIIDigit: Bool { isASCII && isNumber }
}

extension RecordKind {
  /// True where a field holds running text, in which somebody may have written who complained.
  package func isProse(_ field: String) -> Bool {
    switch self {
    case .ticket: ["title", "text", "answer", "transfer_to"].contains(field)
    case .visit: field == "title"
    case .site, .officer, .application, .item, .region, .restriction, .permit, .agency, .car: false
    }
  }
}

extension Fields {
  /// The record with its running texts masked; what tells of the complainant by itself stays as it is.
  package var maskedProse: Fields {
    let prose = kind.fields.filter { kind.isProse($0.name) && value($0.name) != nil }
    if prose.isEmpty { return self }
    let mask = PrivacyMask(ticket: self)
    var values: [String: FieldValue] = [:]
    for field in kind.fields { values[field.name] = value(field.name) }
    for field in prose { values[field.name] = values[field.name].map(mask.masked) }
    return Fields(id: id, kind: kind, values: values)
  }
}
