/// Everybody who ever complained: their names, numbers and addresses are found in any text where they stand whole.
package final class KnownPersons: Sendable {
  private let words: WordSearch
  private let numbers: WordSearch

  /// - Parameter secrets: names, addresses and numbers; several in one stand apart by commas or the like.
  package init(_ secrets: some Sequence<String>) {
    var words = WordSearch()
    var numbers = WordSearch()
    for part in secrets.lazy.flatMap({ PrivacySecret.all(in: $0) }) {
      switch part {
      case .number(let digits) where digits.count >= 7: numbers.add(digits)
      // A short number is a hotline's, and a name may be a word of the language.
      case .number: continue
      case .word(let word):
        if word.allSatisfy(\.isASCIILetter) ? word.count > 3 : !Self.isWord(word.text) {
          words.add(word)
        }
      }
    }
    self.words = words
    self.numbers = numbers
  }

  /// Names that texts about the environment use as words.
  private static func isWord(_ name: String) -> Bool { words.contains(name) }
  private static let words: Set<String> = [
    "高峰", "文明", "平安", "向阳", "和平", "成功", "江南", "江河", "华东", "安宁", "安静", "安全", "方圆",
    "高原", "平原", "金山", "方便", "严重", "明显", "时段", "马路", "施工", "关注", "管理", "应当", "经常",
  ]

  /// True when `text` may name one of them; tells most texts at once. Numbers are for `MaskedText.mayTell`.
  func mayBeNamed(in text: String) -> Bool {
    if words.isEmpty { return false }
    var before: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      let scalar = MaskedText.folded(scalar)
      if MaskedText.isSpace(scalar) { continue }
      if let before, words.begins(with: before, scalar) { return true }
      before = scalar
    }
    return false
  }

  /// Where one of them is named.
  func places(in text: MaskedText) -> [Range<Int>] {
    let count = text.folded.count
    return text.folded.indices.flatMap { start -> [Range<Int>] in
      let word = words.end(from: start, through: count, gap: .max) { position in
        let letter = text.folded[position]
        return MaskedText.isSpace(letter) ? nil : letter
      }
      let number = numbers.end(from: start, through: count, gap: 2) { position in
        let letter = text.folded[position]
        return text.digits[position] ?? (MaskedText.parts(letter) ? nil : letter)
      }
      return [word, number].compactMap { $0 }.map { start..<$0 }
    }.filter { text.isWhole($0) }
  }
}

extension KnownPersons: Hashable {
  package static func == (left: KnownPersons, right: KnownPersons) -> Bool {
    left === right || (left.words == right.words && left.numbers == right.numbers)
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.isEmpty) }
}
