import Foundation
import Reports
import Testing

/// Who complained is in nothing that the program prints or writes, wherever somebody wrote it down.
struct PrivacyLawTests {
  private static let today = "--today 2026-11-20"
  /// What must be seen nowhere, as it is written into the records below.
  private static let secrets = [
    "欧阳甲", "13800001234", "138-0000-1234", "示例新村1幢", "1幢101", "83912345", "mou.jia@",
    "欧阳女士", "示例1-101", "司马乙",
  ]
  /// What stands beside the secrets in every title: without it a text proves nothing.
  private static let shown = "夜间噪声"

  /// Commands that print titles, texts or steps of tickets and visits.
  private static let commands = [
    "ticket list", "ticket list --by town", "ticket show 示1", "visit list",
    "visit list --by category",
    "visit list --why", "visit propose --within 60", "review list", "state", "routes 2026-W48",
    "routes 2026-W48 --officer O-001", "plan show 2026-W48", "plan show 2026-W48 --grid",
    "plan history 2026-W48", "plan diff 2026-W48", "plan check 2026-W48", "plan score 2026-W48",
    "plan board 2026-W48", "board", "bulletin --from 2026-11-01 --to 2026-11-30", "site list",
    "site waiting", "site show 示例厂", "site show HOME", "application list", "application show 申1",
    "application export", "permit renewals --within 400", "matrix request 2026-W48",
    "log --limit 100", "tag --review",
    "register --dry-run", "doctor", "complete -- ticket show 示", "complete -- visit show",
    "plan move 2026-W48 VISIT --to 2026-11-26 --crew 1 --dry-run",
    "plan explain 2026-W48 VISIT", "plan candidates 2026-W48 VISIT",
    "plan pin VISIT --officer O-001",
    "plan unpin VISIT", "plan explain 2026-W48 LEFT", "plan candidates 2026-W48 LEFT",
    "plan replan 2026-W48 --from 2026-11-25 --dry-run", "visit show VISIT",
    "visit show LEFT", "visit show 欧阳甲所说夜间噪声", "undo", "redo", "pack O-001 2026-W48 -o pack.json",
  ]

  /// The formats of each export: one that comes new has to be put here.
  private static let formats: [String: [ExportFormat]] = [
    "routes 2026-W48": [.csv, .spreadsheet, .ics, .geojson, .gpx, .kml, .html],
    "tickets": [.csv, .spreadsheet, .geojson], "visits": [.csv, .spreadsheet, .geojson],
    "board": [.csv, .spreadsheet, .html],
  ]

  private let workplace: Workplace
  private let visit: String
  private let left: String
  private let home: String

  private struct Made {
    let workplace: Workplace
    let visit: String
    let left: String
    let home: String
  }

  private static let made = Result { try Self.make() }

  /// A copy of what was made once, since some commands change it.
  init() throws {
    let made = try Self.made.get()
    workplace = try Workplace(contents: made.workplace.folder)
    (visit, left, home) = (made.visit, made.left, made.home)
  }

  /// Tickets, and visits that reach them by their number, by their site alone, and by an application there; a site that is
  /// the complainant's own home, whose name stood otherwise before; and visits elsewhere that name the complainant.
  private static func make() throws -> Made {
    let workplace = try Workplace()
    @discardableResult func run(_ words: String) throws -> String {
      try workplace.take(words + " " + today).output.trimmingCharacters(in: .newlines)
    }
    try workplace.take("init")
    for number in 1...2 {
      try run(
        "officer add code=O-00\(number) name=示\(number) car=示A\(number) point=30.75,120.7,wgs84")
    }
    try run("site add name=示例厂 town=330411002 point=30.76,120.71,wgs84")
    try run("site add name=无坐标厂 town=330411002")
    try run("site add name=另一厂 town=330411002 point=30.77,120.72,wgs84")
    try run("application add number=申1 name=项目 class=report_form site=示例厂")
    try run(
      "ticket add number=示1 title=欧阳甲反映夜间噪声 found=2026-11-16 due=2026-11-25 site=示例厂 complainant=欧阳甲 "
        + "complainant_phone=13800001234 complainant_address=新城街道示例新村1幢101室 "
        + "text=欧阳甲（138-0000-1234，住示例新村1-101，即１幢101室，座机83912345，mou.jia@example.cn）称夜间噪声")
    try run("ticket add title=欧阳甲另反映夜间噪声 found=2026-11-17 due=2026-11-25 site=无坐标厂 complainant=欧阳甲")
    try run("ticket add number=示3 title=夜间噪声 found=2026-11-17 complainant=司马乙")
    try run("ticket edit 示3 complainant=欧阳甲")
    let home = try run(
      "site add name=欧阳甲家夜间噪声点 town=330411002 address=新城街道示例新村1幢101室 contact=欧阳女士 "
        + "phone=138-0000-1234 major=yes point=30.765,120.715,wgs84")
    try run(
      "ticket add number=示4 title=夜间噪声 found=2026-11-17 site=\(home) complainant=欧阳甲 "
        + "complainant_address=新城街道示例新村1幢101室 complainant_phone=13800001234")
    try run("application add name=欧阳甲夜间噪声隔声窗 class=registration site=\(home)")
    try run("permit add number=证1 class=key site=\(home) expires=2026-12-31")
    try run("ticket assign 示1 --to O-001 --reason 欧阳甲催办夜间噪声")
    try run("ticket extend 示1 --due 2026-12-04 --reason 欧阳甲同意夜间噪声复测")
    try run("ticket accept 示1")
    try run("ticket start 示1")
    try run("ticket answer 示1 --text 已电话138-0000-1234告知欧阳甲夜间噪声达标")
    let common = "kind=ticket due=2026-11-27 priority=90"
    let visit = try run(
      "visit add \(common) title=回访欧阳甲夜间噪声，示例新村1幢101室，83912345 ticket=示1 site=示例厂")
    try run("visit add \(common) title=再访欧阳甲夜间噪声 site=示例厂")
    try run("visit add \(common) title=到欧阳女士家夜间噪声复测，示例1-101，原名司马乙 site=\(home)")
    try run("visit add \(common) title=欧阳甲所说夜间噪声 site=另一厂")
    try run("visit add \(common) title=经申请访欧阳甲夜间噪声 site=示例厂 application=申1")
    let left = try run("visit add \(common) title=欧阳甲夜间噪声无坐标 ticket=示1 site=无坐标厂")
    try run("visit start 欧阳甲所说夜间噪声")
    try run(
      "visit finish 欧阳甲所说夜间噪声 --crew O-001 --crew O-002 --process-flow 欧阳甲所述夜间噪声 --pollutants 欧阳甲 --no-receptors "
        + "--text 已电话138-0000-1234告知欧阳甲")
    try workplace.take("plan 2026-W48 --iterations 20 \(today)", exit: 3)
    try run("plan move 2026-W48 再访欧阳甲夜间噪声 --to 2026-11-25 --crew 1")
    try run("ticket show 欧阳甲反映夜间噪声 --unmasked")
    return Made(workplace: workplace, visit: visit, left: left, home: home)
  }

