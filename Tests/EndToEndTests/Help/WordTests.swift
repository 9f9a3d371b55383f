import Foundation
import Model
import Reports
import TestSupport
import Testing

@testable import waiqin

/// Every word that a field takes has one name: in operations and JSON, in help, tables, printed texts and documents.
struct WordTests {
  /// A word of a field, such as `steward_app` of a ticket's source.
  struct Word: CustomTestStringConvertible, Sendable {
    let kind: RecordKind
    let field: String
    let word: String

    var testDescription: String { "\(kind.rawValue).\(field) \(word)" }
  }

  private static func words(_ field: Field) -> [String] {
    switch field.type {
    case .choice(let words), .choices(let words): words
    default: []
    }
  }

  private static let all = RecordKind.allCases.flatMap { kind in
    kind.fields.flatMap { field in
      words(field).map { Word(kind: kind, field: field.name, word: $0) }
    }
  }

  /// Letters and digits alone.
  private static func letters(_ text: String) -> String {
    text.lowercased().filter { $0.isLetter || $0.isNumber }
  }

  @Test(arguments: all)
  func `a word is called the same everywhere`(word: Word) throws {
    let phrase = try #require(word.kind.phrase(word.word, of: word.field))
    let field = try #require(word.kind.field(word.field))
    let (zh, en) = (phrase.text(in: .zh), phrase.text(in: .en))
    #expect(Self.letters(en) == Self.letters(word.word))
    #expect(field.form(.en, of: word.kind).contains(word.word))
    #expect(field.form(.zh, of: word.kind).contains(zh))
    for typed in [word.word, zh, en, word.word.uppercased()] {
      #expect(word.kind.word(typed, of: field) == word.word, "\(typed)")
    }
    if word.kind.isSetBySteps(word.field) { return }
    for typed in [word.word, zh, en] {
      let value = try Assignment("\(word.field)=\(typed)", kind: word.kind).value
      #expect(value == .text(word.word) || value == .texts([word.word]), "\(typed)")
    }
  }

  @Test(arguments: all)
  func `a table and the JSON have the word itself, a Chinese table what it is called`(
    word: Word
  ) throws {
    let field = try #require(word.kind.field(word.field))
    var value = FieldValue.text(word.word)
    if case .choices = field.type { value = .texts([word.word]) }
    let record = Fields(
      id: RecordID(high: 0x7000, low: 1 << 63), kind: word.kind, values: [word.field: value])
    let zh = try #require(word.kind.phrase(word.word, of: word.field)).text(in: .zh)
    func cells(_ language: Language) -> [Substring] {
      RecordCSV(kind: word.kind, records: [record], named: []).text(in: language)
        .split(separator: "\n")[1].split(separator: ",")
    }
    #expect(cells(.en).map { String($0) } == [word.word])
    #expect(cells(.zh).map { String($0) } == [zh])
    let json = RecordReport(record, isMasked: true).json.line
    #expect(json.contains("\"\(word.word)\""))
  }

  @Test func `what stands for several words is refused, and what stands for none`() throws {
    let category = try #require(RecordKind.ticket.field("category"))
    #expect(RecordKind.ticket.word("噪声", of: category) == "complaint.noise")
    #expect(RecordKind.ticket.word("其他", of: category) == "other")
    for text in ["", "臭", "complaint", "居民投诉"] {
      #expect(RecordKind.ticket.word(text, of: category) == nil)
    }
  }

  @Test func `the beginning of a Chinese name is enough where no other begins so`() throws {
    func word(_ text: String, _ kind: RecordKind, _ field: String) throws -> String? {
      kind.word(text, of: try #require(kind.field(field)))
    }
    #expect(try word("登记表", .application, "class") == "registration")
    #expect(try word("重点", .permit, "class") == "key")
    #expect(try word("审批前期", .visit, "kind") == "pre_approval")
    #expect(try word("工业", .ticket, "category") == nil)
    #expect(try word("登", .application, "class") == nil)
    #expect(try word("reg", .application, "class") == nil)
  }

  /// docs/words.md as it has to read.
  private static var document: String {
    var text = """
      # Words of lists

      The fields that take one word of a list, or several. Operations, JSON and tables in English hold the word itself, tables in
      Chinese what it is called; commands and tables take either, marks and capitals don't count, of a name such as 居民投诉·噪声 the
      last part is enough, and of a Chinese name its beginning, such as 登记表, where no other begins so. Printed texts in English say the word with spaces. A test keeps this page
      (`UPDATE_GOLDEN=1 swift test --filter WordTests`).

      | field | word | 中文 | English |
      |---|---|---|---|

      """
    for word in all {
      guard let phrase = word.kind.phrase(word.word, of: word.field) else { continue }
      text +=
        "| `\(word.kind.rawValue).\(word.field)` | `\(word.word)` | \(phrase.text(in: .zh)) | "
        + "\(phrase.text(in: .en)) |\n"
    }
    return text
  }

  @Test func `docs/words.md lists every word as the code has it`() throws {
    let file = Fixtures.root.appending(path: "docs/words.md")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Self.document.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == Self.document)
  }
}
