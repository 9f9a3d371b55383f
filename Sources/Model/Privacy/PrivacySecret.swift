/// One thing that tells who complained, folded and without spaces.
enum PrivacySecret {
  /// The digits of a telephone number.
  case number([Unicode.Scalar])
  /// A name or an address.
  case word([Unicode.Scalar])

  /// What a recorded value says: itself, and its parts where commas or the like set them apart; of a landline also
  /// the number without its area code.
  static func all(in value: String) -> [PrivacySecret] {
    var parts = [value]
    let split = value.split(whereSeparator: isBetween)
    if split.count > 1 { parts += split.map { String($0) } }
    return parts.flatMap { all(inPart: $0) }
  }

  private static func all(inPart part: String) -> [PrivacySecret] {
    let folded = MaskedText.folded(part).filter { !MaskedText.isSpace($0) }
    if folded.allSatisfy({ $0.isASCIIDigit || MaskedText.parts($0) || $0 == "+" }) {
      let digits = folded.filter(\.isASCIIDigit)
      if digits.count < 5 { return [] }
      return [digits, local(digits)].compactMap { $0 }.map { .number($0) }
    }
    // One letter alone is part of too many words.
    if folded.count < 2 || nobody.contains(folded.text) { return [] }
    return [.word(folded)]
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
}
