import Foundation
import Testing

/// Applications, terms and agencies as a clerk works with them.
struct CaseworkTests {
  private let workplace: Workplace

  private static let desk = Result {
    try Workplace.withStore(after: ["officer add code=O-001 name=甲某"])
  }

  init() throws { workplace = try Workplace(contents: Self.desk.get().folder) }

  @discardableResult
  private func run(_ line: String, exit: Int32 = 0) throws -> String {
    try workplace.take(line, exit: exit).output
  }

  /// Registers a project and notes the day on which its application came in.
  private func apply(_ number: String, _ day: String, _ fields: String) throws {
    try run("application add number=\(number) name=项目\(number) \(fields) --today \(day)")
    try run("application apply \(number) --channel online --trips 0 --today \(day)")
  }

  @Test func `an application goes its whole way, and undo takes steps back`() throws {
    try apply("示1", "2024-09-02", "class=report_form officer=O-001")
    try run("application notice 示1 --receipt 补正1 --missing 说明 --today 2024-09-03")
    try run("application accept 示1 --today 2024-09-04", exit: 65)
    try run("application complete 示1 --trips 1 --today 2024-09-05")
    try run("application accept 示1 --today 2024-09-06")
    let pause = "--from 2024-09-09 --to 2024-09-11 --reason expert_review"
    let paused = try workplace.take("application pause 示1 \(pause) --notice 中止1 --today 2024-09-09")
    #expect(paused.messages.isEmpty)
    try run("application decide 示1 --today 2024-09-13")
    let delivered = try run(
      "application deliver 示1 --courier-out SF0000001 --today 2024-09-14 --json")
    #expect(delivered.contains(#""step":"deliver","day":"2024-09-14","person":"O-001""#))
    let shown = try run("application show 示1 --today 2024-09-20 --json")
    for text in [
      #""stage":"delivered""#, #""trips":1"#, #""notice_receipt":"补正1""#,
      #""courier_out":"SF0000001""#, #""pauses":["2024-09-09..2024-09-11"]"#,
      #""clock":"statutory","from":"2024-09-06","due":"2024-10-29","n":30,"unit":"workdays","used":2"#,
      #""warnings":[]"#,
    ] {
      #expect(shown.contains(text), "\(text)\n\(shown)")
    }
    try run("undo")
    #expect(
      try run("application show 示1 --today 2024-09-20 --json").contains(#""stage":"decided""#))
    try run("rebuild --check")
  }

  @Test func `a second notice is a warning that counts`() throws {
    try apply("示1", "2024-09-02", "class=report_form")
    #expect(
      try workplace.take("application notice 示1 --receipt 补正1 --today 2024-09-03").messages.isEmpty)
    try run("application complete 示1 --today 2024-09-04")
    let second = try workplace.take("application notice 示1 --receipt 补正2 --today 2024-09-05")
    #expect(second.messages.contains("已告知 2 次，首次 2024-09-03"))
    try run("application accept 示1 --today 2024-09-06", exit: 65)
    let shown = try run("application show 示1 --today 2024-09-06 --json")
    #expect(shown.contains(#""noticed":"2024-09-03""#) && shown.contains("2 notices were given"))
  }

  @Test func `without a notice the day of receipt is the day of acceptance`() throws {
    try apply("示1", "2024-09-02", "class=report_form")
    let listed = try run("application list --today 2024-09-10")
    #expect(listed.contains("视为受理") && listed.contains("法定办结"))
    let accepted = try workplace.take("application accept 示1 --today 2024-09-10 --json")
    #expect(accepted.output.contains(#""day":"2024-09-02""#))
    #expect(accepted.messages.contains("correction_notice"))
    #expect(try run("application show 示1 --today 2024-09-12").contains("即为受理"))
  }

