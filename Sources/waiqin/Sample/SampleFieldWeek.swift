internal import Exchange
internal import Model

/// The week from Monday 16 to Friday 20 November as the tablets wrote it down, each without a
/// connection.
///
/// What goes wrong in it is what goes wrong in the field: a bundle sent twice, two officers who judge
/// one ticket differently, bundles in the wrong order, a file cut off, a file edited, a record that
/// was never given to the officer, a reference to a record that has not come.
enum SampleFieldWeek {
  /// - Parameter seen: what the work packs showed.
  static func bundles(seen: [RecordID: [String: OperationID]]) -> [SampleFile] {
    SampleDevice.tablets.flatMap { tablet -> [SampleFile] in
      var pen = SamplePen(tablet, seen: seen)
      return switch tablet.officer {
      case "O-001": permitsAndApprovals(&pen)
      case "O-003": airAndNoise(&pen)
      case "O-005": blackRiver(&pen)
      case "O-007": blackRiverAgain(&pen)
      case "O-009": secondBeforeFirst(&pen)
      case "O-011": somebodyElsesTicket(&pen)
      case "O-013": unknownSite(&pen)
      default: []
      }
    }
  }

  private static func permitsAndApprovals(_ pen: inout SamplePen) -> [SampleFile] {
    pen.finish(visit: 4)
    pen.photograph(.visit, SampleVisit.record(4), "排气筒.jpg", on: SampleCalendar.monday)
    pen.finish(visit: 5)
    pen.find(
      .visit, SampleVisit.record(5), "清洗间门口无围堰，提醒企业在报告表中补充事故水收集。",
      on: SampleCalendar.tuesday)
    pen.contact(.visit, SampleVisit.record(12), "企业约定25日下午到场。", on: SampleCalendar.tuesday)
    pen.step(
      .answer, ticket: 19, [("answer", .text("属登记变更，不改办简化管理；所需三项材料已书面告知。"))],
      on: SampleCalendar.wednesday)
    let first = pen.export("04-tablet-O-001", on: SampleCalendar.wednesday)
    pen.contact(.site, SampleSite.record(16), "项目部反馈设备月底进场。", on: SampleCalendar.thursday)
    pen.find(
      .application, SampleApplication.record(1), "总平图与备案坐标不一致，已请企业核对。",
      on: SampleCalendar.thursday)
    pen.contact(.visit, SampleVisit.record(54), "负责人出差，改约下周二上午。", on: SampleCalendar.today)
    let second = pen.export("13-tablet-O-001-cut-off", on: SampleCalendar.today)
    return [first, second.cutOff()]
  }

  private static func airAndNoise(_ pen: inout SamplePen) -> [SampleFile] {
    pen.finish(visit: 6)
    pen.contact(
      .visit, SampleVisit.record(32), "到场两次，站长室无人，电话未接。", [("status", .text("missed"))],
      on: SampleCalendar.tuesday)
    pen.step(
      .answer, ticket: 13, [("answer", .text("三家店均已更换净化器，厨房排口移至屋顶。"))],
      on: SampleCalendar.wednesday)
    pen.step(.start, ticket: 26, on: SampleCalendar.wednesday)
    pen.report(
      "half way 1", "印刷厂后门油墨桶敞口", "走访途中看到后门六只油墨桶敞口存放，地面有渗漏痕迹。",
      site: 3, category: .solidWaste, on: SampleCalendar.wednesday)
    let first = pen.export("05-tablet-O-003", on: SampleCalendar.wednesday)
    pen.report(
      "half way 2", "路边沟渠有蓝色水", "回程见路边沟渠水呈蓝色，上游方向待查。",
      site: 12, category: .water, on: SampleCalendar.thursday)
    let second = pen.export("14-tablet-O-003-changed", on: SampleCalendar.today)
    return [
      first, first.named("06-tablet-O-003-sent-again"), second.changing("蓝", to: "绿"),
    ]
  }

  private static func blackRiver(_ pen: inout SamplePen) -> [SampleFile] {
    pen.step(
      .start, ticket: 7, [("category", .text(Category.wastewaterStandard.rawValue))],
      on: SampleCalendar.tuesday)
    pen.photograph(.ticket, SampleTicket.record(7), "排口取样点.jpg", on: SampleCalendar.tuesday)
    pen.finish(visit: 7)
    pen.find(
      .visit, SampleVisit.record(28), "总排口已取样，生化池检修未能查看。", [("status", .text("partly"))],
      on: SampleCalendar.wednesday)
    return [pen.export("07-tablet-O-005", on: SampleCalendar.thursday)]
  }

  private static func blackRiverAgain(_ pen: inout SamplePen) -> [SampleFile] {
    pen.finish(visit: 8)
    pen.step(
      .answer, ticket: 7,
      [
        ("category", .text(Category.stormSewerCross.rawValue)),
        ("answer", .text("系厂区雨水管错接冷却水所致，已封堵，河面油花消失。")),
      ],
      on: SampleCalendar.wednesday)
    pen.contact(.visit, SampleVisit.record(13), "企业希望上午到场。", on: SampleCalendar.thursday)
    return [pen.export("08-tablet-O-007", on: SampleCalendar.thursday)]
  }

  private static func secondBeforeFirst(_ pen: inout SamplePen) -> [SampleFile] {
    pen.step(.accept, ticket: 23, on: SampleCalendar.monday)
    pen.finish(visit: 9)
    pen.contact(.visit, SampleVisit.record(55), "项目部约定下周一。", on: SampleCalendar.wednesday)
    let first = pen.export("10-tablet-O-009-first", on: SampleCalendar.wednesday)
    pen.step(.start, ticket: 23, on: SampleCalendar.thursday)
    pen.find(
      .ticket, SampleTicket.record(23), "管网图显示污水管距厂区东门12米，可直接接入。",
      on: SampleCalendar.thursday)
    let second = pen.export("09-tablet-O-009-second", on: SampleCalendar.today)
    return [second, first]
  }

  private static func somebodyElsesTicket(_ pen: inout SamplePen) -> [SampleFile] {
    pen.step(.accept, ticket: 34, on: SampleCalendar.monday)
    pen.find(
      .ticket, SampleTicket.record(34), "后门垃圾桶共八只，四只破损，渗滤液流入雨水口。",
      on: SampleCalendar.tuesday)
    pen.write(
      .ticket, SampleTicket.record(9), [("severity", .integer(3))], on: SampleCalendar.wednesday)
    pen.report(
      "half way 3", "物流园洗车水漫流", "物流园洗车区地沟堵塞，洗车水漫到园区道路。",
      site: 51, category: .water, on: SampleCalendar.thursday)
    return [pen.export("11-tablet-O-011", on: SampleCalendar.today)]
  }

  private static func unknownSite(_ pen: inout SamplePen) -> [SampleFile] {
    pen.find(
      .ticket, SampleTicket.record(20), "东侧裸土已覆盖，西侧约两千平方米未覆盖。",
      on: SampleCalendar.tuesday)
    pen.write(
      .ticket, SampleTicket.record(20),
      [("site", .text(SampleID.record("site that nobody entered").text))],
      on: SampleCalendar.tuesday)
    pen.step(.start, ticket: 25, on: SampleCalendar.wednesday)
    pen.contact(.visit, SampleVisit.record(15), "周五停产检修，请避开。", on: SampleCalendar.thursday)
    return [pen.export("12-tablet-O-013", on: SampleCalendar.today)]
  }
}
