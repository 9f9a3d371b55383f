import Exchange
import Foundation
import Model
import Reports
import TestSupport
import Testing

@testable import waiqin

/// What the topics of help name is what the code has.
struct HelpTopicTests {
  @Test(arguments: HelpTopic.allCases, Language.allCases)
  func `a topic looks as its golden file says`(topic: HelpTopic, language: Language) throws {
    let run = try Workplace().run(["help", topic.rawValue, "--lang", language.rawValue])
    #expect(run.exitCode == 0 && run.messages.isEmpty && !run.output.isEmpty)
    // The examples follow the commands, which have their own tests.
    if topic == .examples { return }
    expectGolden(run.output, "golden/help/topic-\(topic.rawValue).\(language.rawValue).txt")
  }

  /// All source files of the commands and the rest, each with its text.
  private static func sources() throws -> [(name: String, text: String)] {
    let folder = Fixtures.root.appending(path: "Sources")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var sources: [(name: String, text: String)] = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      sources.append(
        (file.lastPathComponent, try String(contentsOf: file, encoding: .utf8)))
    }
    return sources
  }

  @Test
  func `no source makes an exit code, or asks the environment, beside the tables that help shows`()
    throws
  {
    let sources = try Self.sources().filter { !$0.name.contains("Benchmark") }
    func files(with pattern: Regex<Substring>) -> [String] {
      sources.filter { $0.text.contains(pattern) }.map(\.name).sorted()
    }
    #expect(files(with: /ExitCode\(/) == ["ExitMeaning.swift"])
    #expect(files(with: /[pP]rocessInfo\.environment|getenv\(/) == ["EnvironmentVariable.swift"])
  }

  @Test func `the manual names every exit code`() throws {
    let manual = try String(
      contentsOf: Fixtures.root.appending(path: "docs/commands.md"), encoding: .utf8)
    let line = try #require(manual.firstMatch(of: /Exit codes: ([^.]*)\./)).1
    let codes = line.matches(of: /[0-9]+/).compactMap { Int32($0.0) }
    #expect(codes == ExitMeaning.allCases.map(\.rawValue))
  }

  @Test func `every format that the sources name is in the topic on formats`() throws {
    let named = Set(
      try Self.sources().flatMap { source in
        source.text.matches(of: /waiqin-[a-z-]+\/[0-9]\.[0-9]/).map { String($0.0) }
      })
    let shown = Set(OwnFormat.allCases.map(\.name))
    #expect(named.subtracting(shown).sorted() == [])
    #expect(shown.contains(WorkPack.format) && shown.count == OwnFormat.allCases.count)
  }

  @Test(arguments: ValueForm.allCases)
  func `every example of a value is taken`(form: ValueForm) throws {
    let today = try Day(iso: "2026-11-20")
    let typed = TypedDay(week: Week(containing: today), today: today)
    for example in form.examples {
      switch form {
      case .day, .weekday: #expect(typed.day(example) != nil, "\(example)")
      case .week: #expect(typed.week(example) != nil, "\(example)")
      case .quarter: _ = try Quarter(iso: example)
      case .place: _ = try Assignment("point=\(example)", kind: .site)
      case .window: _ = try TimeWindow(text: example)
      case .pause: _ = try Pause(text: example)
      case .bool: _ = try Assignment("lighter=\(example)", kind: .application)
      case .word: _ = try Assignment("category=\(example)", kind: .ticket)
      }
    }
  }

  @Test func `a topic that is mistyped gets a suggestion`() throws {
    let run = try Workplace().run("help", "format", "--lang", "en")
    #expect(run.exitCode == 64)
    #expect(
      run.messages.contains("did you mean 'formats'") && run.messages.contains("E-ARG-COMMAND"))
    #expect(try Workplace().run("help", "plan", "shwo", "--lang", "en").messages.contains("'show'"))
  }
}