  @Test func `at once means accepted and decided in one step`() throws {
    try apply("示1", "2024-09-02", "class=registration")
    try run("application decide 示1 --at-once --today 2024-09-02")
    let shown = try run("application show 示1 --json")
    #expect(
      shown.contains(#""accepted":"2024-09-02","decided":"2024-09-02","at_once":true"#), "\(shown)")
    try run("undo")
    #expect(try run("application show 示1 --json").contains(#""stage":"applied""#))
  }

  @Test func `cases before and after the Code are told apart, and the open article is named`()
    throws
  {
    try apply("示1", "2026-08-14", "class=report_book")
    try apply("示2", "2026-08-17", "class=report_book")
    try run("application accept 示1 --day 2026-08-14 --today 2026-08-17")
    try run("application accept 示2 --today 2026-08-17")
    let before = try run("application show 示1 --today 2026-08-18 --lang en")
    let after = try run("application show 示2 --today 2026-08-18 --lang en")
    #expect(after.contains("article not known"))
    #expect(before.contains("EIA Law art. 22") && !before.contains("article not known"))
    let first = try run("due 2026-08-14 --rule eia_book --json")
    let second = try run("due 2026-08-17 --rule eia_book --json")
    #expect(first.contains(#""articleKnown":true"#))
    #expect(second.contains(#""articleKnown":false"#) && second.contains(#""limit":60"#))
  }

  @Test func `an item is named by its code, in the version of the day`() throws {
    let item = "item add code=示-01 name=审批 class=permission"
    try run("\(item) promised=15 from=2019-01-01 through=2024-08-31")
    try run("\(item) promised=10 from=2024-09-01")
    try apply("示1", "2024-09-02", "class=report_form item=示-01")
    try run("application accept 示1 --today 2024-09-03")
    let shown = try run("application show 示1 --today 2024-09-03 --json")
    #expect(shown.contains(#""clock":"promised","from":"2024-09-03","due":"2024-09-18","n":10"#))
  }

  @Test func `the table of rules is read back as it was written, and one that overlaps is not`()
    throws
  {
    let rules = try run("rules --json")
    let file = workplace.folder.appending(path: "rules.json")
    try rules.write(to: file, atomically: true, encoding: .utf8)
    #expect(try run("rules --table rules.json --json") == rules)
    let wrong = rules.replacing(#""through":"2026-08-14""#, with: #""through":"2026-08-15""#)
    try wrong.write(to: file, atomically: true, encoding: .utf8)
    let refused = try workplace.take("rules --table rules.json", exit: 65)
    #expect(refused.messages.contains("[E-RULES-OVERLAP]"))
    #expect(try run("rules --on 2026-08-14 --json") != run("rules --on 2026-08-17 --json"))
  }

  @Test func `a ticket without a due day is given one by its source, and no other`() throws {
    let added = try workplace.take(
      "ticket add title=噪声扰民 category=complaint.noise source=12345 found=2026-11-02")
    #expect(added.messages.contains("拟定到期日 2026-11-11：hotline_complaint"))
    #expect(try run("ticket show 噪声扰民 --json").contains(#""due":"2026-11-11""#))
    let given = try workplace.take(
      "ticket add title=信访 source=petition found=2026-11-02 due=2026-11-20")
    #expect(given.messages.isEmpty)
    try run("ticket assign 信访 --to O-001")
    let shown = try run("ticket show 信访")
    #expect(shown.contains("petition_close_zj") && shown.contains("单上另定为 2026-11-20"))
    try run("ticket edit 噪声扰民 due=", exit: 65)
    try run("ticket add title=积水 category=complaint.water source=12345 found=2026-11-02 due=")
    let assigned = try workplace.take("ticket assign 积水 --to O-001")
    #expect(assigned.messages.contains("拟定到期日 2026-11-11"))
  }

  @Test func `the board counts what its filters let through`() throws {
    try run("ticket add title=甲 source=12345 category=complaint.noise found=2026-11-02")
    try run("ticket add title=乙 source=petition town=330411002 found=2026-11-02")
    try run("ticket assign 乙 --to O-001")
    func open(_ filter: String) throws -> Bool {
      try run("board --today 2026-11-30 --json \(filter)").contains(
        #"{"asOf":"2026-11-30","open":1,"#)
    }
    #expect(try !open(""))
    for filter in [
      "--source 12345", "--category complaint.noise", "--town 新城街道", "--officer 甲某",
    ] {
      #expect(try open(filter), "\(filter)")
    }
    try run("board --source 12340", exit: 64)
    try run("board --town 无此镇", exit: 64)
    try run("board --officer O-999", exit: 65)
  }

  @Test func `a quarter of agencies names nobody as the one to take`() throws {
    try run("agency add name=乙机构")
    try apply("示1", "2019-09-02", "class=report_form agency=乙机构")
    for (step, day) in [
      ("begin", "2019-07-01"), ("done", "2019-07-26"), ("sent_back", "2019-07-29"),
      ("done", "2019-07-30"),
    ] { try run("application draft 示1 \(step) --day \(day)") }
    let table = try run("agency quarter 2019-Q3 --json")
    #expect(
      table.contains(#""report_form":{"finished":1,"medianWorkdays":21,"late":1,"sentBack":1}"#))
    #expect(try run("agency quarter 2019-Q3").contains("不作推荐"))
    #expect(try run("agency quarter 2019-Q4 --json").contains(#""agencies":[]"#))
  }
}
