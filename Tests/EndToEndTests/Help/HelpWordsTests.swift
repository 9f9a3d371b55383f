import Model
import Testing

@testable import waiqin

/// Help exists in both languages, down to the last option.
struct HelpWordsTests {
  /// Every text of help in a command and those below it.
  private static func texts(of command: CommandTree) -> [String] {
    let prose = HelpWords.paragraphs(of: command.discussion).compactMap { paragraph in
      if case .prose(let text) = paragraph { text } else { nil }
    }
    return [command.abstract] + prose + command.ownArguments.map { $0.abstract ?? "" }
      + command.commands.flatMap(texts)
  }

  /// The texts that have no Chinese.
  private static func untranslated(_ texts: [String]) -> [String] {
    texts.filter { text in
      !HelpWords.text(text, in: .zh).unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }
    }
  }

  @Test func `every text of help has its Chinese`() throws {
    let texts = Self.texts(of: CommandTree.waiqin)
    #expect(texts.count > 150)
    #expect(Self.untranslated(texts) == [])
  }

  @Test func `a text without Chinese breaks the law of help`() {
    #expect(Self.untranslated(["Make an empty store", "Make coffee"]) == ["Make coffee"])
  }

  @Test func `every text of help begins its sentence and ends without a full stop`() throws {
    func abstracts(_ command: CommandTree) -> [String] {
      [command.abstract] + command.commands.flatMap(abstracts)
    }
    for text in abstracts(CommandTree.waiqin) {
      #expect(text.first?.isUppercase == true && !text.hasSuffix("."), "\(text)")
    }
  }

  @Test func `examples, prose and blank lines are told apart`() {
    let discussion = """
      Examples:
        waiqin due 2019-09-02
        waiqin due 2019-09-03

      First line
      and second.

      Another one.
      """
    #expect(
      HelpWords.paragraphs(of: discussion) == [
        .examples(["waiqin due 2019-09-02", "waiqin due 2019-09-03"]),
        .prose("First line and second."), .prose("Another one."),
      ])
    #expect(HelpWords.paragraphs(of: "") == [])
  }
}
