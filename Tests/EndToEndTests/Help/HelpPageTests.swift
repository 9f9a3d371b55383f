import Foundation
import Model
import TestSupport
import Testing

struct HelpPageTests {
  @Test(
    arguments: ["due", "plan", "review", "review discard", "site add", "application edit"],
    Language.allCases)
  func `a page of help looks as its golden file says`(command: String, language: Language) throws {
    let words = command.split(separator: " ").map { String($0) }
    let workplace = try Workplace()
    let run = try workplace.run(words + ["--help", "--lang", language.rawValue])
    #expect(run.exitCode == 0 && run.messages.isEmpty)
    let name = words.joined(separator: "-")
    expectGolden(run.output, "golden/help/\(name).\(language.rawValue).txt")
    let other = try workplace.run(["--lang", language.rawValue, "help"] + words)
    #expect(other.output == run.output)
  }

  @Test func `the version and the parser's own description come as before`() throws {
    let version = try Workplace().run("--version")
    #expect(
      version.exitCode == 0 && version.output.wholeMatch(of: /[0-9]+\.[0-9]+\.[0-9]+\n/) != nil)
    let description = try Workplace().run("--experimental-dump-help")
    #expect(description.exitCode == 0 && description.output.contains(#""commandName" : "board""#))
  }

  @Test func `an option before the command is taken as one behind it`() throws {
    let run = try Workplace().run(
      "--lang", "en", "due", "2026-11-23", "--limit", "1", "--unit", "days")
    #expect(run.exitCode == 0 && run.output.hasPrefix("received 2026-11-23"))
  }
}
