/// A language that people read the tool's output in.
package enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}

/// Something that can be said in both languages.
package protocol Phrased {
  /// The words for it; a `switch` over the language, so that a missing translation does not compile.
  func text(in language: Language) -> String
}