  private func line(of command: String) -> String {
    command.replacing("VISIT", with: visit).replacing("LEFT", with: left)
      .replacing("HOME", with: home)
  }

  /// What a command gives, on both channels and in its file.
  private func text(of command: String) throws -> String {
    let line = line(of: command)
    let words = line.split(separator: " ").map { String($0) }
    let file = workplace.folder.appending(path: "pack.json")
    try? FileManager.default.removeItem(at: file)
    var outcome = try workplace.run(words + Self.today.split(separator: " ").map { String($0) })
    // Not every command asks for the day.
    if outcome.exitCode == 64 { outcome = try workplace.run(words) }
    #expect([0, 1, 3].contains(outcome.exitCode), "\(line)\n\(outcome.messages)")
    let written = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return outcome.output + outcome.messages + written
  }

  /// The secrets in a text, also as links and JSON write them.
  private static func secrets(in text: String) -> [String] {
    secrets.filter { secret in
      let link = secret.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? secret
      return text.contains(secret) || text.contains(link)
    }
  }

  @Test func `no command shows who complained`() throws {
    var telling = 0
    for command in Self.commands {
      for line in [command] + (command.hasPrefix("complete") ? [] : [command + " --json"]) {
        let text = try text(of: line)
        #expect(Self.secrets(in: text) == [], "\(line)\n\(text)")
        telling += text.contains(Self.shown) ? 1 : 0
      }
    }
    #expect(telling > 35)
  }

  @Test func `no line of the log shows who complained`() throws {
    let count = try text(of: "log --limit 100 --json").split(separator: #""number":"#).count - 1
    #expect(count > 15)
    for number in 1...count {
      let text = try text(of: "log \(number)")
      #expect(Self.secrets(in: text) == [], "log \(number)\n\(text)")
    }
  }

  @Test func `no file for other programs shows who complained, in whatever format`() throws {
    #expect(Set(Self.formats.values.joined()) == Set(ExportFormat.allCases))
    for (kind, formats) in Self.formats.sorted(by: { $0.key < $1.key }) {
      for format in formats {
        let command = "export \(kind) --format \(format.rawValue)"
        let outcome = try workplace.run(command.split(separator: " ").map { String($0) })
        let text = outcome.output.replacing("\r\n ", with: "")
        #expect(outcome.exitCode == 0 && Self.secrets(in: text) == [], "\(command)\n\(text)")
        if kind != "board" { #expect(text.contains(Self.shown), "\(command)\n\(text)") }
      }
    }
  }

  @Test(arguments: [
    ("ticket show 示1 --unmasked", 7), ("visit show VISIT --unmasked", 4), ("state --unmasked", 7),
    ("ticket list --unmasked", 1), ("ticket list --unmasked --json", 7),
    ("visit list --unmasked", 1), ("visit list --why --unmasked", 1),
    ("site list --unmasked --json", 1), ("application list --unmasked", 1),
    ("log --limit 100 --unmasked", 5),
    ("pack O-001 2026-W48 -o pack.json --unmasked", 7),
  ])
  func `the control: who asks for it is shown who complained`(
    command: String, count: Int
  ) throws {
    let found = Self.secrets(in: try text(of: command))
    #expect(found.contains("欧阳甲") && found.count >= count, "\(found)")
    let logged = try text(of: "log --limit 1 --unmasked --json")
    #expect(logged.contains(line(of: command).replacing(" --json", with: "")), "\(logged)")
  }
}
