import ArgumentParser
import Foundation
import TestSupport
import Testing

@testable import waiqin

/// What the documents show is what the program does.
struct DocumentationTests {
  private static let documents = [
    "README.md", "docs/commands.md", "docs/a-week.md", "docs/many-districts.md",
  ]

  @Test(arguments: documents)
  func `every console block shows the real output`(document: String) throws {
    let file = Fixtures.root.appending(path: document)
    var lines = try String(contentsOf: file, encoding: .utf8)
      .split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
    let blocks = ConsoleBlock.all(in: lines)
    try #require(!blocks.isEmpty)
    let real = try blocks.isEmpty ? [] : Self.played(blocks)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      for block in real.reversed() { lines.replaceSubrange(block.lines, with: block.text) }
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
      return
    }
    for (written, block) in zip(blocks, real) {
      #expect(
        written.text == block.text, "\(document):\(written.lines.lowerBound); UPDATE_GOLDEN=1")
    }
  }

  /// The blocks with the real output of their commands, played one after the other in one folder that
  /// has the project's fixtures in it.
  private static func played(_ blocks: [ConsoleBlock]) throws -> [ConsoleBlock] {
    let workplace = try Workplace()
    try FileManager.default.createSymbolicLink(
      at: workplace.folder.appending(path: "fixtures"), withDestinationURL: Fixtures.folder)
    return try blocks.map { block in
      var block = block
      for index in block.steps.indices {
        let outcome = try workplace.run(
          shell: block.steps[index].command,
          environment: ["WAIQIN_LANG": "en", "WAIQIN_STORE": "xiuzhou.sqlite"])
        block.steps[index].output = Self.lines(of: outcome.output + outcome.messages)
      }
      return block
    }
  }

  private static func lines(of text: String) -> [String] {
    let text = text.trimmingCharacters(in: .newlines)
    if text.isEmpty { return [] }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  @Test func `the control: a block with one wrong word is told from the real output`() throws {
    let shown = [
      "```console", "$ waiqin due 2026-11-20 --limit 1 --unit days", "due 2026-11-22", "```",
    ]
    let block = try #require(ConsoleBlock.all(in: shown).first)
    #expect(try Self.played([block]).first?.text != block.text)
  }

  @Test func `every command has its heading in docs/commands.md`() throws {
    let text = try String(
      contentsOf: Fixtures.root.appending(path: "docs/commands.md"), encoding: .utf8)
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    for command in Waiqin.configuration.subcommands {
      let name = command.configuration.commandName ?? ""
      #expect(headings.contains { $0.contains("waiqin \(name)") }, "no heading for \(name)")
    }
  }
}
