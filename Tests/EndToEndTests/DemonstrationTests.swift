import Foundation
import Model
import TestSupport
import Testing

/// The demonstration, and the rounds of search that it makes, take too long for a debug build.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["WAIQIN_LONG_TESTS"] == "1"))
struct DemonstrationTests {
  @Test(arguments: Language.allCases)
  func `the demonstration shows what its golden file shows`(language: Language) throws {
    let outcome = try Workplace().run("demo", "--lang", language.rawValue)
    #expect(outcome.exitCode == 0)
    #expect(outcome.messages == "")
    expectGolden(outcome.output, "xiuzhou-week/expected/demo.\(language.rawValue).txt")
  }

  @Test func `the demonstration leaves a folder only where it is asked to`() throws {
    let workplace = try Workplace()
    let temporary = workplace.folder.appending(path: "temporary")
    try FileManager.default.createDirectory(at: temporary, withIntermediateDirectories: false)
    let here = ["TMPDIR": temporary.path]
    #expect(try workplace.run(["demo"], environment: here).exitCode == 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: temporary.path) == [])
    #expect(try workplace.run("demo", "--keep", "kept").exitCode == 0)
    let again = try workplace.run(
      ["import", "kept/bundles"], environment: ["WAIQIN_STORE": "kept/waiqin.sqlite"])
    #expect(again.output.contains("新操作 0 条"))
    #expect(try workplace.run("demo", "--keep", "kept").exitCode == 73)
  }

  @Test func `a plan of 20,000 rounds is the same bytes twice, and keeps every rule`() throws {
    let workplace = try Workplace()
    _ = try workplace.run("device", "enrol", "week/devices.json")
    _ = try workplace.run("import", "week/bundles")
    let arguments = ["plan", "2026-W48", "--seed", "1", "--iterations", "20000", "--json"]
    let first = try workplace.run(arguments)
    #expect(first.exitCode == 3)
    #expect(try workplace.run(arguments).output == first.output)
    #expect(try workplace.run("plan", "check", "2026-W48").exitCode == 0)
    let broken = first.output.replacing(
      "\"begins\":\"13:30\"", with: "\"begins\":\"13:10\"", maxReplacements: 1)
    try Data(broken.utf8).write(to: workplace.folder.appending(path: "broken.json"))
    let check = try workplace.run("plan", "check", "2026-W48", "--file", "broken.json", "--json")
    #expect(check.exitCode == 1)
    #expect(check.output.contains("\"code\":\"outside_office_hours\""))
  }
}
