extension RecordKind {
  /// The fields of this kind, in the order in which they are shown.
  package var fields: [Field] {
    switch self {
    case .site: Field.site
    case .officer: Field.officer
    case .ticket: Field.ticket
    case .visit: Field.visit
    case .application: Field.application
    case .item: Field.item
    case .region: Field.region
    case .restriction: Field.restriction
    case .permit: Field.permit
    case .agency: Field.agency
    case .car: Field.car
    }
  }

  /// The field called `name`; nil for one that this version does not know.
  package func field(_ name: String) -> Field? {
    let table =
      switch self {
      case .site: Field.siteByName
      case .officer: Field.officerByName
      case .ticket: Field.ticketByName
      case .visit: Field.visitByName
      case .application: Field.applicationByName
      case .item: Field.itemByName
      case .region: Field.regionByName
      case .restriction: Field.restrictionByName
      case .permit: Field.permitByName
      case .agency: Field.agencyByName
      case .car: Field.carByName
      }
    return table[name]
  }
}

extension Field {
  fileprivate static let siteByName = byName(site)
  fileprivate static let officerByName = byName(officer)
  fileprivate static let ticketByName = byName(ticket)
  fileprivate static let visitByName = byName(visit)
  fileprivate static let applicationByName = byName(application)
  fileprivate static let itemByName = byName(item)
  fileprivate static let regionByName = byName(region)
  fileprivate static let restrictionByName = byName(restriction)
  fileprivate static let permitByName = byName(permit)
  fileprivate static let agencyByName = byName(agency)
  fileprivate static let carByName = byName(car)

