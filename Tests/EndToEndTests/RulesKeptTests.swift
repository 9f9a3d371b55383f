import Foundation
import Testing

/// Rules that can't be gone round, and figures that are of their day.
struct RulesKeptTests {
  private let workplace: Workplace

  private static let desk = Result {
    try Workplace.withStore(after: [
      "officer add code=O-001 name=甲某",
      "officer add code=O-002 name=乙某",
    ])
  }

  init() throws { workplace = try Workplace(contents: Self.desk.get().folder) }

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

  @Test func `a row that says who has a ticket in hand tells of its assignment`() throws {
    let today = "--today 2026-11-20"
    try write(
      """
      登记号,标题,收集日,到期日,经办人,协办人
      示1,积水,2026-11-16,,O-001,O-002
      示2,异味,2026-11-16,2026-11-30,O-001,
      示3,噪声,2026-11-16,,,
      """, to: "a.csv")
    try run("ticket import a.csv \(today)")
    let shown = try run("ticket show 示1 --json")
    #expect(shown.contains(#""status":"assigned""#), "\(shown)")
    #expect(shown.contains(#""step":"assign","day":"2026-11-16","person":null"#))
    #expect(shown.contains(#""handler":"O-001","helpers":["O-002"]"#))
    #expect(shown.contains(#""due":"2026-11-19""#))
    #expect(try run("ticket show 示2 --json").contains(#""due":"2026-11-30""#))
    let third = try run("ticket show 示3 --json")
    #expect(!third.contains(#""step":"assign""#) && !third.contains(#""status":"assigned""#))
    let listed = try run("ticket list --figure open --to 2026-11-17 --officer O-001 --json")
    #expect(listed.contains("示1") && listed.contains("示2") && !listed.contains("示3"))
    try run("ticket accept 示1 \(today)")
    #expect(try run("ticket import a.csv \(today)").contains("新 0，改 0"))
    try run("rebuild --check")
  }

  @Test func `a row that says what was answered or handed on tells of the step, with its day`()
    throws
  {
    let today = "--today 2026-11-20"
    try write(
      """
      登记号,标题,收集日,经办人,答复,答复日,转交,退回日,退回原因
      示1,积水,2026-11-03,O-001,已疏通,2026-11-06,,,
      示2,异味,2026-11-03,,已回复,2026/11/5,,,
      示3,占道,2026-11-03,O-002,,,某局,2026-11-04,占道经营
      """, to: "a.csv")
    try run("ticket import a.csv \(today)")
    let first = try run("ticket show 示1 --json")
    #expect(first.contains(#""status":"answered""#) && first.contains(#""answer":"已疏通""#))
    #expect(first.contains(#""step":"assign","day":"2026-11-03","person":null"#))
    #expect(first.contains(#""step":"answer","day":"2026-11-06","person":"O-001""#))
    let second = try run("ticket show 示2 --json")
    #expect(second.contains(#""step":"answer","day":"2026-11-05","person":null"#))
    #expect(!second.contains(#""step":"assign""#))
    let third = try run("ticket show 示3 --json")
    #expect(third.contains(#""status":"returned""#) && third.contains(#""transferTo":"某局""#))
    #expect(third.contains(#""step":"return","day":"2026-11-04","person":"O-002""#))
    #expect(third.contains("占道经营"))
    for (day, open) in [
      ("2026-11-02", []), ("2026-11-03", ["示1", "示2", "示3"]), ("2026-11-04", ["示1", "示2"]),
    ] {
      let listed = try run("ticket list --figure open --to \(day) --json")
      #expect(["示1", "示2", "示3"].filter { listed.contains($0) } == open, "\(day)")
    }
    #expect(try run("review list --json") == "[]\n")
    #expect(try run("ticket import a.csv \(today)").contains("新 0，改 0"))
    for step in ["check 示1", "rate 示1 --score 5", "close 示1 --signed-by 某科长"] {
      try run("ticket \(step) \(today)")
    }
    #expect(try refusal("ticket answer 示3 --text 好 \(today)").contains("[E-STEP-ORDER]"))
    try run("rebuild --check")
  }

  @Test(arguments: [
    ("O-001,,已疏通,,,,", "答复日"), (",,,,某局,,占道", "退回日"), (",,,,某局,2026-11-04,", "退回原因"),
    (",,,2026-11-04,,,", "答复"), (",,已疏通,2026-11-02,,,", "早于收集日"),
    (",,已疏通,2026-11-21,,,", "晚于今天"), (",O-002,,,,,", "经办人"),
    (",,已疏通,2026-11-04,某局,2026-11-05,占道", "又写“转交”"),
  ])
  func `a new row that can't say what its step needs is refused`(
    cells: String, what: String
  ) throws {
    try write(
      "登记号,标题,收集日,经办人,协办人,答复,答复日,转交,退回日,退回原因\n示1,积水,2026-11-03,\(cells)\n",
      to: "a.csv")
    let refused = try run("ticket import a.csv --today 2026-11-20", exit: 3)
    let joined = refused.replacing("\n    ", with: "")
    #expect(joined.contains(what) && joined.contains("[E-TABLE-STEP]"), "\(refused)")
    #expect(try run("ticket list --json") == "[]\n")
  }

