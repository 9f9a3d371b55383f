import Foundation
import Model
import Testing

@testable import waiqin

/// What shells propose is what the parser takes, and what the store holds.
struct CompletionTests {
  private static func texts(
    _ words: [String], _ values: (ValueKind) -> [Completion.Candidate] = { _ in [] }
  ) throws -> [String] {
    switch Completion(words, language: .en).answer(values) {
    case .files: return [":files"]
    case .candidates(let candidates): return candidates.map(\.text)
    }
  }

  private static func paths(_ path: [CommandTree]) -> [[CommandTree]] {
    [path] + (path.last?.shownCommands ?? []).flatMap { paths(path + [$0]) }
  }

  @Test func `every command and option is proposed, and nothing else`() throws {
    let tree = CommandTree.waiqin
    for path in Self.paths([tree]) {
      let words = path.dropFirst().map(\.commandName)
      let command = try #require(path.last)
      #expect(
        try Self.texts(words + [""]).filter { $0 != ":files" }
          == command.shownCommands.map(\.commandName))
      let worker = command.defaultCommand ?? command
      if worker.commands.isEmpty {
        let options = worker.ownArguments.filter { $0.kind != .positional }.flatMap(\.spellings)
        #expect(try Self.texts(words + ["-"]) == options + ["--help"])
      }
    }
    #expect(try !Self.texts([""]).contains("complete"))
  }

  @Test(arguments: [
    ("boa", ["board"]), ("plan expl", ["explain"]), ("board --js", ["--json"]),
    ("--lang en boa", ["board"]), ("board --lang ", ["zh", "en"]),
    ("board --lang=z", ["--lang=zh"]),
    ("export routes 2026-W48 --format ge", ["geojson"]), ("export tickets --format i", []),
    ("where 30,120 --datum b", ["bd09"]), ("backup ", [":files"]), ("import a.json ", [":files"]),
    ("pack -o", ["-o"]), ("pack --out", ["--output"]), ("pack -o x.json --out", []),
    ("board --json --js", []), ("due 2026-11-20 --limit ", []), ("site contact --note ", []),
    ("reference completion f", ["fish"]),
  ])
  func `a word is completed by what fits there`(line: String, expected: [String]) throws {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    let today = try Day(iso: "2026-11-20")
    let known = KnownValues(
      paths: Settings.store(option: "/nowhere.sqlite"), language: .en, today: today)
    #expect(try Self.texts(words, known.candidates) == expected)
  }

  @Test(arguments: [
    ("routes ", ValueKind.week), ("routes 2026-W48 --officer ", .officer),
    ("routes 2026-W48 --day ", .day),
    ("board --town ", .town), ("ticket show ", .record(.ticket)), ("site edit x ", .field(.site)),
    ("site edit x kind=", .fieldValue(.site, field: "kind")), ("ticket assign x --to ", .officer),
    ("plan explain 2026-W48 ", .record(.visit)), ("device revoke ", .device),
    ("review show ", .reviewItem), ("ticket accept x --person ", .officer),
    ("board --today=", .day),
  ])
  func `values are those of their kind`(line: String, kind: ValueKind) throws {
    let words = line.split(separator: " ", omittingEmptySubsequences: false).map { String($0) }
    var asked: [ValueKind] = []
    _ = try Self.texts(words) { kind in
      asked.append(kind)
      return []
    }
    #expect(asked == [kind])
  }

  @Test func `a store's values come out, and a missing store says nothing`() throws {
    let workplace = try Workplace()
    let empty = try workplace.run("complete", "--", "ticket", "show", "")
    #expect(empty.exitCode == 0 && empty.output.isEmpty && empty.messages.isEmpty)
    _ = try workplace.run("init")
    _ = try workplace.run("officer", "add", "code=O-001", "name=赵甲一")
    _ = try workplace.run("ticket", "add", "number=秀2026-1", "title=厂后\u{202E}河道")
    let officers = try workplace.run("complete", "--", "routes", "2026-W48", "--officer", "")
    #expect(officers.output == "O-001\t赵甲一\n")
    let tickets = try workplace.run("complete", "--", "ticket", "show", "秀")
    #expect(tickets.output.hasPrefix("秀2026-1\t厂后") && !tickets.output.contains("\u{202E}"))
    let other = try workplace.run(
      "complete", "--", "board", "--store", "none.sqlite", "--officer", "")
    #expect(other.output.isEmpty)
  }

  /// Whether a shell is installed.
  private static func has(_ shell: String) -> Bool {
    ["/bin/", "/usr/bin/"].contains { FileManager.default.isExecutableFile(atPath: $0 + shell) }
  }

  @Test(.enabled(if: has("bash"))) func `bash completes commands, options and values`() throws {
    let script = """
      waiqin init >/dev/null; waiqin officer add code=O-001 name=赵甲一 >/dev/null
      source <(waiqin reference completion bash)
      try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=(); _waiqin waiqin 2>&1; echo "${COMPREPLY[@]}"; }
      try waiqin boa
      try waiqin board --js
      try waiqin routes 2026-W48 --officer O-
      try waiqin board --lang = z
      try waiqin plan ''
      """
    let lines = try Self.lines(of: script, in: "bash")
    #expect(lines.prefix(4) == ["board", "--json", "O-001", "zh"])
    #expect(lines.last?.hasPrefix("make show check") == true)
  }

  @Test(.enabled(if: has("zsh"))) func `zsh completes commands, options and values`() throws {
    let script = """
      waiqin init >/dev/null; waiqin officer add code=O-001 name=赵甲一 >/dev/null
      mkdir -p site; waiqin reference completion zsh > site/_waiqin
      fpath=(site $fpath); autoload -Uz compinit; compinit -u -d dump
      print -r -- $_comps[waiqin]
      compadd() { local -a found; while [[ $1 != -a ]]; do shift; done; print -rl -- ${(P)2} }
      try() { words=("$@"); CURRENT=$#; _waiqin }
      try waiqin boa
      try waiqin board --js
      try waiqin routes 2026-W48 --officer O-
      """
    #expect(try Self.lines(of: script, in: "zsh") == ["_waiqin", "board", "--json", "O-001"])
  }

  @Test(.enabled(if: has("fish"))) func `fish completes commands, options and values`() throws {
    let script = """
      waiqin init >/dev/null; waiqin officer add code=O-001 name=赵甲一 >/dev/null
      waiqin reference completion fish | source
      complete -C 'waiqin boa'
      complete -C 'waiqin board --js'
      complete -C 'waiqin routes 2026-W48 --officer O-'
      """
    let lines = try Self.lines(of: script, in: "fish").map { $0.split(separator: "\t")[0] }
    #expect(lines == ["board", "--json", "O-001"])
  }

  private static func lines(of script: String, in shell: String) throws -> [String] {
    let workplace = try Workplace()
    try Data(script.utf8).write(to: workplace.folder.appending(path: "script"))
    let run = try workplace.run(
      shell: shell == "zsh" ? "zsh -f script" : "\(shell) script",
      environment: ["LC_ALL": "C.UTF-8", "WAIQIN_LANG": "en"])
    #expect(run.messages.isEmpty)
    return run.output.split(separator: "\n").map { String($0) }
  }
}