  private static func byName(_ fields: [Field]) -> [String: Field] {
    Dictionary(fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
  }

  static let withdrawn = Field(
    "withdrawn", .bool, zh: "已撤回", en: "withdrawn", safe: .untrue)
  private static let priority = Field(
    "priority", .integer(0...100), zh: "优先级", en: "priority", safe: .greater)
  private static let due = Field("due", .day, zh: "到期日", en: "due", safe: .smaller)

  fileprivate static let site: [Field] = [
    Field("name", .text(limit: 300), zh: "名称", en: "name"),
    Field("town", .text(limit: 12), zh: "镇街", en: "town"),
    Field("address", .text(limit: 600), zh: "地址", en: "address"),
    Field("point", .point, zh: "坐标", en: "point"),
    Field("industry", .text(limit: 8), zh: "行业代码", en: "industry"),
    Field("contact", .text(limit: 120), zh: "联系人", en: "contact"),
    Field("phone", .text(limit: 60), zh: "电话", en: "phone"),
    Field("windows", .windows, zh: "可走访时段", en: "opening hours"),
    Field("major", .bool, zh: "重大项目", en: "major project", safe: .greater),
    Field("tracker", .officer, zh: "跟踪人", en: "tracker"),
    Field("next_contact", .day, zh: "下次联系", en: "next contact", safe: .smaller),
    withdrawn,
  ]

  fileprivate static let officer: [Field] = [
    Field("code", .officer, zh: "编号", en: "code"),
    Field("name", .text(limit: 120), zh: "姓名", en: "name"),
    Field("skills", .choices(Skill.words), zh: "专长", en: "skills"),
    Field("certificate", .text(limit: 60), zh: "执法证号", en: "certificate"),
    Field("backup", .officer, zh: "B岗", en: "stand-in"),
    Field("office", .text(limit: 12), zh: "驻地镇街", en: "home office"),
    Field("point", .point, zh: "驻地坐标", en: "office point"),
    Field("car", .text(limit: 30), zh: "车辆", en: "car"),
    Field("away", .pauses, zh: "请假", en: "away"),
    withdrawn,
  ]

  fileprivate static let car: [Field] = [
    Field("plate", .text(limit: 30), zh: "车牌", en: "plate"),
    Field("seats", .integer(2...9), zh: "座位", en: "seats", safe: .smaller),
    Field("town", .text(limit: 12), zh: "停放镇街", en: "based in"),
    Field("away", .pauses, zh: "停用", en: "out of service"),
    withdrawn,
  ]

  fileprivate static let ticket: [Field] = [
    Field("number", .text(limit: 40), zh: "登记号", en: "number"),
    Field("title", .text(limit: 300), zh: "标题", en: "title"),
    Field("text", .text(limit: 20_000), zh: "内容", en: "text"),
    Field("category", .choice(Category.allCases.map(\.rawValue)), zh: "类别", en: "category"),
    Field("also", .choices(Category.allCases.map(\.rawValue)), zh: "兼涉", en: "also"),
    Field("source", .choice(TicketSource.allCases.map(\.rawValue)), zh: "来源", en: "source"),
    Field("site", .reference(.site), zh: "点位", en: "site"),
    Field("town", .text(limit: 12), zh: "镇街", en: "town"),
    Field("found", .day, zh: "收集日", en: "found", safe: .smaller),
    due,
    Field(
      "status", .choice(TicketStatus.allCases.map(\.rawValue)), zh: "状态", en: "status",
      safe: .earliest(TicketStatus.allCases.map(\.rawValue))),
    Field("severity", .integer(1...3), zh: "严重程度", en: "severity", safe: .greater),
    Field("handler", .officer, zh: "经办人", en: "handler", grants: true),
    Field("helpers", .officers, zh: "协办人", en: "helpers", grants: true),
    Field("answer", .text(limit: 20_000), zh: "答复", en: "answer"),
    Field("transfer_to", .text(limit: 300), zh: "转交", en: "transfer to"),
    Field("complainant", .text(limit: 120), zh: "投诉人", en: "complainant", isPrivate: true),
    Field(
      "complainant_phone", .text(limit: 60), zh: "投诉人电话", en: "complainant's phone",
      isPrivate: true),
    Field(
      "complainant_address", .text(limit: 600), zh: "投诉人住址", en: "complainant's address",
      isPrivate: true),
    withdrawn,
  ]

  fileprivate static let visit: [Field] = [
    Field("number", .text(limit: 40), zh: "登记号", en: "number"),
    Field("kind", .choice(VisitKind.allCases.map(\.rawValue)), zh: "类型", en: "kind"),
    Field("title", .text(limit: 300), zh: "事由", en: "purpose"),
    Field("site", .reference(.site), zh: "点位", en: "site"),
    Field("ticket", .reference(.ticket), zh: "问题单", en: "ticket"),
    Field("application", .reference(.application), zh: "申请", en: "application"),
    Field("permit", .reference(.permit), zh: "排污许可证", en: "permit"),
    Field(
      "status", .choice(VisitStatus.allCases.map(\.rawValue)), zh: "状态", en: "status",
      safe: .earliest(VisitStatus.allCases.map(\.rawValue))),
    Field("minutes", .integer(5...600), zh: "现场分钟", en: "minutes on site", safe: .greater),
    Field("windows", .windows, zh: "可走访时段", en: "windows"),
    Field("earliest", .day, zh: "最早日", en: "earliest day"),
    due, priority,
    Field("skills", .choices(Skill.words), zh: "所需专长", en: "skills needed"),
    Field("people", .integer(2...8), zh: "最少人数", en: "officers at least", safe: .greater),
    Field("certified", .integer(0...8), zh: "持证人数", en: "with certificate", safe: .greater),
    Field("wished", .officer, zh: "指定人员", en: "wished officer"),
    Field("crew", .officers, zh: "走访人员", en: "crew", grants: true),
    Field("planned", .windows, zh: "计划时间", en: "planned"),
    Field("pinned_officer", .officer, zh: "锁定人员", en: "pinned officer"),
    Field("pinned", .windows, zh: "锁定开始时间", en: "pinned begin"),
    withdrawn,
  ]
}
