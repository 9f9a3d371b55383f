import Model

@testable import waiqin

/// A ticket of 2019 with its steps.
struct Year2019Ticket {
  let record: RecordID
  let officer: String
  let found: Day
  let values: [(String, FieldValue?)]
  let steps: [(step: TicketStep, day: Day, reason: String?)]
  let answer: String

  /// 85 closed in the period, one of them twice; others before, after, open, returned or reopened.
  static let all: [Year2019Ticket] =
    (0..<84).map { make($0, Year2019.workday($0 * 2 + 1), closed) }
    + [make(84, Year2019.workday(30), closed + reopened + closedAgain)]
    + (0..<2).map { make(90 + $0, Year2019.workday($0 - 16), closed) }
    + (0..<4).map { make(100 + $0, Year2019.workday(184 + $0), closed) }
    + (0..<5).map { make(110 + $0, Year2019.workday(150 + $0 * 5), Array(closed.prefix(3))) }
    + (0..<3).map { make(120 + $0, Year2019.workday(80 + $0 * 9), [(.assign, 1), (.return, 2)]) }
    + (0..<2).map { make(130 + $0, Year2019.workday(100 + $0 * 7), closed + reopened) }

  /// Steps with the working days since the one before.
  private static let closed: [(TicketStep, Int)] = [
    (.assign, 1), (.accept, 1), (.start, 1), (.answer, 4), (.rate, 1), (.check, 1), (.close, 1),
  ]
  private static let reopened: [(TicketStep, Int)] = [(.reopen, 8)]
  private static let closedAgain: [(TicketStep, Int)] = [
    (.start, 1), (.answer, 5), (.rate, 1), (.check, 1), (.close, 1),
  ]

  private static func make(
    _ number: Int, _ found: Day, _ path: [(TicketStep, Int)]
  ) -> Year2019Ticket {
    let site = Year2019.pick(Year2019Site.all, number * 5)
    let matter = Year2019.pick(matters, number)
    let source = Year2019.pick(TicketSource.allCases, number)
    var day = found
    var steps: [(step: TicketStep, day: Day, reason: String?)] = [(.find, found, nil)]
    for (step, workdays) in path {
      let more =
        step == .assign || step == .rate ? number % 4 / 3 : step == .answer ? number % 3 : 0
      day = Year2019.after(day, workdays + more)
      steps.append((step, day, step == .reopen ? "回访仍有反映" : step == .return ? "不属本部门职责" : nil))
    }
    return Year2019Ticket(
      record: SampleID.record("2019 ticket \(number)"),
      officer: Year2019.pick(SampleOfficer.all, number).code, found: found,
      values: [
        ("number", .text("示2019-\(1000 + number)")), ("title", .text(matter.title)),
        ("text", .text("\(site.name)：\(matter.title)，请查看处理。")),
        ("category", .text(matter.category.rawValue)), ("source", .text(source.rawValue)),
        ("site", .text(site.record.text)), ("town", site.values.first { $0.0 == "town" }?.1),
        ("found", .text(found.iso)), ("due", .text(Year2019.after(found, 15).iso)),
        ("status", .text(TicketStatus.found.rawValue)),
        ("complainant", source == .hotline12345 ? .text("某人\(number)") : nil),
        ("complainant_phone", source == .hotline12345 ? .text(SamplePhone.text(number)) : nil),
      ], steps: steps, answer: matter.answer)
  }

  private static let matters: [(category: Category, title: String, answer: String)] = [
    (.solidWaste, "边角料和污泥堆放待处置", "已签订处置协议，现场清理完毕。"),
    (.sewageConnection, "生活污水未接入市政管网", "已完成接管并通水。"),
    (.eiaApproval, "新增设备是否需要重新报批", "不属重大变动，已书面答复。"),
    (.stormSewerCross, "雨水口晴天有污水流出", "错接点已封堵改接。"),
    (.wastewaterStandard, "间接排放执行哪一级标准", "已明确执行标准并核对限值。"),
    (.acceptance, "自主验收资料不全", "已补齐并在网上公开。"),
    (.permit, "排污登记到期如何延续", "已在线指导完成延续。"),
    (.airOdour, "喷涂车间油漆味飘出厂界", "已更换活性炭，厂界监测达标。"),
    (.noise, "夜间织机噪声影响休息", "已加装隔声门窗，夜间实测达标。"),
    (.water, "厂边河道水面有油花", "已封堵渗漏点，复测正常。"),
    (.oilFume, "餐饮油烟直排楼道", "已安装净化器并检测合格。"),
    (.dust, "料场未覆盖起尘", "已覆盖并增设喷淋。"),
    (.garbage, "垃圾房渗水有臭味", "已修补地坪并增加清运频次。"),
    (.other, "咨询环保税申报口径", "已书面答复。"),
  ]
}
