import ArgumentParser
import Model
import Testing

@testable import waiqin

struct GivenArgumentsTests {
  private static func given(_ line: String) -> GivenArguments {
    GivenArguments(line.split(separator: " ").map { String($0) })
  }

  /// What the parser's refusal of a line comes to; nil when it takes the line.
  private static func refusal(_ line: String) -> GivenArguments.Refusal? {
    let given = given(line)
    do {
      _ = try given.command()
      return nil
    } catch {
      return given.refusal(error)
    }
  }

  @Test(arguments: [
    ("board --lang zh", "board --lang zh"), ("--lang zh board", "board --lang zh"),
    (
      "--json --store s.sqlite board --today 2026-11-20",
      "board --today 2026-11-20 --json --store s.sqlite"
    ),
    ("--lang=en tag -- -x", "tag --lang=en -- -x"), ("--lang", "--lang"),
    ("--version", "--version"), ("screen --point -1.5,120,wgs84", "screen --point=-1.5,120,wgs84"),
    ("plan 2026-W48 --seconds -1 --json", "plan 2026-W48 --seconds=-1 --json"),
    ("tag -- --x -1", "tag -- --x -1"),
    ("", ""),
  ])
  func `options before the command go behind it`(typed: String, passed: String) {
    #expect(Self.given(typed).words.joined(separator: " ") == passed)
  }

  @Test(arguments: [
    ("", true), ("--lang zh", true), ("--help", true), ("board -h", true), ("help", true),
    ("help review", true), ("board", false), ("tag -- -h", false), ("--version", false),
  ])
  func `help is told from work`(typed: String, isHelp: Bool) {
    #expect(Self.given(typed).askForHelp == isHelp)
  }

  @Test(arguments: [
    ("review resolve C-1", ["waiqin", "review", "resolve"]),
    ("help plan show", ["waiqin", "plan", "show"]),
    ("--lang zh board --json", ["waiqin", "board"]), ("borad", ["waiqin"]), ("", ["waiqin"]),
  ])
  func `the command is found by its words`(typed: String, names: [String]) {
    #expect(Self.given(typed).path.map(\.commandName) == names)
  }

  @Test(arguments: [
    ("borad", ArgumentFault.unknownCommand("borad", near: "board", under: "waiqin")),
    ("--lang zh bord", .unknownCommand("bord", near: "board", under: "waiqin")),
    ("coffee", .unknownCommand("coffee", near: nil, under: "waiqin")),
    ("review lst", .unknownCommand("lst", near: "list", under: "waiqin review")),
    ("board --jsn", .unknownOption("--jsn", near: "--json", command: "waiqin board")),
    ("board --colour", .unknownOption("--colour", near: "--color", command: "waiqin board")),
    ("board --walnut", .unknownOption("--walnut", near: nil, command: "waiqin board")),
    ("board -q", .unknownOption("-q", near: nil, command: "waiqin board")),
    ("plan", .missing("<week>", command: "waiqin plan")),
    ("where 30.763,120.716", .missing("--datum <datum>", command: "waiqin where")),
    (
      "site contact 示例厂 --note x --nxt y",
      .unknownOption("--nxt", near: "--next", command: "waiqin site contact")
    ),
    (
      "site contact 示例厂 --txt y",
      .unknownOption("--txt", near: "--next", command: "waiqin site contact")
    ),
    ("site contact 示例厂", .missing("--note <note>", command: "waiqin site contact")),
    (
      "screen --words -x", .dashedValue(option: "--words", value: "-x", command: "waiqin screen")
    ),
    ("board --lang", .noValue(option: "--lang <lang>", command: "waiqin board")),
    ("board --json=1", .needlessValue(option: "--json", value: "1", command: "waiqin board")),
    (
      "due 2026-11-23 --unit days --limit x",
      .unfitValue("x", argument: "--limit <limit>", command: "waiqin due")
    ),
    ("board now please", .tooMany("now please", command: "waiqin board")),
  ])
  func `what the parser refuses is told in facts`(typed: String, fault: ArgumentFault) {
    #expect(Self.refusal(typed) == .fault(fault))
  }

  @Test(arguments: [
    ["ticket", "answer", "T-5", "--text", ""], ["ticket", "close", "T-5", "--signed-by", " \t"],
    ["ticket", "extend", "T-5", "--reason=", "--due", "2026-12-05"],
    ["application", "pause", "A-1", "--reason", "x", "--notice", "　"],
  ])
  func `an option that says nothing but space is refused`(typed: [String]) throws {
    #expect(throws: ArgumentFault.self) { try GivenArguments(typed).checkValues() }
    let said = typed.map { $0.allSatisfy(\.isWhitespace) ? "x" : $0.hasSuffix("=") ? $0 + "x" : $0 }
    #expect(throws: Never.self, "control") { try GivenArguments(said).checkValues() }
  }

  @Test func `an empty word that belongs to no option is left to the command`() throws {
    try GivenArguments(["tag", ""]).checkValues()
    try GivenArguments(["tag", "--plain", ""]).checkValues()
    try GivenArguments(["ticket", "show", "--", "--text", ""]).checkValues()
  }

  @Test func `a group without a command asks for help`() {
    #expect(Self.refusal("review --lang zh") == .help)
    #expect(Self.refusal("review list") == nil)
  }

  @Test(arguments: [("", "", 0), ("board", "borad", 1), ("abc", "", 3), ("lst", "list", 1)])
  func `words differ by the letters to change`(left: String, right: String, steps: Int) {
    #expect(NearMiss.steps(from: left, to: right) == steps)
    #expect(NearMiss.steps(from: right, to: left) == steps)
  }

  @Test(arguments: [
    ("plan shwo 2026-W48", "show"), ("plan shwo", "show"),
    ("--lang zh plan explian 2026-W48", "explain"),
    ("plan publsh", "publish"), ("plan 2026-W48", nil), ("plan show 2026-W48", nil),
    ("plan 本周", nil), ("plan next-week", nil), ("plan 2026-W4x", nil), ("plan --json", nil),
    ("boad", nil),
  ])
  func `a mistyped command of plan is not taken for a week`(line: String, near: String?) throws {
    let given = Self.given(line)
    if let near {
      let fault = try #require(throws: ArgumentFault.self) { try given.checkCommand() }
      #expect(fault.text(in: .en).contains("did you mean '\(near)'"))
    } else {
      try given.checkCommand()
    }
  }
}
