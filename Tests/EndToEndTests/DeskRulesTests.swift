import Foundation
import Testing

/// What the desk refuses, fills in and shows as of a day.
struct DeskRulesTests {
  private let workplace: Workplace

  private static let desk = Result {
    try Workplace.withStore(after: [
      "officer add code=O-001 name=甲某 certificate=示例0001",
      "officer add code=O-002 name=乙某 certificate=示例0002",
      "officer add code=O-003 name=丙某",
      "site add name=示例厂 town=330411002",
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

  @Test func `a visit is finished by two, an inspection by two with certificates`() throws {
    let today = "--today 2026-11-20"
    try run("visit add kind=service title=服务 site=示例厂 \(today)")
    #expect(try refusal("visit finish 服务 --text 好 \(today)").contains("[E-STEP-CREW]"))
    #expect(
      try refusal("visit finish 服务 --text 好 --crew 甲某 --crew O-001 \(today)")
        .contains("须有 2 人，现为 1 人"))
    try run("visit finish 服务 --text 好 --crew 甲某 --crew 丙某 \(today)")
    #expect(try run("visit show 服务 --json").contains(#""crew":["O-001","O-003"]"#))
    try run("undo")
    #expect(try !run("visit show 服务 --json").contains("crew"))
    try run("visit add kind=inspection title=检查 site=示例厂 crew=O-001,O-003 certified=0 \(today)")
    #expect(try refusal("visit finish 检查 --text 好 \(today)").contains("须有 2 人持执法证，现为 1 人"))
    try run("visit finish 检查 --text 好 --crew O-001 --crew O-002 \(today)")
    try run("rebuild --check")
  }

  @Test func `a late notice does not undo that it counts as accepted`() throws {
    try run("application add number=示1 name=项目 class=report_form --today 2024-09-02")
    try run("application apply 示1 --today 2024-09-02")
    let late = try workplace.take("application notice 示1 --receipt 补正1 --today 2024-09-20")
    #expect(late.messages.contains("即为受理"))
    let shown = try run("application show 示1 --today 2024-09-20")
    #expect(shown.contains("即为受理") && !shown.contains("等申请人补齐材料"))
    let accepted = try run("application accept 示1 --today 2024-09-20 --json")
    #expect(accepted.contains(#""day":"2024-09-02""#))
    try run("application decide 示1 --today 2024-09-23")
  }

  @Test func `the notice's own day counts, not the day on which it is typed`() throws {
    try run("application add number=示1 name=项目 class=report_form --today 2024-09-02")
    try run("application apply 示1 --today 2024-09-02")
    let typed = try workplace.take(
      "application notice 示1 --receipt 补正1 --day 2024-09-04 --today 2024-09-20")
    #expect(typed.messages.isEmpty)
    #expect(try refusal("application accept 示1 --today 2024-09-20").contains("[E-STEP-MISSING]"))
    try run("application add number=示2 name=项目二 class=report_form --today 2024-09-02")
    try run("application apply 示2 --today 2024-09-02")
    let accepted = try workplace.take(
      "application accept 示2 --day 2024-09-04 --today 2024-09-20 --json")
    #expect(accepted.output.contains(#""day":"2024-09-04""#) && accepted.messages.isEmpty)
    #expect(try !run("application show 示2 --today 2024-09-20").contains("即为受理"))
  }

  @Test func `an application is shown as it stood on the day`() throws {
    try run("application add number=示1 name=项目 class=report_form --today 2024-09-02")
    try run("application apply 示1 --today 2024-09-02")
    try run("application accept 示1 --today 2024-09-03")
    try run("application decide 示1 --today 2024-09-06")
    let between = try run("application show 示1 --today 2024-09-04 --json")
    #expect(between.contains(#""stage":"accepted""#) && !between.contains("decided"))
    #expect(try run("application list --today 2024-09-02 --json").contains(#""stage":"applied""#))
    #expect(try run("application list --today 2024-09-01 --json") == "[]\n")
    let after = try run("application show 示1 --today 2024-09-06 --json")
    #expect(after.contains(#""stage":"decided""#) && after.contains(#""decided":"2024-09-06""#))
    try workplace.take("application show 示1 --today 2024-09-01", exit: 64)
  }

  @Test func `a ticket added without its day was found today`() throws {
    try run("ticket add title=积水 --today 2026-11-20")
    #expect(try run("ticket show 积水 --json").contains(#""found":"2026-11-20""#))
    try run("ticket assign 积水 --to O-001 --today 2026-11-20")
  }

  @Test(arguments: [
    "item add code=一 name=一 class=permission from=2026-02-01 through=2026-01-31",
    "region add code=一 name=一 from=2026-02-01 through=2026-01-31",
    "restriction add line=1 region=一 from=2026-02-01 through=2026-01-31",
    "permit add number=一 site=示例厂 class=key issued=2026-02-01 expires=2026-01-31",
    "ticket add title=一 found=2026-02-01 due=2026-01-31",
    "visit add kind=service title=一 site=示例厂 earliest=2026-02-01 due=2026-01-31",
  ])
  func `days that contradict each other are refused in every kind`(line: String) throws {
    if line.hasPrefix("restriction") { try run("region add code=一 name=一") }
    let before = try run("state")
    #expect(try refusal(line).contains("[E-RECORD-DAYS]"))
    #expect(try run("state") == before)
    let mended = line.replacing("2026-01-31", with: "2026-02-01")
    try run(mended)
  }

  @Test func `an edit that makes days contradict is refused, one that mends them is not`() throws {
    try run("permit add number=证一 site=示例厂 class=key issued=2026-02-01 expires=2031-01-31")
    #expect(try refusal("permit edit 证一 expires=2026-01-01").contains("[E-RECORD-DAYS]"))
    try run("permit edit 证一 expires=2026-01-01 issued=2025-01-01")
  }

  @Test func `a number is given once; versions of an item follow on each other`() throws {
    try run("permit add number=证一 site=示例厂 class=key")
    #expect(
      try refusal("permit add number=证一 site=示例厂 class=simple").contains("[E-RECORD-TAKEN]"))
    try run("permit add number=证二 site=示例厂 class=simple")
    #expect(try refusal("permit edit 证二 number=证一").contains("[E-RECORD-TAKEN]"))
    try run("item add code=示-01 name=事项 class=permission from=2019-01-01 through=2024-08-31")
    try run("item add code=示-01 name=事项 class=permission from=2024-09-01")
    let third = "item add code=示-01 name=事项 class=permission from=2026-01-01"
    #expect(try refusal(third).contains("[E-RECORD-OVERLAP]"))
  }

  @Test func `an application's class fits the kind of its item`() throws {
    try run("item add code=示-01 name=备案 class=filing")
    try run("item add code=示-02 name=审批 class=permission")
    let wrong = "application add number=示1 name=项目 class=report_form item=示-01"
    #expect(try refusal(wrong).contains("[E-RECORD-ITEM]"))
    try run("application add number=示1 name=项目 class=report_form item=示-02")
    #expect(try refusal("application edit 示1 class=registration").contains("[E-RECORD-ITEM]"))
    try run("application edit 示1 class=registration item=示-01")
  }

  @Test func `who complained is in no text, list, export, pack or log unless asked for`() throws {
    let secrets = ["欧阳甲", "0000-1234", "1幢101", "82123456"]
    let today = "--today 2026-11-16"
    try run(
      "ticket add title=欧阳甲来电 found=2026-11-16 site=示例厂 complainant=欧阳甲 "
        + "complainant_phone=13800001234 complainant_address=示例新村1幢101室 "
        + "text=欧阳甲（138-0000-1234，住示例新村　1幢101室，回电０５７３-82123456）称夜间噪声 number=示1 \(today)")
    try run("ticket assign 示1 --to O-001 --reason 欧阳甲催办 \(today)")
    try run("ticket accept 示1 \(today)")
    try run("ticket start 示1 \(today)")
    try run("ticket answer 示1 --text 已电话138-0000-1234告知欧阳甲 \(today)")
    try run(
      "visit add kind=ticket title=回访0573-82123456 ticket=示1 site=示例厂 crew=O-001,O-002 \(today)")
    try run("pack O-001 2026-W47 -o masked.json \(today)")
    let pack = try String(
      contentsOf: workplace.folder.appending(path: "masked.json"), encoding: .utf8)
    var printed = [pack]
    for line in [
      "ticket show 示1", "ticket show 示1 --json", "ticket list", "ticket list --json",
      "visit list --json", "export tickets", "export tickets --format geojson", "export visits",
      "state", "log", "log --json", "tag --review --json", "review list", "undo", "redo",
    ] + (1...12).map({ "log \($0)" }) {
      printed.append(try run(line))
    }
    for text in printed {
      for secret in secrets { #expect(!text.contains(secret), "\(secret) in \(text)") }
    }
    #expect(printed.contains { $0.contains("***）称夜间噪声") } && pack.contains("***）称夜间噪声"))
    #expect(try run("ticket show 示1 --unmasked").contains("138-0000-1234"))
    #expect(try run("log --limit 1").contains("ticket show 示1 --unmasked"))
    #expect(try run("state --unmasked").contains("欧阳甲催办"))
    try run("pack O-001 2026-W47 -o whole.json --unmasked \(today)")
    let whole = try String(
      contentsOf: workplace.folder.appending(path: "whole.json"), encoding: .utf8)
    #expect(whole.contains("138-0000-1234"))
    try run("rebuild --check")
  }

  @Test func `the board tells of approvals by class, and of visits made by too few`() throws {
    try run("item add code=示-01 name=审批 class=permission statutory=30 from=2019-01-01")
    for number in 1...2 {
      try run(
        "application add number=示\(number) name=项目\(number) class=report_form item=示-01 "
          + "--today 2024-09-02")
      try run("application apply 示\(number) --trips \(number - 1) --today 2024-09-02")
      try run("application accept 示\(number) --today 2024-09-02")
      try run("application decide 示\(number) --today 2024-09-05")
    }
    let board = try run("board --today 2024-12-31 --json")
    #expect(
      board.contains(
        #""approvals":[{"class":"report_form","decided":2,"tripsKnown":2,"zeroTrips":0.5,"atOnce":0,"termsCut":0.9}]"#
      ), "\(board)")
    #expect(try run("board --today 2024-12-31").contains("90%"))
    #expect(try run("board --today 2025-01-01 --json").contains(#""approvals":[]"#))
    #expect(try !run("board --today 2024-12-31 --source 12345 --json").contains("report_form"))
  }

  @Test func `drafting goes by steps of its own`() throws {
    try run("application add number=示1 name=项目 class=report_form --today 2019-07-01")
    #expect(
      try refusal("application draft 示1 done --today 2019-07-02").contains("[E-STEP-MISSING]"))
    try run("application draft 示1 begin --today 2019-07-01")
    #expect(try refusal("application draft 示1 begin --today 2019-07-02").contains("[E-STEP-ORDER]"))
    let early = "application draft 示1 done --day 2019-06-28 --today 2019-07-30"
    #expect(try refusal(early).contains("[E-STEP-DAY]"))
    try run("application draft 示1 done --today 2019-07-20")
    try run("application draft 示1 sent_back --today 2019-07-22")
    try run("application draft 示1 done --today 2019-07-30")
    let shown = try run("application show 示1 --today 2019-07-30 --json")
    #expect(shown.contains(#""drafted":"2019-07-30","sent_back":1"#), "\(shown)")
    try workplace.take("application draft 示1 finish", exit: 64)
    try run("undo")
    #expect(try !run("application show 示1 --today 2019-07-30 --json").contains(#""drafted""#))
  }
}
