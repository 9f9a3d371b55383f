import Foundation
import Testing

/// The office's commands as a clerk gives them.
struct OfficeCommandTests {
  private let workplace: Workplace

  init() throws { workplace = try .withSample() }

  @discardableResult
  private func run(_ line: String, exit: Int32 = 0) throws -> String {
    try workplace.take(line, exit: exit).output
  }

  @Test(arguments: [
    "ticket add title=门口积水 found=2026-11-16 status=closed", "ticket edit 秀2026-1025 status=closed",
    "visit edit 现场服务 status=done", "ticket edit 秀2026-1025 handler=O-001",
    "ticket add title=门口积水 handler=O-001", "ticket edit 秀2026-1025 answer=已办",
    "ticket edit 秀2026-1025 transfer_to=某局", "visit edit 现场服务 pinned_officer=O-001",
    "application edit 秀环建2026-101 drafted=2026-11-16", "application edit 秀环建2026-101 at_once=是",
  ])
  func `what steps decide is not written by hand`(line: String) throws {
    let before = try run("state")
    let words = (line + " --today 2026-11-20").split(separator: " ").map { String($0) }
    let outcome = try workplace.run(words)
    #expect(outcome.exitCode == 64 && outcome.messages.contains("[E-ARG-BY-STEPS]"))
    #expect(try run("state") == before)
  }

  @Test func `the office's public key is the same each time it is asked for`() throws {
    let first = try run("device office-key --json")
    #expect(first.contains("\"public_key\":\""))
    #expect(try run("device office-key --json") == first)
    let enrolling = try run("device enrol week/devices.json --json")
    #expect(enrolling.contains(first.dropFirst().dropLast(2)))
  }

  @Test(arguments: [
    (["XDG_DATA_HOME": "data", "HOME": "here"], "data/waiqin/waiqin.sqlite"),
    (["XDG_DATA_HOME": "", "HOME": "here"], "here/.local/share/waiqin/waiqin.sqlite"),
    (["WAIQIN_STORE": "own.sqlite", "HOME": "here"], "own.sqlite"),
  ])
  func `the store is below the data folder, else below HOME, where nothing else names one`(
    variables: [String: String], place: String
  ) throws {
    let outcome = try workplace.run(
      ["init"], environment: ["WAIQIN_STORE": ""].merging(variables) { $1 })
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    let file = workplace.folder.appending(path: place)
    #expect(FileManager.default.fileExists(atPath: file.path), "\(outcome.output)")
  }

  @Test func `the store and what lies beside it are for their owner alone`() throws {
    try run("import week/bundles --store private/waiqin.sqlite --today 2026-11-20", exit: 3)
    let all = try workplace.run(shell: "find private | wc -l")
    #expect((Int(all.output.filter(\.isNumber)) ?? 0) > 10)
    let found = try workplace.run(shell: "find private -perm /077")
    #expect(found.exitCode == 0)
    #expect(found.output == "")
  }

  @Test func `an undo says which commands it passed over`() throws {
    let today = "--today 2026-11-20"
    try run("ticket add title=门口积水 found=2026-11-16 \(today)")
    let plain = try workplace.run(["undo", "--today", "2026-11-20"])
    #expect(plain.exitCode == 0 && plain.messages.isEmpty)
    try run("redo \(today)")
    try run("device revoke dev1-2026 --reason lost \(today)")
    let passing = try workplace.run(["undo", "--today", "2026-11-20"])
    #expect(passing.exitCode == 0)
    #expect(passing.messages.contains("“device revoke dev1-2026 --reason lost"))
    #expect(try workplace.run(["undo", "--today", "2026-11-20"]).messages.contains("略过") == false)
  }

  @Test func `A ticket goes its whole way, each step in the log, and cannot skip one`() throws {
    let today = "--today 2026-11-20"
    try run("ticket add title=门口积水 found=2026-11-16 \(today)")
    try run("ticket accept 门口积水 \(today)", exit: 65)
    try run("ticket assign 门口积水 --to 赵甲一 --helper O-002 --day 2026-11-16 \(today)")
    try run("ticket accept 门口积水 --day 2026-11-18 \(today)")
    try run("ticket start 门口积水 --day 2026-11-17 \(today)", exit: 65)
    try run("ticket start 门口积水 --day 2026-11-18 \(today)")
    try run("ticket check 门口积水 --waive 电话核实 \(today)")
    try run("ticket answer 门口积水 --text 已疏通雨水口 \(today)")
    let close = "ticket close 门口积水 --signed-by 某科长 \(today)"
    try run(close, exit: 65)
    try run("ticket rate 门口积水 --score 5 \(today)")
    #expect(try run(close + " --json").contains(#""step":"close","day":"2026-11-20""#))
    let shown = try run("ticket show 门口积水 --json")
    #expect(shown.contains(#""status":"closed""#))
    #expect(shown.contains(#""handler":"O-001""#))
    #expect(try run("undo").contains("已撤销"))
    #expect(try run("ticket show 门口积水 --json").contains(#""status":"rated""#))
    #expect(try run("log --json").contains("ticket assign 门口积水 --to 赵甲一 --helper O-002"))
    try run("rebuild --check")
  }

