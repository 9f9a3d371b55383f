import Foundation
import Model
import Reports
import TestSupport
import Testing

@testable import waiqin

/// Whatever was recorded, a terminal obeys none of it; files and pipes get it as it is.
@Suite(
  .serialized,
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script")
)
struct HostileTerminalTests {
  /// Clears, hides, turns around, goes back and overwrites.
  private static let hostile =
    "甲\u{1B}[2J\u{1B}[31m\u{9B}8m\u{202E}乙\u{8}\u{2066}\rx\u{E0041}\u{7F}"

  /// One of every kind of record, with such a text in the field that stands first; `@` stands for the site's name.
  private static let added = [
    "site name town=330411002 point=30.763,120.716,wgs84",
    "officer name code=O-001 point=30.75,120.7,wgs84 certificate=1 car=示A1",
    "officer name code=O-002 point=30.75,120.7,wgs84 certificate=2 car=示A2",
    "ticket title number=T-1", "visit title kind=inspection minutes=30 site=@",
    "item name code=I-1 class=other", "region name code=R-1",
    "restriction reason line=1 region=R-1", "permit number class=key site=@",
    "agency name number=A-1", "car plate", "application name number=P-1 class=report_book",
  ]

  private static let tables = [
    "item", "region", "restriction", "permit", "agency", "car", "application",
  ].map { "\($0) export" }

  /// What prints texts of records for programs or people.
  private static let lines =
    tables + tables.map { $0 + " --excel" }
    + ExportFormat.routes.map { "export routes 2026-W48 --format \($0.rawValue)" }
    + ["tickets", "visits"].flatMap { kind in
      ExportFormat.records.map { "export \(kind) --format \($0.rawValue)" }
        + ["export \(kind) --gb18030"]
    }
    + ExportFormat.board.map { "export board --to 2026-11-20 --format \($0.rawValue)" }
    + ["state", "log --json", "site list", "site list --json", "ticket show T-1"]
    + ["routes 2026-W48", "plan show 2026-W48", "complete -- site show ''"]

  private static let workplace = Result {
    let workplace = try Workplace()
    _ = try workplace.run("init")
    for line in added {
      let words = line.split(separator: " ").map { $0 == "site=@" ? "site=\(hostile)" : String($0) }
      let text = words[0] == "car" ? String(hostile.prefix(8)) : hostile
      let made = try workplace.run([words[0], "add", "\(words[1])=\(text)"] + words.dropFirst(2))
      #expect(made.exitCode == 0, "\(line): \(made.messages)")
    }
    try workplace.take("plan 2026-W48 --iterations 1 --today 2026-11-20")
    return workplace
  }

  /// What a terminal would obey in what `line` printed: line ends and tabs left out, and the colours of what is drawn.
  private static func obeyed(in text: String, of line: String) -> [String] {
    let isDrawn = !line.contains("export")
    // By scalars: the two that end a line are one character.
    return text.replacing(/\r+\n/.matchingSemantics(.unicodeScalar), with: "\n")
      .replacing(/\u{1B}\[(0|1|2|31|32|33)m/) { isDrawn ? "" : String($0.output.0) }
      .unicodeScalars.filter { scalar in
        switch scalar.value {
        case 0x9, 0xA: false
        case 0...0x1F, 0x7F...0x9F, 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
        case 0xE0000...0xE007F: true
        default: false
        }
      }.map { String($0.value, radix: 16) }
  }

  /// What a terminal that `script` makes gets of every line.
  private static func shown(_ lines: [String]) throws -> [String] {
    let workplace = try workplace.get()
    let session = "session-\(UUID().uuidString)"
    let text = lines.map { "echo '@@'; \($0) 2>/dev/null || echo code $?\n" }.joined()
    try Data(text.utf8).write(to: workplace.folder.appending(path: session))
    return try workplace.run(
      shell: "script -qec 'sh \(session)' /dev/null", environment: ["TERM": "xterm-256color"]
    ).output.split(separator: "@@\r\n").map { String($0) }
  }

  @Test func `every kind of record is there, with its text as it came`() throws {
    let state = try Self.workplace.get().run("state").output
    #expect(state.matches(of: /甲.u001b\[2J/).count == Self.added.count)
    #expect(
      Set(Self.added.compactMap { $0.split(separator: " ").first.map { String($0) } })
        == Set(RecordKind.allCases.map(\.rawValue)))
  }

  @Test func `a terminal obeys nothing that was recorded`() throws {
    let texts = try Self.shown(Self.lines.map { "waiqin \($0)" })
    try #require(texts.count == Self.lines.count)
    for (line, text) in zip(Self.lines, texts) {
      #expect(!text.hasPrefix("code ") && Self.obeyed(in: text, of: line) == [], "\(line)")
    }
  }

  @Test func `a table on a terminal is the one in a pipe, which an import reads back`() throws {
    let workplace = try Self.workplace.get()
    let texts = try Self.shown(Self.tables.map { "waiqin \($0)" })
    for (line, text) in zip(Self.tables, texts) {
      let piped = try workplace.take(line).output
      #expect(
        Array(piped.utf8).firstRange(of: Array(Self.hostile.prefix(8).utf8)) != nil, "\(line)")
      #expect(text.replacing("\r\n", with: "\n") == SafeText.shown(piped, styled: false), "\(line)")
      #expect(text.contains("甲\\u{1B}[2J"), "\(line)")
    }
  }

  @Test func `the control: a table that goes round the console is seen to steer`() throws {
    let lines = ["waiqin site list --json | cat", "waiqin item export | cat"]
    let texts = try Self.shown(lines)
    #expect(Self.obeyed(in: texts[0], of: lines[0]) == [])
    #expect(
      Set(["202e", "1b", "8", "d", "7f"]).isSubset(of: Self.obeyed(in: texts[1], of: lines[1])))
  }
}