  @Test func `a term that a step of an earlier day moved counts from that day`() throws {
    try run("ticket add number=示1 title=积水 found=2026-11-02 due=2026-11-06 --today 2026-11-03")
    try run("ticket assign 示1 --to O-001 --day 2026-11-04 --today 2026-11-04")
    let late = "--day 2026-11-05 --today 2026-11-20"
    try run("ticket extend 示1 --due 2026-11-27 --reason 等监测 \(late)")
    func overdue(on day: String) throws -> Bool {
      try run("ticket list --figure overdue --to \(day) --json").contains("示1")
    }
    #expect(try !overdue(on: "2026-11-09") && !overdue(on: "2026-11-27"))
    #expect(try overdue(on: "2026-11-28"))
    try run("undo --today 2026-11-20")
    #expect(try !overdue(on: "2026-11-06") && overdue(on: "2026-11-09"))
    try run("rebuild --check")
  }

  @Test func `an application is in no list of a day on which nobody knew of it`() throws {
    try run("application add number=示1 name=甲厂 class=report_form --today 2026-11-10")
    func listed(on day: String, _ options: String = "") throws -> Bool {
      try run("application list \(options) --today \(day)").contains("示1")
    }
    #expect(try !listed(on: "2026-11-09") && listed(on: "2026-11-10"))
    #expect(try !listed(on: "2026-11-09", "--by officer"))
    try workplace.take("application show 示1 --today 2026-11-09", exit: 64)
    try run("application apply 示1 --day 2026-11-12 --today 2026-11-13")
    #expect(try !listed(on: "2026-11-11") && listed(on: "2026-11-12"))
    func came(_ from: String, _ to: String) throws -> Bool {
      try run("bulletin --from \(from) --to \(to) --json").contains(#""applications":1"#)
    }
    #expect(try !came("2026-11-01", "2026-11-11") && came("2026-11-01", "2026-11-12"))
    try run("application accept 示1 --today 2026-11-13")
    try run("application decide 示1 --today 2026-11-16")
    func decided(on day: String) throws -> Bool {
      try run("board --today \(day) --json").contains(#""decided":1"#)
    }
    #expect(try !decided(on: "2026-11-15") && decided(on: "2026-11-16"))
  }

  @Test func `a day of acceptance that a table brings is an acceptance for the steps, too`() throws
  {
    try write(
      """
      登记号,项目名称,申请类别,申请日,告知日期,受理日
      示1,甲厂,报告表,2026-11-02,2026-11-04,2026-11-06
      """, to: "a.csv")
    let today = "--today 2026-11-20"
    try run("application import a.csv \(today)")
    #expect(try run("application list \(today) --json").contains(#""stage":"accepted""#))
    #expect(try run("application list --today 2026-11-05 --json").contains(#""stage":"applied""#))
    #expect(try refusal("application accept 示1 \(today)").contains("[E-STEP-ORDER]"))
    try run("application decide 示1 \(today)")
    #expect(try run("application show 示1 \(today) --json").contains(#""stage":"decided""#))
  }

  @Test func `a decision lacks no material where the case counts as accepted`() throws {
    try run("application add number=示1 name=项目 class=report_form --today 2024-09-02")
    try run("application apply 示1 --today 2024-09-02")
    try run("application notice 示1 --receipt 补正1 --today 2024-09-20")
    for options in ["", "--day 2024-09-05"] {
      let lacking = try refusal("application decide 示1 \(options) --today 2024-09-25")
      #expect(lacking.contains("受理") && !lacking.contains("补齐材料"), "\(lacking)")
    }
    try run("application accept 示1 --today 2024-09-25")
    try run("application decide 示1 --today 2024-09-25")
  }

  @Test func `a ticket that is opened again takes a new day due, and is extended within that`()
    throws
  {
    try run("ticket add number=示1 title=积水 found=2026-11-02 due=2026-11-06 --today 2026-11-02")
    try run("ticket return 示1 --transfer-to 某局 --reason 占道 --today 2026-11-03")
    let reopen = "ticket reopen 示1 --reason 复发"
    #expect(try refusal("\(reopen) --due 2026-11-15 --today 2026-11-16").contains("[E-STEP-DUE]"))
    try run("\(reopen) --due 2026-11-20 --today 2026-11-16")
    try run("ticket assign 示1 --to O-001 --today 2026-11-16")
    let extend = "ticket extend 示1 --due 2026-11-30 --reason 待测"
    #expect(try refusal("\(extend) --today 2026-11-21").contains("[E-STEP-LATE]"))
    try run("\(extend) --day 2026-11-20 --today 2026-11-21")
    #expect(try run("ticket show 示1").contains("到期日由 2026-11-06 改为 2026-11-20"))
  }

  @Test func `what a record refers to is called by its name, without who complained`() throws {
    try run("site add name=示例厂 town=新塍")
    try run("officer edit O-001 backup=乙某")
    #expect(try run("officer show O-001").contains("O-002"))
    try run("officer edit O-001 backup=O-009")
    #expect(try workplace.take("officer edit O-001 backup=丙某", exit: 64).messages.contains("丙某"))
    try run("item add code=示-1 name=审批 class=permission from=2020-01-01")
    try run("application add number=示1 name=项目 class=报告表 site=示例厂 item=示-1")
    let shown = try run("application show 示1")
    #expect(shown.contains("示例厂") && shown.contains("示-1 审批"))
    #expect(try !run("application show 示1 --json").contains("示例厂"))
    try run("site add name=欧阳甲家 town=新塍")
    try run("ticket add number=示2 title=油烟 site=欧阳甲家 complainant=欧阳甲")
    #expect(try run("ticket show 示2").contains("***家"))
    #expect(try run("ticket show 示2 --unmasked").contains("欧阳甲家"))
  }

  @Test func `applications of an earlier day are those of its class and officer`() throws {
    try run("application add number=示1 name=甲厂 class=report_form officer=O-001 --today 2026-11-02")
    try run("application apply 示1 --channel online --today 2026-11-02")
    try run("application edit 示1 class=report_book officer=O-002 --today 2026-11-10")
    func listed(_ options: String, on day: String) throws -> Bool {
      try run("application list \(options) --today \(day)").contains("示1")
    }
    for (day, officer, kind) in [
      ("2026-11-02", "O-001", "report_form"), ("2026-11-09", "O-001", "report_form"),
      ("2026-11-10", "O-002", "report_book"), ("2026-11-20", "O-002", "report_book"),
    ] {
      for other in ["O-001", "O-002"] {
        #expect(try listed("--officer \(other)", on: day) == (other == officer), "\(day)")
      }
      for other in ["report_form", "report_book"] {
        #expect(try listed("--category \(other)", on: day) == (other == kind), "\(day)")
      }
      let shown = try run("application show 示1 --today \(day) --json")
      #expect(
        shown.contains("\"class\":\"\(kind)\"") && shown.contains("\"officer\":\"\(officer)\""))
    }
    let divided = try run("application list --by officer --today 2026-11-05")
    #expect(divided.contains("甲某") && !divided.contains("乙某"))
    // What came in since is not there yet, whatever the days that are asked for.
    #expect(try !listed("--from 2026-11-01 --to 2026-11-05", on: "2026-11-01"))
  }

  @Test func `working days saved that were counted change with a reason, which is told`() throws {
    let today = "--today 2026-11-20"
    try run("region add code=r1 name=示范区 status=approved from=2020-01-01 \(today)")
    try run("region edit r1 saved=5 \(today)")
    try run("site add name=示例厂 town=新塍 \(today)")
    let add = "application add number=示1 name=项目 class=report_form site=示例厂 region=r1"
    try run("\(add) lighter=true \(today)")
    try run("region edit r1 saved=7 \(today)")
    for step in ["apply", "accept", "decide"] {
      try run("application \(step) 示1 --day 2026-11-16 \(today)")
    }
    let report = "bulletin --from 2026-11-01 --to 2026-11-30 --json"
    #expect(try run(report).contains(#""regionalWorkdaysSaved":7"#))
    #expect(try refusal("region edit r1 saved=9 \(today)").contains("[E-RECORD-REASON]"))
    try run("region edit r1 name=示范一区 saved=7 \(today)")
    try write("编码,名称,节省工作日\nr1,示范一区,9\n", to: "r.csv")
    #expect(try run("region import r.csv \(today)", exit: 3).contains("[E-RECORD-REASON]"))
    let told = try workplace.take("region edit r1 saved=9 --reason 录入有误 \(today)")
    #expect(told.messages.contains("已有 1 个项目"))
    #expect(try run("log --limit 1").contains("录入有误"))
    #expect(try run(report).contains(#""regionalWorkdaysSaved":9"#))
    try run("undo \(today)")
    #expect(try run(report).contains(#""regionalWorkdaysSaved":7"#))
    try run("rebuild --check")
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