  @Test func `The log keeps commands without who complained`() throws {
    try run("ticket add title=噪声 found=2026-11-16 complainant=某辛 --json")
    let log = try run("log --limit 1 --json")
    #expect(log.contains("complainant=***"))
    #expect(!log.contains("某辛"))
    #expect(log.contains(#""person":"tester""#))
    #expect(!log.contains("--json"))
  }

  @Test func `Who complained is nowhere shown unless asked for, which the log keeps`() throws {
    try run("ticket add title=噪声 found=2026-11-16 complainant=某辛")
    let log = try run("log --limit 1 --json")
    let number = try #require(log.firstMatch(of: /"number":([0-9]+)/)).1
    #expect(try !run("log \(number)").contains("某辛"))
    #expect(try !run("log \(number) --json").contains("某辛"))
    #expect(try !run("state").contains("某辛"))
    #expect(try run("log \(number) --unmasked").contains("某辛"))
    #expect(try run("state --unmasked").contains("某辛"))
    #expect(try run("log --limit 2").contains("state --unmasked"))
    #expect(try run("log --limit 2").contains("log \(number) --unmasked"))
  }

  @Test func `A withdrawn record is still found, and can be brought back`() throws {
    try run("ticket add title=误报 found=2026-11-16")
    try run("ticket edit 误报 withdrawn=true", exit: 65)
    try run("ticket edit 误报 withdrawn=true --reason 重复登记")
    #expect(try !run("ticket list").contains("误报"))
    #expect(try run("ticket show 误报").contains("误报"))
    try run("ticket edit 误报 withdrawn=false")
    #expect(try run("ticket list --json").contains("误报"))
  }

  @Test func `Opening hours of several days are typed with semicolons between them`() throws {
    let outcome = try workplace.run(
      "site", "edit", "庚戌集市", "windows=1,3 08:30-11:30;5 13:30-17:00")
    #expect(outcome.exitCode == 0, "\(outcome.messages)")
    #expect(
      try run("site show 庚戌集市 --json").contains(
        #""windows":["1,3 08:30-11:30","5 13:30-17:00"]"#))
  }

  @Test func `What would have to wait is refused at the office, and leaves nothing behind`() throws
  {
    let before = try run("state")
    let nowhere = "0198f2b0-0000-7000-8000-000000000009"
    let outcome = try workplace.run(
      "visit", "add", "kind=ticket", "title=核查", "site=\(nowhere)")
    #expect(outcome.exitCode == 1)
    #expect(outcome.messages.contains("[E-REVIEW-OWN]"))
    try run("site add town=330411002", exit: 64)
    #expect(try run("state") == before)
  }

  @Test func `A pack leaves complainants out; unmasked it is logged as such`() throws {
    try run("pack O-005 2026-W47 -o masked.json --today 2026-11-16")
    try run("pack O-005 2026-W47 -o full.json --unmasked --today 2026-11-16")
    func text(_ name: String) throws -> String {
      try String(contentsOf: workplace.folder.appending(path: name), encoding: .utf8)
    }
    #expect(try !text("masked.json").contains("complainant"))
    #expect(try text("masked.json").hasPrefix(#"{"format":"waiqin-pack/1.0","#))
    #expect(try run("log --limit 1 --json").contains("--unmasked"))
    let outcome = try workplace.run("pack", "O-005", "2026-W47", "-o", "full.json")
    #expect(outcome.exitCode == 73)
    #expect(outcome.messages.contains("[E-STORE-EXISTS]"))
  }

  @Test func `A backup is a store of its own, and the doctor finds both well`() throws {
    try run("backup copy.sqlite")
    #expect(try run("state --store copy.sqlite") == run("state"))
    #expect(try run("doctor --json").hasPrefix(#"{"bad":false"#))
    try run("backup copy.sqlite", exit: 73)
  }

  @Test func `A table is previewed, taken, and changes nothing the second time`() throws {
    let table = Workplace.tables + "/tickets.csv"
    try run("ticket import \(table) --all-or-nothing", exit: 65)
    let before = try run("state")
    let preview = try run("ticket import \(table) --preview", exit: 3)
    #expect(preview.contains("预览，未写入：新 2"))
    #expect(preview.contains("第 5 行第 4 列"))
    #expect(try run("state") == before)
    try run("ticket import \(table)", exit: 3)
    let after = try run("state")
    #expect(after != before)
    try run("ticket import \(Workplace.tables)/tickets-gb18030.csv", exit: 3)
    #expect(try run("state") == after)
  }

  @Test func `Two officers' clash is settled by the clerk and reopened by undo, in both languages`()
    throws
  {
    let shown = try workplace.run("review", "show", "C-d3a30961", "--lang", "en")
    #expect(shown.output.contains("before: complaint: water"))
    #expect(try run("review show C-d3a30961").contains("原值：居民投诉·水污染"))
    #expect(try run("review resolve C-d3a30961 --keep 2").contains("已了结"))
    #expect(try !run("review list --json").contains("C-d3a30961"))
    #expect(try run("undo").contains("冲突再现"))
    #expect(try run("review list --json").contains("C-d3a30961"))
    let redone = try workplace.run("redo", "--lang", "en")
    #expect(redone.output.contains("redone"))
    #expect(try !run("review list --json").contains("C-d3a30961"))
  }
}

extension Workplace {
  /// Tables as spreadsheets write them.
  fileprivate static let tables =
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "fixtures/tables").path
}
