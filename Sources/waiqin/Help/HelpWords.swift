internal import Model

/// The words of help in both languages.
///
/// Commands say theirs in English, where the parser reads them; what they are in Chinese stands in
/// `HelpWords.chinese`. A test fails for a text that has none.
enum HelpWords {
  /// The text in a language; in English where there is no translation.
  static func text(_ english: String, in language: Language) -> String {
    language == .zh ? chinese[english] ?? english : english
  }

  /// A part of what a command says of itself.
  enum Paragraph: Equatable {
    /// Commands as they are typed.
    case examples([String])
    case prose(String)
  }

  /// The parts of a discussion: examples follow a line `Examples:`, indented by two spaces.
  static func paragraphs(of discussion: String) -> [Paragraph] {
    var paragraphs: [Paragraph] = []
    var examples: [String] = []
    var prose: [Substring] = []
    func finish() {
      if !examples.isEmpty { paragraphs.append(.examples(examples)) }
      if !prose.isEmpty { paragraphs.append(.prose(prose.joined(separator: " "))) }
      (examples, prose) = ([], [])
    }
    for line in discussion.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty || line == "Examples:" {
        finish()
      } else if line.hasPrefix("  ") {
        examples.append(String(line.dropFirst(2)))
      } else {
        prose.append(line)
      }
    }
    finish()
    return paragraphs
  }
}
