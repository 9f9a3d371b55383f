import Foundation
import Model
import Reports
import Testing

@testable import waiqin

/// Help, manual pages, reference and completion tell of the commands and arguments that the parser has: none is missing, and
/// none is dead.
struct ToldCommandsTests {
  /// Commands by what is typed for them, with the forms of their arguments.
  private typealias Told = [String: Set<String>]

  enum Source: CaseIterable {
    case help
    case manual
    case reference
    case completion
  }

  /// What a source tells, read back from its text; options that all commands share are left out.
  ///
  /// - Parameter changing: what is done to the text before it is read.
  private static func told(
    by source: Source, in language: Language, changing: (String) -> String = { $0 }
  ) throws -> Told {
    let told: Told =
      switch source {
      case .help: helpTold([CommandTree.waiqin], language, changing)
      case .manual:
        ManPage.all(of: .waiqin, version: "0", in: language).reduce(into: [:]) { told, page in
          told.merge(manualTold(changing(page.text), of: page.name)) { first, _ in first }
        }
      case .reference:
        referenceTold(changing(MarkdownReference(.waiqin, version: "0", in: language).text))
      case .completion: try completionTold("waiqin", language, changing)
      }
    return told.mapValues { forms in forms.filter { isArgument($0) && !isShared($0) } }
  }

  private static let shared = Set(CommandTree.commonOptions.map { name(of: $0.form) })

  private static func isShared(_ form: String) -> Bool { shared.contains(name(of: form)) }

  private static func name(of form: String) -> String { String(form.prefix { $0 != " " }) }

  private static func isArgument(_ form: String) -> Bool {
    form.hasPrefix("-") || form.hasPrefix("<")
  }

  /// From page to page, along the commands that each tells of.
  private static func helpTold(
    _ path: [CommandTree], _ language: Language, _ changing: (String) -> String
  ) -> Told {
    let name = path.map(\.commandName).joined(separator: " ")
    let screen = Screen(width: 200, language: language)
    let page = changing(HelpPage(HelpDocument(path, in: language), on: screen).text)
    let commands = forms(under: .commands, of: page, language)
    let arguments = forms(under: .arguments, of: page, language)
    var told: Told = [name: Set(arguments + forms(under: .options, of: page, language))]
    for word in commands {
      guard let command = path.last?.commands.first(where: { $0.commandName == word }) else {
        told["\(name) \(word)"] = []
        continue
      }
      told.merge(helpTold(path + [command], language, changing)) { first, _ in first }
    }
    return told
  }

  /// The forms in a section of a page: what stands before the words for it.
  private static func forms(
    under heading: HelpDocument.Heading, of page: String, _ language: Language
  ) -> [String] {
    let title = heading.text(in: language) + (language == .zh ? "：" : ":")
    let lines = page.components(separatedBy: "\n")
    guard let start = lines.firstIndex(of: title) else { return [] }
    return lines[(start + 1)...].prefix { !$0.isEmpty }
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.dropFirst(2).components(separatedBy: "  ").first }
  }

  private static func manualTold(_ text: String, of page: String) -> Told {
    var name = page.replacing("-", with: " ")
    var told: Told = [name: []]
    for line in text.split(separator: "\n").map({ $0.replacing("\\-", with: "-") }) {
      if let heading = line.firstMatch(of: /^\.SH "(waiqin .+)"$/)?.1 {
        name = String(heading)
        told[name] = []
      } else if let form = line.firstMatch(of: /^\\fB(.+)\\fR$/)?.1 {
        told[name, default: []].insert(String(form))
      }
    }
    return told
  }

  private static func referenceTold(_ text: String) -> Told {
    var name = ""
    var told: Told = [:]
    for line in text.split(separator: "\n") {
      if let heading = line.firstMatch(of: /^## (.+)$/)?.1 {
        name = String(heading)
        // A topic is no command.
        if !name.hasPrefix("waiqin help ") { told[name] = [] }
      } else if let form = line.firstMatch(of: /^- `([^`]+)`/)?.1 {
        told[name]?.insert(String(form))
      }
    }
    return told
  }

  /// What is proposed behind each command that was proposed; options by their names alone.
  private static func completionTold(
    _ name: String, _ language: Language, _ changing: (String) -> String
  ) throws -> Told {
    func proposed(_ word: String) -> [String] {
      let words = name.split(separator: " ").dropFirst().map { String($0) } + [word]
      guard case .candidates(let found) = Completion(words, language: language).answer({ _ in [] })
      else { return [] }
      return found.map { changing($0.text) }
    }
    var told: Told = [name: Set(proposed("-")).subtracting(["--help"])]
    for word in proposed("") {
      told.merge(try completionTold("\(name) \(word)", language, changing)) { first, _ in first }
    }
    return told
  }

  /// What there is: the parser's own word.
  private static func there(for source: Source) throws -> Told {
    let told = try DescribedCommand.waiqin.all { argument in
      // What stands at a place has no name to propose.
      source == .completion ? argument.spellings : [argument.allNames]
    }
    return told.mapValues { forms in forms.filter { isArgument($0) && !isShared($0) } }
  }

  /// What is there and not told, and what is told and not there.
  private static func faults(_ told: Told, _ there: Told) -> [String] {
    let names = Set(told.keys).union(there.keys).sorted()
    return names.flatMap { name -> [String] in
      guard let forms = told[name] else { return ["missing: \(name)"] }
      guard let own = there[name] else { return ["dead: \(name)"] }
      return own.subtracting(forms).sorted().map { "missing: \(name) \($0)" }
        + forms.subtracting(own).sorted().map { "dead: \(name) \($0)" }
    }
  }

  @Test(arguments: Source.allCases, Language.allCases)
  func `a source tells of every command and argument, and of none that is not there`(
    source: Source, language: Language
  ) throws {
    let there = try Self.there(for: source)
    #expect(there.count > 120 && there["waiqin plan show"]?.isEmpty == false)
    #expect(Self.faults(try Self.told(by: source, in: language), there) == [])
    #expect(
      there["waiqin pack"]?.isSuperset(
        of: source == .completion ? ["-o", "--output"] : ["-o, --output <output>"]) == true)
  }

  @Test(arguments: Source.allCases)
  func `the control: a command and an option under other names are missing, and dead`(
    source: Source
  ) throws {
    let told = try Self.told(by: source, in: .en) { text in
      text.replacing("fairness", with: "brew").replacing("--receipts", with: "--coffee")
        .replacing("\\-\\-receipts", with: "\\-\\-coffee")
    }
    let faults = Self.faults(told, try Self.there(for: source))
    for fault in [
      "missing: waiqin plan fairness", "dead: waiqin plan brew",
      "missing: waiqin import --receipts",
      "dead: waiqin import --coffee",
    ] {
      #expect(faults.contains { $0.hasPrefix(fault) }, "\(fault)")
    }
  }

  @Test func `every command that is told answers when it is asked for help`() throws {
    for name in try DescribedCommand.waiqin.all().keys.sorted() {
      let words = name.split(separator: " ").dropFirst().map { String($0) }
      let given = GivenArguments(words + ["--help"])
      #expect(given.askForHelp && given.path.map(\.commandName).joined(separator: " ") == name)
    }
  }
}
