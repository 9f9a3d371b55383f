import Foundation
import Testing

/// Rules that can't be gone round, and figures that are of their day.
struct RulesKeptTests {
  private let workplace: Workplace

  init() throws {
    workplace = try Workplace()
    try run("init")
    for code in 1...2 { try run("officer add code=O-00\(code) name=\(["甲某", "乙某"][code - 1])") }
  }

  @discardableResult
  private func run(_ line: String, exit: Int32 = 0) throws -> String {
    try workplace.take(line, exit: exit).output
  }

  private func refusal(_ line: String) throws -> String {
    try workplace.take(line, exit: 65).messages
  }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: workplace.folder.appending(path: name))
  }

  @Test func `a change of what has ended stands among the steps, with its reason`() throws {
    let today = "--today 2026-11-20"
    try run("ticket add number=示1 title=积水 category=complaint.water found=2026-11-16 \(today)")
    try run("ticket return 示1 --transfer-to 某局 --reason 占道 --day 2026-11-18 \(today)")
    #expect(try refusal("ticket edit 示1 category=permit \(today)").contains("[E-RECORD-REASON]"))
    try run("ticket edit 示1 category=permit --reason 归类有误 \(today)")
    let shown = try run("ticket show 示1 \(today)")
    #expect(shown.contains("更正") && shown.contains("归类有误"), "\(shown)")
    let json = try run("ticket show 示1 \(today) --json")
    #expect(json.contains(#""step":"correct","day":"2026-11-20""#))
    #expect(json.contains(#""fields":["category"]"#))
    try run("ticket reopen 示1 --reason 复发 --day 2026-11-19 \(today)")
    try run("undo \(today)")
    try run("undo \(today)")
    #expect(try run("ticket show 示1 --json").contains(#""category":"complaint.water""#))
    try run("rebuild --check")
  }

  @Test func `a cell that says what it said before goes round no assignment`() throws {
    let today = "--today 2026-11-20"
    try write("登记号,标题,收集日,经办人\n示1,积水,2026-11-16,O-001\n", to: "a.csv")
    try run("ticket import a.csv \(today)")
    try run("ticket assign 示1 --to O-002 \(today)")
    #expect(try run("ticket import a.csv \(today)").contains("有误 0"))
    try run("ticket edit 示1 severity=2 \(today)")
    let list = try run("ticket list --json")
    let id = try #require(list.firstMatch(of: /"id":"([0-9a-f-]+)"/)).1
    try write("登记号,标题,收集日,经办人\n示1,积水,2026-11-16,O-003\n", to: "a.csv")
    try run("officer add code=O-003 name=丙某")
    #expect(try run("ticket import a.csv \(today)", exit: 3).contains("[E-RECORD-STEP]"))
    #expect(try run("ticket show \(id) --json").contains(#""severity":2"#))
    #expect(try run("ticket show 示1 --json").contains(#""handler":"O-002""#))
  }

  @Test func `a board of a past day has each ticket with whom it was then`() throws {
    try run(
      "ticket add number=示1 title=积水 category=complaint.water found=2026-11-02 --today 2026-11-02")
    try run("ticket assign 示1 --to O-001 --today 2026-11-04")
    try run("ticket assign 示1 --to O-002 --reason 请假 --today 2026-11-12")
    try run("ticket edit 示1 category=complaint.noise --today 2026-11-16")
    func open(_ day: String, _ filter: String) throws -> Bool {
      try run("board --today \(day) --json \(filter)").contains(
        #"{"asOf":"\#(day)","open":1,"#)
    }
    for (day, filter, isOpen) in [
      ("2026-11-03", "--officer O-001", false), ("2026-11-04", "--officer O-001", true),
      ("2026-11-11", "--officer 甲某", true), ("2026-11-12", "--officer O-001", false),
      ("2026-11-11", "--officer O-002", false), ("2026-11-20", "--officer O-002", true),
      ("2026-11-15", "--category complaint.water", true),
      ("2026-11-16", "--category complaint.water", false),
      ("2026-11-15", "--class noise", false), ("2026-11-16", "--class noise", true),
    ] {
      #expect(try open(day, filter) == isOpen, "\(day) \(filter)")
    }
    let list = try run("ticket list --figure open --to 2026-11-11 --officer O-001 --json")
    #expect(list.contains(#""category":"complaint.water""#) && list.contains(#""handler":"O-001""#))
    #expect(list.contains(#""status":"assigned""#), "\(list)")
    let explained = try run("board --explain weeks.ended --to 2026-11-15 --officer O-001 --json")
    #expect(explained.contains(#""rows":1"#), "\(explained)")
    try run("rebuild --check")
  }

  @Test func `who names the day of receipt names the acceptance that was not made in time`() throws
  {
    try run("application add number=示1 name=项目 class=report_form --today 2024-09-02")
    try run("application apply 示1 --today 2024-09-02")
    let accepted = try workplace.take(
      "application accept 示1 --day 2024-09-02 --today 2024-09-20 --json")
    #expect(accepted.messages.contains("即为受理"))
    #expect(try run("application show 示1 --today 2024-09-20").contains("即为受理"))
  }

  @Test func `the lighter way has to hold on the day of acceptance`() throws {
    try run("region add code=r1 name=一区 status=approved from=2024-01-01 through=2024-06-30")
    let add = "application add number=示1 name=项目 class=report_form region=r1 lighter=true"
    #expect(try refusal("\(add) --today 2024-09-02").contains("[E-RECORD-REGION]"))
    try run("\(add) --today 2024-06-28")
    #expect(
      try refusal("application apply 示1 --day 2024-07-01 --today 2024-07-02")
        .contains("[E-RECORD-REGION]"))
    try run("application apply 示1 --day 2024-06-28 --today 2024-06-28")
    #expect(
      try refusal("application accept 示1 --day 2024-07-01 --today 2024-07-01")
        .contains("[E-RECORD-REGION]"))
    try run("application edit 示1 lighter=否 --today 2024-07-01")
    try run("application accept 示1 --day 2024-07-01 --today 2024-07-01")
  }

  @Test func `trips that nobody wrote down are not none`() throws {
    for (number, trips) in [(1, "--trips 0"), (2, ""), (3, "--channel online --trips 1")] {
      try run(
        "application add number=示\(number) name=项目\(number) class=registration --today 2024-09-02")
      try run("application apply 示\(number) \(trips) --today 2024-09-02")
      try run("application decide 示\(number) --at-once --today 2024-09-02")
    }
    let board = try run("board --today 2024-12-31 --json")
    #expect(board.contains(#""decided":3,"tripsKnown":2,"zeroTrips":0.5"#), "\(board)")
    #expect(try run("board --today 2024-12-31").contains("登记表备案 1"))
    let report = try run("bulletin --from 2024-09-01 --to 2024-09-30 --json")
    #expect(report.contains(#""tripsKnown":2,"zeroTrips":0.5,"atMostOneTrip":1"#), "\(report)")
    #expect(report.contains(#""registrationFilings":1"#))
    #expect(
      try run("bulletin --from 2024-09-01 --to 2024-09-30").replacing("\n    ", with: "").contains(
        "另有 1 件未登记"))
    try run("application edit 示2 trips=1 --today 2024-10-08")
    #expect(
      try refusal("application edit 示2 trips=0 --today 2024-10-08").contains("[E-RECORD-REASON]"))
  }
}
