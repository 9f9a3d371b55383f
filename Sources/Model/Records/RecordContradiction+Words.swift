extension RecordContradiction {
  package func text(in language: Language) -> String {
    switch language {
    case .zh: chinese
    case .en: english
    }
  }

  private var chinese: String {
    switch self {
    case .days(let kind, let first, let start, let then, let end):
      "\(then)：\(word(kind, then, .zh)) '\(end.iso)' 早于\(word(kind, first, .zh))（\(first)）"
        + " '\(start.iso)'；请更正其中一个"
    case .future(let kind, let field, let day, let today):
      "\(field)：\(word(kind, field, .zh)) '\(day.iso)' 晚于今天 '\(today.iso)'；请更正"
    case .pauseBeforeAcceptance(let pause, let accepted?):
      "pauses：暂停 '\(pause.text)' 早于受理日 '\(accepted.iso)'，尚无期限可停；请更正"
    case .pauseBeforeAcceptance(let pause, nil):
      "pauses：暂停 '\(pause.text)' 时尚未受理，没有期限可停；请先写受理日（accepted）"
    case .endlessPause(let pause):
      "pauses：暂停 '\(pause.text)' 超过 \(Deadline.longest) 天，等于没有结束日；请更正"
    case .notAtOnce(let since, let day, let decided):
      "at_once：\(word(.application, since, .zh)) '\(day.iso)' 早于决定日 '\(decided.iso)'，不是即办；"
        + "即办须收件、受理、决定在同一天"
    case .unusable(let fault): fault.text(in: .zh)
    case .inUse(let kind, let application):
      "withdrawn：申请 '\(application)' 写着这一\(kind.text(in: .zh))；请先更正那一件，或给它写失效日（through）"
    case .regionInUse(let application, let standing, let day):
      "申请 '\(application)' 于 '\(day.iso)' 按这一区域简化办理，改后当日\(Self.words(standing, .zh))；请先更正那一件"
    case .taken(let kind, let field, let value, let other):
      "\(field)：\(word(kind, field, .zh)) '\(value)' 已属\(kind.text(in: .zh)) '\(other)'；"
        + "请改写，或用 edit 更正那一条"
    case .overlap(let code, let validity, let standing):
      "from：事项 '\(code)' 的 '\(validity.text(in: .zh))' 与已有的 '\(standing.text(in: .zh))' 有同一天；"
        + "请先给前一版写失效日（through），后一版从次日起"
    case .item(let code, let kind, let application):
      "item：事项 '\(code)' 的类型是“\(kind.text(in: .zh))”，与申请类别“\(application.text(in: .zh))”不符；"
        + "请更正 class 或 item"
    case .itemOfOtherClass(let code, let name, let classes, let application):
      "item：事项 '\(code)'（\(name)）办的是“\(list(classes, .zh))”，申请类别却是“\(application.text(in: .zh))”；"
        + "请更正 class 或 item"
    case .itemOfOtherTerm(let code, let statutory, let own, let application):
      "item：事项 '\(code)' 的法定期限是 \(statutory) 个工作日，即“\(own.text(in: .zh))”的期限，"
        + "申请类别却是“\(application.text(in: .zh))”；请更正 class 或 item"
    case .itemInUse(let application, let other):
      "申请 '\(application)' 在这一事项之下，改后即不符：\(other.text(in: .zh))"
    case .lighterWithoutRegion: "lighter：简化办理须写明改革区域；请写 region=区域编码"
    case .lighter(let region, let standing, let day):
      "lighter：'\(day.iso)' \(region)\(Self.words(standing, .zh))，不能简化办理；请更正 region 或 lighter"
    case .lighterOutside(let region, let site):
      "lighter：'\(site)' 不在\(region)的边界之内，不能按它简化办理；请更正 site、region 或 lighter"
    case .lighterListed(let region, let line, let document, let industry):
      "lighter：行业 \(industry) 属\(region)负面清单第 \(line) 条（\(document ?? "文号未写明")），不能简化办理；"
        + "请更正 region 或 lighter，或核对点位的 industry"
    case .bySteps(let kind, let field, let commands):
      "\(field)：\(kind.text(in: .zh))的“\(word(kind, field, .zh))”由办理步骤写入，不能直接改；"
        + "请用 \(Self.commands(commands, .zh))"
    case .reason(let kind, let name, let field, let end):
      "\(field)：\(kind.text(in: .zh)) '\(name)' \(Self.words(end, .zh))；"
        + "请用 waiqin \(kind.rawValue) edit 加 --reason 写明原因"
    }
  }

  private var english: String {
    switch self {
    case .days(let kind, let first, let start, let then, let end):
      "\(then): '\(end.iso)' lies before \(word(kind, first, .en)) (\(first)), '\(start.iso)'; "
        + "correct one of them"
    case .future(_, let field, let day, let today):
      "\(field): '\(day.iso)' lies after today, '\(today.iso)'; correct it"
    case .pauseBeforeAcceptance(let pause, let accepted?):
      "pauses: '\(pause.text)' begins before acceptance on '\(accepted.iso)', when no clock runs; "
        + "correct it"
    case .pauseBeforeAcceptance(let pause, nil):
      "pauses: '\(pause.text)' stops no clock while the application is not accepted; "
        + "give the day of acceptance (accepted)"
    case .endlessPause(let pause):
      "pauses: '\(pause.text)' is longer than \(Deadline.longest) days, which is no end; correct it"
    case .notAtOnce(let since, let day, let decided):
      "at_once: \(word(.application, since, .en)) on '\(day.iso)', before the decision on "
        + "'\(decided.iso)'; at once means that it came in, was accepted and decided on one day"
    case .unusable(let fault): fault.text(in: .en)
    case .inUse(let kind, let application):
      "withdrawn: application '\(application)' names this \(kind.text(in: .en)); correct that one first, or "
        + "give it a last day (through)"
    case .regionInUse(let application, let standing, let day):
      "application '\(application)' went the lighter way of the region on '\(day.iso)', when it then "
        + "\(Self.words(standing, .en)); correct that one first"
    case .taken(let kind, let field, let value, let other):
      "\(field): '\(value)' belongs to \(kind.text(in: .en)) '\(other)' already; "
        + "give another one, or edit that record"
    case .overlap(let code, let validity, let standing):
      "from: item '\(code)' holds '\(standing.text(in: .en))' already, which shares a day with "
        + "'\(validity.text(in: .en))'; give the earlier one its last day (through), and begin the "
        + "later one on the day after"
    case .item(let code, let kind, let application):
      "item: '\(code)' is of kind '\(kind.text(in: .en))', which does not fit an application of class "
        + "'\(application.text(in: .en))'; correct class or item"
    case .itemOfOtherClass(let code, let name, let classes, let application):
      "item: '\(code)' (\(name)) is for '\(list(classes, .en))', but the application's class is "
        + "'\(application.text(in: .en))'; correct class or item"
    case .itemOfOtherTerm(let code, let statutory, let own, let application):
      "item: the statutory term of '\(code)', \(statutory) working days, is that of a "
        + "\(own.text(in: .en)), but the application's class is '\(application.text(in: .en))'; "
        + "correct class or item"
    case .itemInUse(let application, let other):
      "application '\(application)' stands under the item and would not fit any more: \(other.text(in: .en))"
    case .lighterWithoutRegion:
      "lighter: the lighter way is that of a region; give region=CODE"
    case .lighter(let region, let standing, let day):
      "lighter: \(region) \(Self.words(standing, .en)) on '\(day.iso)', so nothing goes its lighter way; "
        + "correct region or lighter"
    case .lighterOutside(let region, let site):
      "lighter: '\(site)' lies outside \(region), so it goes no lighter way there; correct site, region or "
        + "lighter"
    case .lighterListed(let region, let line, let document, let industry):
      "lighter: industry \(industry) is on line \(line) of the negative list of \(region) "
        + "(\(document ?? "document not stated")); correct region or lighter, or the industry of the site"
    case .bySteps(let kind, let field, let commands):
      "\(field): only a step of the \(kind.text(in: .en)) sets it, with day and person; "
        + "use \(Self.commands(commands, .en))"
    case .reason(let kind, let name, let field, let end):
      "\(field): \(kind.text(in: .en)) '\(name)' \(Self.words(end, .en)); say why with --reason, "
        + "waiqin \(kind.rawValue) edit"
    }
  }

  private static func words(_ standing: Region.Standing, _ language: Language) -> String {
    switch (standing, language) {
    case (.drafting, .zh): "的规划尚未批准"
    case (.drafting, .en): "was not approved"
    case (.notYet, .zh): "尚未生效"
    case (.notYet, .en): "was not in force yet"
    case (.holds, .zh): "有效"
    case (.holds, .en): "was in force"
    case (.over, .zh): "已失效"
    case (.over, .en): "was no longer in force"
    }
  }

  private static func words(_ end: RecordEnd, _ language: Language) -> String {
    switch (end, language) {
    case (.ended, .zh): "已办结，已写的内容不能随手改"
    case (.ended, .en): "has ended, and what stands there is not changed in passing"
    case (.underWay, .zh): "已在办理，期限从这一天起算"
    case (.underWay, .en): "is under way, and its terms count from that day"
    case (.withdrawn, .zh): "撤回后不再列出，也不计入统计"
    case (.withdrawn, .en): "would be in no list and no figure any more"
    case (.counted, .zh): "已有项目据此计入报表，改后以往报表的数也随之改变"
    case (.counted, .en):
      "has projects that reports count with it, so that past reports would change"
    }
  }

  private static func commands(_ commands: [String], _ language: Language) -> String {
    commands.map { "waiqin " + $0 }.joined(separator: language == .zh ? " 或 " : " or ")
  }

  private func list(_ classes: [ApplicationClass], _ language: Language) -> String {
    classes.map { $0.text(in: language) }.joined(separator: language == .zh ? "、" : "', '")
  }

  private func word(_ kind: RecordKind, _ field: String, _ language: Language) -> String {
    kind.field(field)?.text(in: language) ?? field
  }
}
