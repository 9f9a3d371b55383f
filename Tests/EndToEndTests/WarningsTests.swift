import Foundation
import Testing

/// What is taken and has to be looked at is said at every door, and what is typed may be in Chinese.
struct WarningsTests {
  private let workplace: Workplace
  private let today = "--today 2026-11-20"

  init() throws { workplace = try .withStore() }

  private func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: workplace.folder.appending(path: name))
  }

  @Test func `a pause without notice is told of by step, table, bundle, show and board`() throws {
    let missing = "没有书面告知"
    for line in [
      "application add number=示1 name=项目 class=报告表 \(today)",
      "application apply 示1 --day 2026-11-16 \(today)",
      "application accept 示1 --day 2026-11-17 \(today)",
    ] { try workplace.take(line) }
    let pause = "application pause 示1 --from 2026-11-23 --to 2026-11-24 --reason 听证"
    #expect(try workplace.take("\(pause) \(today)").messages.contains(missing))
    #expect(try workplace.take("application show 示1 \(today)").output.contains(missing))
    #expect(try workplace.take("board \(today)").output.contains(missing))
    #expect(
      try workplace.take("board \(today) --json").output.contains(#""warnings":[{"zh":"申请 '示1'"#))
    #expect(try workplace.take("application edit 示1 trips=0 \(today)").messages.contains(missing))
    // Noted once more with its notice it is one pause, and told of no longer.
    #expect(try workplace.take("\(pause) --notice 中止1 \(today)").messages.isEmpty)
    let shown = try workplace.take("application show 示1 \(today) --json").output
    #expect(shown.contains(#""pauses":["2026-11-23..2026-11-24"]"#) && !shown.contains(missing))
    #expect(try !workplace.take("board \(today)").output.contains(missing))

    try write("登记号,项目,类别,受理日,暂停\n示2,项目二,报告表,2026-11-17,2026-11-18..2026-11-19\n", to: "a.csv")
    let table = try workplace.take("application import a.csv \(today)").output
    #expect(table.contains("第 2 行，注意：") && table.contains(missing))
    #expect(try !workplace.take("application import a.csv \(today)").output.contains(missing))
  }

  @Test func `a decision within a pause is told of, one behind it is not`() throws {
    for number in ["示1", "示2"] {
      for line in [
        "application add number=\(number) name=项目 class=报告表 \(today)",
        "application apply \(number) --day 2026-11-16 \(today)",
        "application accept \(number) --day 2026-11-16 \(today)",
        "application pause \(number) --from 2026-11-17 --to 2026-11-18 --reason 听证 --notice 中止1 --day 2026-11-16 \(today)",
      ] { try workplace.take(line) }
    }
    let within = try workplace.take("application decide 示1 --day 2026-11-18 \(today)")
    #expect(within.messages.contains("在暂停 2026-11-17..2026-11-18 之内"))
    #expect(try workplace.take("application decide 示2 --day 2026-11-19 \(today)").messages.isEmpty)
  }

  @Test func `a pin to an officer who is away is told of`() throws {
    try workplace.take("officer add code=O-001 name=示 away=2026-11-24..2026-11-25 \(today)")
    try workplace.take("site add name=示例厂 \(today)")
    try workplace.take("visit add kind=service title=走访 site=示例厂 \(today)")
    let pin = "plan pin 走访 --officer O-001 --day"
    #expect(try workplace.take("\(pin) 2026-11-25 \(today)").messages.contains("不在"))
    #expect(try workplace.take("\(pin) 2026-11-26 \(today)").messages.isEmpty)
  }

  @Test func `a bundle's pause without notice is told of when it comes`() throws {
    func bundle(notice: String) -> String {
      """
      {"format":"waiqin-bundle/1.0",
      "body":{"bundle":"0198f2b0-0000-7000-8000-000000000384","device":"0198f2b0-0000-7000-8000-000000000385","officer":"O-001","from":1,"to":2,"previous":"0000000000000000000000000000000000000000000000000000000000000000","exported":"2026-11-19T18:00:00+08:00","app":"field/1.4.0",
      "ops":[
      {"seq":1,"kind":"application","rec":"0198f2b0-0000-7000-8000-00000000000a","at":"2026-11-19T09:00:00+08:00","set":{"class":{"v":"report_form","p":[]},"name":{"v":"项目","p":[]},"accepted":{"v":"2026-11-17","p":[]},"stage":{"v":"accepted","p":[]},"pauses":{"v":["2026-11-23..2026-11-24"],"p":[]}}},
      {"seq":2,"kind":"step","of":"application","rec":"0198f2b0-0000-7000-8000-00000000000a","at":"2026-11-19T09:00:01+08:00","entry":{"step":"pause","day":"2026-11-19","from":"2026-11-23","to":"2026-11-24","reason":"hearing"\(notice)}}
      ]}}
      """
    }
    for (notice, isMissing) in [
      ("", true), (#","notice":" ""#, true), (#","notice":"中止1""#, false),
    ] {
      let other = try Workplace()
      try Data(bundle(notice: notice).utf8).write(to: other.folder.appending(path: "b.json"))
      let messages = try other.take("import b.json \(today)").messages
      #expect(messages.contains("没有书面告知") == isMissing, "\(notice)\n\(messages)")
    }
  }

  @Test func `a promise longer than the law is told of by add, edit, table and board`() throws {
    let long = "长于法定 30 个工作日"
    let add = "item add code=示－０１ name=报告表审批 class=行政许可 promised=３１ \(today)"
    #expect(try workplace.take(add).messages.contains(long))
    #expect(try workplace.take("board \(today)").output.contains(long))
    #expect(try workplace.take("item edit 示-01 promised=30 \(today)").messages.isEmpty)
    #expect(try !workplace.take("board \(today)").output.contains(long))
    #expect(try workplace.take("item edit 示-01 promised=40 \(today)").messages.contains(long))
    try write("事项编码,事项名称,事项类型,承诺工作日\n示-02,报告表审批,行政许可,31\n", to: "i.csv")
    #expect(try workplace.take("item import i.csv --preview \(today)").output.contains(long))
    #expect(
      try workplace.take("item import i.csv \(today) --json").output.contains(
        #""warnings":[{"line":2"#))
  }

  @Test func `a pause moves the day due from its notice on, also before its first day`() throws {
    for line in [
      "application add number=示1 name=项目 class=报告表 --today 2024-09-02",
      "application apply 示1 --today 2024-09-02", "application accept 示1 --today 2024-09-02",
      "application pause 示1 --from 2024-09-23 --to 2024-09-27 --reason 听证 --notice 中止1 --today 2024-09-11",
    ] { try workplace.take(line) }
    for (day, due) in [
      ("2024-09-10", "2024-10-18"), ("2024-09-11", "2024-10-25"), ("2024-09-30", "2024-10-25"),
    ] {
      let list = try workplace.take("application list --today \(day) --json").output
      #expect(list.contains("\"due\":\"\(due)\""), "\(day) \(list)")
      #expect(list.contains("\"pauses\"") == (day > "2024-09-10"))
    }
  }

  @Test func `process words typed with any comma are words of their own`() throws {
    try workplace.take("region add code=r1 name=一区 status=已批准 from=2026-01-01 \(today)")
    for (line, words) in [("1", "电镀,喷漆"), ("2", "电镀，喷漆"), ("3", "电镀、喷漆"), ("4", "电镀；喷漆")] {
      try workplace.take("restriction add line=\(line) region=r1 words=\(words) \(today)")
    }
    let list = try workplace.take("restriction list --json").output
    #expect(list.matches(of: /"words":\["电镀","喷漆"\]/).count == 4, "\(list)")
    let screen = try workplace.take(
      "screen --point 30.76,120.65,wgs84 --words 喷漆 --today 2026-11-20"
    ).output
    #expect(screen.contains("尚不能确定") && screen.contains("若在一区 (r1)内：工艺“喷漆”属负面清单第 1 条"))
  }

  @Test func `officers and towns are named as tables name them, and have to be there`() throws {
    try workplace.take("officer add code=O-001 name=甲某")
    try workplace.take("site add name=示例厂 town=新塍 tracker=甲某")
    let site = try workplace.take("site show 示例厂 --json").output
    #expect(site.contains(#""town":"330411104","tracker":"O-001""#), "\(site)")
    try workplace.take("site edit 示例厂 tracker=O-009", exit: 64)
    try workplace.take("site edit 示例厂 town=没有镇", exit: 64)
    try workplace.take("site edit 示例厂 name=", exit: 64)
    try workplace.take("ticket add title=夜间噪声 category=噪声 source=环保管家 \(today)")
    try workplace.take("ticket assign 夜间噪声 --to 甲某 \(today)")
    let ticket = try workplace.take("ticket list --category 噪声 --source 环保管家 --officer 甲某 --json")
      .output
    #expect(ticket.contains(#""category":"complaint.noise","source":"steward_app""#), "\(ticket)")
  }
}
