import BundleSupport
import Foundation
import TestSupport
import Testing

@testable import waiqin

/// What a terminal gets is what a pipe gets, of every command that only reads.
@Suite(
  .serialized,
  .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"), "script")
)
struct SameDataTests {
  /// Verbs that read.
  private static let reading: Set<String> = [
    "list", "show", "board", "bulletin", "routes", "log", "rules", "where", "due", "screen",
    "check", "score", "history", "diff", "explain", "candidates", "fairness", "quarter",
    "renewals", "waiting", "tag", "state", "office-key", "export", "tickets", "visits", "doctor",
  ]

  /// Lines for these commands, on the sample week.
  private static let lines = [
    "device list", "device office-key", "review list", "review show C-25774835", "state",
    "site list --by town", "site show 丁亥热电厂", "site waiting --today 2026-11-20",
    "officer list", "officer show O-001", "ticket list --by town", "ticket show 秀2026-1001",
    "visit list", "visit list --why --today 2026-11-20", "visit show 船坞露天喷漆",
    "application list --today 2026-11-20", "application show 秀环建2026-101 --today 2026-11-20",
    "item list", "item show HB-001", "region list", "region show xz_gaoxin", "restriction list",
    "restriction show 0c7dfa3d", "permit list", "permit show 示例P-001",
    "permit renewals --within 3000 --today 2026-11-20", "agency list", "agency show 示例环评机构甲",
    "agency quarter 2026-Q4", "car list", "car show 示例A·00001", "tag 河水发黑有异味",
    "due 2026-11-20 --limit 7 --unit workdays", "rules", "where 30.763,120.716 --datum wgs84",
    "screen --site 丁亥热电厂 --industry 3825 --today 2026-11-20", "plan show 2026-W48",
    "plan show 2026-W48 --grid", "plan show 2026-W48 --day 2026-11-24", "plan check 2026-W48",
    "plan explain 2026-W48 船坞露天喷漆 --today 2026-11-20",
    "plan candidates 2026-W48 辛卯化纤厂纺丝线项目 --today 2026-11-20", "plan score 2026-W48",
    "plan fairness 2026-W48", "plan history 2026-W48", "plan diff 2026-W48", "matrix list",
    "matrix show 2026-W48", "routes 2026-W48", "board --to 2026-11-20",
    "board --explain all --to 2026-11-20", "bulletin --from 2026-09-01 --to 2026-11-20", "log",
    "export routes 2026-W48", "export tickets", "export visits --format geojson",
    "export board --to 2026-11-20", "application export", "item export", "region export",
    "restriction export", "permit export", "agency export", "car export",
  ]

  /// Tells what the terminal itself can do, so it has to differ.
  private static let aboutTheTerminal = ["doctor"]

  /// Files that come as they are, whatever else is asked for.
  private static func isFile(_ line: String) -> Bool {
    line.hasPrefix("export") || line.contains(" export") || line == "state"
  }

  private static let workplace = Result {
    let workplace = try Workplace.withSample()
    let tables = ["item", "agency", "region", "restriction", "permit", "application"].map { kind in
      let file = kind == "agency" ? "agencies" : kind + "s"
      return "\(kind) import \(Fixtures.folder.path)/tables/\(file).csv --today 2026-11-20"
    }
    for line in tables + [
      "car add plate=示例A·00001 seats=5", "plan 2026-W48 --iterations 20 --today 2026-11-20",
      "plan 2026-W48 --iterations 50 --today 2026-11-20",
    ] {
      _ = try workplace.run(line.split(separator: " ").map { String($0) })
    }
    return workplace
  }

  /// What every line prints, one after the other: in a terminal that `script` makes, or into a pipe.
  private static func printed(
    _ lines: [String], with option: String, terminal: Bool
  ) throws -> [String] {
    let workplace = try workplace.get()
    let session = "session-\(UUID().uuidString)"
    let text = lines.map { line in
      "echo '@@'; waiqin \(line) \(isFile(line) ? "" : option) 2>/dev/null || echo code $?\n"
    }.joined()
    try Data(text.utf8).write(to: workplace.folder.appending(path: session))
    let command = terminal ? "script -qec 'sh \(session)' /dev/null" : "sh \(session)"
    return try workplace.run(shell: command, environment: ["TERM": "xterm-256color"]).output
      .replacing("\r\n", with: "\n").split(separator: "@@\n").map { String($0) }
  }

  /// Without colours.
  private static func bare(_ text: String) -> String {
    text.replacing(/\u{1B}\[[0-9;]*m/, with: "")
  }

  @Test func `every command that reads is among them`() throws {
    let named = try DescribedCommand.waiqin.all().keys.filter { name in
      let verb = name.split(separator: " ").last.map { String($0) } ?? ""
      return Self.reading.contains(verb) && name != "waiqin export"
        && CommandTree.waiqin.path(along: name.split(separator: " ").dropFirst().map { String($0) })
          .last?.commands.isEmpty == true
    }.map { String($0.dropFirst("waiqin ".count)) }
    let left = named.filter { name in
      !["plan board", "ticket check"].contains(name)
        && !(Self.lines + Self.aboutTheTerminal).contains { $0 == name || $0.hasPrefix(name + " ") }
    }
    #expect(left.sorted() == [] && named.count > 45)
  }

  private static let options = ["", "--json"] + (TestSize.isLong ? ["--plain"] : [])

  @Test(arguments: options)
  func `a terminal and a pipe get the same data`(option: String) throws {
    let piped = try Self.printed(Self.lines, with: option, terminal: false)
    let shown = try Self.printed(Self.lines, with: option, terminal: true)
    try #require(piped.count == Self.lines.count && shown.count == Self.lines.count)
    for (line, (pipe, terminal)) in zip(Self.lines, zip(piped, shown)) {
      #expect(!pipe.hasPrefix("code ") && !pipe.isEmpty, "\(line): \(pipe)")
      #expect(!pipe.contains("\u{1B}"), "\(line)")
      #expect((option.isEmpty ? Self.bare(terminal) : terminal) == pipe, "\(line) \(option)")
    }
  }

  @Test func `the control: what tells of the terminal itself is seen to differ`() throws {
    let piped = try Self.printed(Self.aboutTheTerminal, with: "", terminal: false)
    let shown = try Self.printed(Self.aboutTheTerminal, with: "", terminal: true)
    #expect(piped.map(Self.bare) != shown.map(Self.bare))
    let board = try Self.printed(["board --to 2026-11-20"], with: "", terminal: true)
    #expect(board.first?.contains("\u{1B}[") == true)
  }
}
