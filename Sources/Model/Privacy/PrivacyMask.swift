/// Hides in running text who complained: numbers and accounts by which people are reached, and what the record itself
/// says of the person.
///
/// **Found in any text:** mobile numbers, landlines with their area code, 400 and 800 numbers; landlines without an area
/// code where a word such as 电话, 联系 or tel is near, and eight digits from 2 to 8 on that stand alone in a Chinese text;
/// resident identity numbers with a birthday and the right check digit; e-mail addresses; accounts after 微信, WeChat or QQ.
///
/// **Found where the record knows it:** each name, number and address that it has of the complainant; the name of a road or
/// estate beside a number of the address, in either order (`HomeAddress`).
///
/// Full-width forms count as their ASCII ones, and Chinese numerals (一三八…, 幺) as digits. Spaces may stand within a name or
/// an address, and spaces, dashes, dots and brackets within a number.
///
/// **Not found:** who is called otherwise than in the record (a surname with 女士, a nickname, pinyin, a name as it was written
/// there before); numbers with words between or with tens (十二号); a landline of seven digits, or in two groups, without such
/// a word; an account of letters alone that nothing leads to. Days, amounts with their unit and whatever is called a
/// number of something else (编号, 许可证号) stay as they are, and so does a name that says that there is none (匿名).
package struct PrivacyMask: Hashable, Sendable {
  /// What stands in the place of what is hidden.
  package static let mark = "***"

  /// Names and addresses, folded and without spaces.
  private var words: [[Unicode.Scalar]] = []
  /// The digits of recorded numbers.
  private var numbers: [[Unicode.Scalar]] = []
  private var addresses: [HomeAddress] = []

  /// Hides what can be told without knowing who complained.
  package static let anybody = PrivacyMask([])

  /// - Parameter secrets: names, addresses and numbers; several in one stand apart by commas or the like.
  package init(_ secrets: [String]) {
    for secret in secrets {
      for part in [secret] + secret.split(whereSeparator: Self.isBetween).map({ String($0) }) {
        add(MaskedText.folded(part).filter { !MaskedText.isSpace($0) })
      }
    }
  }

  private mutating func add(_ folded: [Unicode.Scalar]) {
    let digits = folded.filter(\.isASCIIDigit)
    let isNumber = folded.allSatisfy { $0.isASCIIDigit || MaskedText.parts($0) || $0 == "+" }
    if isNumber, digits.count >= 5 {
      numbers.append(digits)
      if let local = Self.local(digits) { numbers.append(local) }
    }
    // One letter alone is part of too many words.
    if isNumber || folded.count < 2 || Self.nobody.contains(folded.text) { return }
    words.append(folded)
    if let address = HomeAddress(folded) {
      addresses.append(address)
      if let room = address.room { words.append(room) }
    }
  }

  /// What is written where nobody gave a name.
  private static let nobody: Set<String> = [
    "匿名", "匿名者", "群众", "居民", "市民", "村民", "业主", "住户", "网友", "anonymous",
  ]

  private static func isBetween(_ character: Character) -> Bool { "、,，;；/".contains(character) }

  /// A number without its area code; nil where it has none.
  private static func local(_ digits: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    guard digits.first == "0", digits.count >= 10 else { return nil }
    return Array(digits.dropFirst(digits[1] == "1" || digits[1] == "2" ? 3 : 4))
  }

  /// Hides what either of them hides.
  package func joined(with other: PrivacyMask) -> PrivacyMask {
    if other.isForAll { return self }
    var mask = self
    mask.words += other.words
    mask.numbers += other.numbers
    mask.addresses += other.addresses
    return mask
  }

  /// True when it knows of nobody in particular.
  private var isForAll: Bool { words.isEmpty && numbers.isEmpty }

  /// `text` with `***` for each name, address, number and account that it hides.
  package func masked(_ text: String) -> String {
    if isForAll, !MaskedText.mayTell(text) { return text }
    let read = MaskedText(text)
    var hidden = read.phones + read.residentNumbers + read.mailAddresses + read.accounts
    for word in words { hidden += read.places(of: word) }
    for number in numbers { hidden += read.places(ofNumber: number) }
    for address in addresses { hidden += address.places(in: read) }
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
