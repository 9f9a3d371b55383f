/// Hides in running text who complained: numbers and accounts by which people are reached, and what the record itself
/// says of the person.
///
/// **Found in any text:** mobile numbers, landlines with their area code, 400 and 800 numbers; landlines without an area
/// code where a word such as 电话, 联系 or tel is near, and eight digits from 2 to 8 on that stand alone in a Chinese text;
/// resident identity numbers with a birthday and the right check digit; e-mail addresses; accounts after 微信, WeChat or QQ.
///
/// **Found where the record has to do with the complaint:** each name, number and address that was ever recorded of who
/// complained; the surname with a title (`PersonName`); the name of a road or estate beside a number of the address, in
/// either order, and building with room (`HomeAddress`).
///
/// **Found everywhere:** the names, numbers and addresses of all who ever complained, where they stand whole (`KnownPersons`).
///
/// Full-width forms count as their ASCII ones, and Chinese numerals (一三八…, 幺) as digits. Spaces may stand within a name or
/// an address, and spaces, dashes, dots and brackets within a number.
///
/// **Not found:** who was never recorded, or is called by a nickname, the given name alone or in pinyin; numbers with words
/// between or with tens (十二号); a landline of seven digits, or in two groups, without such a word; an account of letters
/// alone that nothing leads to. Days, amounts with their unit and whatever is called a number of something else (编号,
/// 许可证号) stay as they are, and so does a name that says that there is none (匿名).
package struct PrivacyMask: Hashable, Sendable {
  /// What stands in the place of what is hidden.
  package static let mark = "***"

  /// Names and addresses, folded and without spaces.
  private var words: [[Unicode.Scalar]] = []
  /// The digits of recorded numbers.
  private var numbers: [[Unicode.Scalar]] = []
  private var names: [PersonName] = []
  private var addresses: [HomeAddress] = []
  private let everyone: KnownPersons?

  /// Hides what can be told without knowing who complained.
  package static let anybody = PrivacyMask([])

  /// - Parameters:
  ///   - secrets: names, addresses and numbers; several in one stand apart by commas or the like.
  ///   - everyone: all who ever complained.
  package init(_ secrets: [String], everyone: KnownPersons? = nil) {
    self.everyone = everyone
    add(secrets)
  }

  /// The same mask, which hides these too.
  package func hiding(_ secrets: [String]) -> PrivacyMask {
    var mask = self
    mask.add(secrets)
    return mask
  }

  private mutating func add(_ secrets: [String]) {
    for secret in secrets.flatMap({ PrivacySecret.all(in: $0) }) {
      switch secret {
      case .number(let digits): numbers.append(digits)
      case .word(let word):
        words.append(word)
        if let name = PersonName(word) { names.append(name) }
        if let address = HomeAddress(word) { addresses.append(address) }
      }
    }
  }

  /// True when it knows of nobody in particular.
  private var isForAll: Bool { words.isEmpty && numbers.isEmpty }

  // MARK: Hiding

  /// `text` with `***` for each name, address, number and account that it hides.
  package func masked(_ text: String) -> String {
    if isForAll, !MaskedText.mayTell(text), everyone?.mayBeNamed(in: text) != true { return text }
    let read = MaskedText(text)
    return read.without(
      read.phones + read.residentNumbers + read.mailAddresses + read.accounts + persons(in: read))
  }

  /// `text` with `***` for what tells of persons whom it knows; other numbers, such as those of firms, stay, and so do institutions.
  func maskedPersons(_ text: String) -> String {
    if isForAll {
      guard let everyone, MaskedText.mayTell(text) || everyone.mayBeNamed(in: text) else {
        return text
      }
    }
    let read = MaskedText(text)
    return read.without(persons(in: read).filter { !Institution.isMeant(by: read.folded[$0]) })
  }

  private func persons(in read: MaskedText) -> [Range<Int>] {
    var hidden = everyone?.places(in: read) ?? []
    for word in words { hidden += read.places(of: word) }
    for number in numbers { hidden += read.places(ofNumber: number) }
    for name in names { hidden += name.places(in: read) }
    for address in addresses { hidden += address.places(in: read) }
    return hidden
  }

  // MARK: Values

  /// What is shown of a value of `field`.
  package func masked(_ value: FieldValue, of field: String, in kind: RecordKind) -> FieldValue {
    switch kind.secrecy(of: field) {
    case .open: value
    case .names: value.mappingTexts(maskedPersons)
    case .prose: masked(value)
    case .secret: value == .null ? .null : .text(Self.mark)
    }
  }

  /// `value` with every text in it masked.
  package func masked(_ value: FieldValue) -> FieldValue {
    value.mappingTexts { Self.isIdentifier($0) ? $0 : masked($0) }
  }
}

extension FieldValue {
  /// The same value with something else for each text in it.
  fileprivate func mappingTexts(_ other: (String) -> String) -> FieldValue {
    switch self {
    case .text(let text): .text(other(text))
    case .list(let values): .list(values.map { $0.mappingTexts(other) })
    case .object(let members): .object(members.map { ($0.key, $0.value.mappingTexts(other)) })
    case .null, .bool, .integer: self
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
