import ArgumentParser
import Foundation
import Model
import Reports
import TestSupport
import Testing

@testable import waiqin

/// No command is missing or dead in manual pages and the reference; both languages hold every text.
struct ReferenceTests {
  /// Every command that help tells of, as the words that lead to it.
  private static func paths(_ path: [CommandTree]) -> [[CommandTree]] {
    [path] + (path.last?.shownCommands ?? []).flatMap { paths(path + [$0]) }
  }

  /// What of the commands a text does not hold: the name of a command, or the form of one of its arguments.
  private static func missing(
    in text: String, of paths: [[CommandTree]], name: ([CommandTree]) -> String,
    form: (String) -> String
  ) -> [String] {
    paths.flatMap { path in
      ([name(path)] + (path.last?.ownArguments ?? []).map { form($0.allNames) })
        .filter { !text.contains($0) }
    }
  }

  private static func names(_ path: [CommandTree]) -> String {
    path.map(\.commandName).joined(separator: " ")
  }

  @Test func `commands are described alone as the parser describes them all`() throws {
    let described = try DescribedCommand.waiqin
    let alone = Self.paths([.waiqin]).map { path in
      let command = path[path.count - 1]
      return
        "\(Self.names(path)): \(command.abstract) \(command.discussion) "
        + "\(command.defaultCommand?.commandName ?? "") "
        + command.ownArguments.map(\.form).joined(separator: " ")
    }
    #expect(described.lines() == alone)
    let shared = CommandTree.commonOptions.map(\.form)
    let lines = alone.filter { line in shared.allSatisfy { line.contains($0) } }
    #expect(shared.contains("--store <store>") && lines.count * 20 >= alone.count * 16)
  }

  @Test(arguments: Language.allCases)
  func `the manual pages hold every command and every option`(language: Language) throws {
    let tree = CommandTree.waiqin
    let text = ManPage.all(of: tree, version: "0", in: language).map(\.text).joined()
    let missing = Self.missing(
      in: text, of: Self.paths([tree]), name: { Roff.text(Self.names($0)) }, form: { Roff.bold($0) }
    )
    #expect(missing == [])
    // A command that was never there is missed.
    #expect(!text.contains("waiqin brew"))
  }

  @Test(arguments: Language.allCases)
  func `the reference holds every command and every option`(language: Language) throws {
    let tree = CommandTree.waiqin
    let text = MarkdownReference(tree, version: "0", in: language).text
    let missing = Self.missing(
      in: text, of: Self.paths([tree]), name: { "## \(Self.names($0))\n" }, form: { "- `\($0)`" })
    #expect(missing == [])
    let headings = text.split(separator: "\n").filter { $0.hasPrefix("## ") }
    let topics = HelpTopic.allCases.filter { $0 != .examples }.map {
      "## waiqin help \($0.rawValue)"
    }
    #expect(
      headings.map { String($0) } == Self.paths([tree]).map { "## " + Self.names($0) } + topics)
  }

  @Test func `Chinese pages have Chinese in every text`() throws {
    let tree = CommandTree.waiqin
    let documents =
      Self.paths([tree]).map { HelpDocument($0, in: .zh) }
      + HelpTopic.allCases.map { $0.document(of: tree, in: .zh) }
    for document in documents {
      let texts = [document.abstract] + document.prose
      for text in texts {
        #expect(
          text.unicodeScalars.contains { 0x4E00...0x9FFF ~= $0.value }, "\(document.name): \(text)")
      }
    }
  }

  @Test(arguments: Language.allCases)
  func `no line of help is wider than the screen`(language: Language) throws {
    let tree = CommandTree.waiqin
    let documents =
      Self.paths([tree]).map { HelpDocument($0, in: language) }
      + HelpTopic.allCases.map { $0.document(of: tree, in: language) }
    for width in [60, 80, 120] {
      let screen = Screen(width: width, language: language)
      for document in documents {
        for line in HelpPage(document, on: screen).text.split(separator: "\n") {
          #expect(screen.columns(of: String(line)) <= width, "\(document.name): \(line)")
        }
      }
    }
    // The longest example is wider than 60 columns where it is not broken.
    #expect(documents.flatMap { $0.lines(.examples) }.contains { $0.count > 60 })
  }

  @Test func `every example of help is one that the parser takes`() throws {
    let tree = CommandTree.waiqin
    var count = 0
    for path in Self.paths([tree]) {
      for line in HelpDocument(path, in: .en).lines(.examples) {
        count += 1
        guard let words = Self.words(line) else { continue }
        #expect(throws: Never.self, "\(line)") {
          _ = try GivenArguments(words).command()
        }
      }
    }
    #expect(count > 50)
    #expect(throws: (any Error).self) { _ = try GivenArguments(["board", "--jsn"]).command() }
  }

  /// The program's arguments in a line of shell; nil where it calls another one.
  private static func words(_ line: String) -> [String]? {
    guard line.hasPrefix("waiqin ") else { return nil }
    let command = line.split(separator: " > ")[0].split(separator: " < ")[0].split(
      separator: " | ")[0]
    return command.split(separator: "'", omittingEmptySubsequences: false).enumerated()
      .flatMap { index, part in
        index % 2 == 1 ? [String(part)] : part.split(separator: " ").map { String($0) }
      }.dropFirst().map { $0 }
  }

  private static let mandoc = "/usr/bin/mandoc"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: mandoc), "mandoc"))
  func `mandoc finds nothing to warn of in the manual pages, and notices a page that is wrong`()
    throws
  {
    let workplace = try Workplace()
    _ = try workplace.run("reference", "install", "share", "--lang", "en")
    let lint = "\(Self.mandoc) -T lint -W warning"
    let pages = try workplace.run(shell: "\(lint) share/man/man1/*.1 share/man/zh_CN/man1/*.1")
    #expect(pages.exitCode == 0 && pages.output.isEmpty && pages.messages.isEmpty)
    let wrong = try workplace.run(shell: "printf '.SH\\n.XY 1\\n' > wrong.1; \(lint) wrong.1")
    #expect(wrong.exitCode != 0 && !wrong.output.isEmpty)
  }

  @Test func `no text of a command becomes a request of roff`() {
    #expect(Roff.text(".SH evil") == "\\&.SH evil")
    #expect(Roff.text("'x \\fB-a \"b\"") == "\\&'x \\efB\\-a \\(dqb\\(dq")
  }

  @Test func `installing writes every file, readable by all, and again`() throws {
    let workplace = try Workplace()
    for _ in 0..<2 {
      let run = try workplace.run("reference", "install", "share", "--lang", "en")
      #expect(run.exitCode == 0 && run.output.hasPrefix("wrote "))
    }
    let tree = CommandTree.waiqin
    for file in ReferenceFiles(tree, version: Waiqin.version).all {
      let path = workplace.folder.path + "/share/" + file.path
      #expect(FileManager.default.contents(atPath: path) == Data(file.text.utf8))
      let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
      #expect(mode as? Int == 0o644)
    }
  }
}
