/// A word of a list as people type it or a table holds it: the word itself, or what it is called in Chinese or English.
///
/// Marks between its parts and the case of letters don't count; of a name such as 居民投诉·噪声 the last part is enough
/// where it is the only one, and so is the beginning of a Chinese name, such as 登记表 of 登记表备案.
struct TypedWord {
  private let text: String

  init(_ text: String) { self.text = Self.folded(text) }

  /// The word of the list that is meant; nil for none, and where several may be.
  func found(
    in words: [String], called name: (String) -> (any Phrased)?
  ) -> String? {
    if text.isEmpty { return nil }
    func names(_ word: String) -> [String] {
      [word] + Language.allCases.compactMap { name(word)?.text(in: $0) }
    }
    let whole = words.filter { names($0).contains { Self.folded($0) == text } }
    let ending = whole.isEmpty ? words.filter { names($0).contains(where: endsWith) } : whole
    let found = ending.isEmpty ? words.filter { name($0).map(begins) ?? false } : ending
    return found.count == 1 ? found[0] : nil
  }

  private func begins(_ name: any Phrased) -> Bool {
    text.count > 1 && Self.folded(name.text(in: .zh)).hasPrefix(text)
      && text.unicodeScalars.allSatisfy { !$0.isASCII }
  }

  private func endsWith(_ name: String) -> Bool {
    let parts = name.split(whereSeparator: { "·:.".contains($0) })
    return parts.count > 1 && parts.last.map { Self.folded(String($0)) } == text
  }

  private static func folded(_ text: String) -> String {
    HalfWidth.folded(text).lowercased().filter { !" _-·:.".contains($0) }
  }
}

extension RecordKind {
  /// The word of a field that `text` means; nil for none, and for a field that takes no words.
  package func word(_ text: String, of field: Field) -> String? {
    switch field.type {
    case .choice(let words), .choices(let words):
      TypedWord(text).found(in: words) { phrase($0, of: field.name) }
    default: nil
    }
  }
}

extension Phrased where Self: RawRepresentable<String>, Self: CaseIterable {
  /// The one of all that `text` means.
  package init?(typed text: String) {
    let word = TypedWord(text).found(in: Self.allCases.map(\.rawValue)) { Self(rawValue: $0) }
    guard let found = word.flatMap(Self.init(rawValue:)) else { return nil }
    self = found
  }
}
