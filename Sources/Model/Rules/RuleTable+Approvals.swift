extension RuleTable {
  /// What stops the clock of an approval.
  static let review: [PauseReason] = [.hearing, .expertReview, .technicalAssessment]

  /// Environmental impact assessments, from the draft to the published decision, and licences in general.
  static let approvals: [Rule] =
    eiaLaw
    + [
      Rule(
        id: "eia_book_target", name: Words(zh: "报告书 分局实际平均", en: "report book, the bureau's mean"),
        count: 7, unit: .workdays, start: .acceptance, source: ownReport,
        validity: .since("2019-01-01"), confidence: .own,
        note: Words(zh: "是平均数，不是承诺", en: "a mean, not a promise")),
      Rule(
        id: "eia_form_target", name: Words(zh: "报告表 分局实际平均", en: "report form, the bureau's mean"),
        count: 3, unit: .workdays, start: .acceptance, source: ownReport,
        validity: .since("2019-01-01"), confidence: .own,
        note: Words(zh: "是平均数，不是承诺", en: "a mean, not a promise")),
      Rule(
        id: "agency_book", name: Words(zh: "领跑者 报告书编制", en: "drafting of a report book"),
        count: 60, unit: .workdays, start: .contract, source: ownReport,
        validity: .since("2019-01-01"), confidence: .own, note: startNotStated),
      Rule(
        id: "agency_form", name: Words(zh: "领跑者 报告表编制", en: "drafting of a report form"),
        count: 20, unit: .workdays, start: .contract, source: ownReport,
        validity: .since("2019-01-01"), confidence: .own, note: startNotStated),
      Rule(
        id: "cross_dept",
        name: Words(zh: "部门间最多跑一次 承诺时限", en: "items between departments, promised"),
        count: 5, unit: .workdays, start: .acceptance, source: ownReport,
        validity: .since("2019-08-31"), confidence: .own,
        note: Words(
          zh: "原为 17 个工作日；起始只写明 8 月底", en: "17 working days before; begun at the end of August")),
      Rule(
        id: "correction_notice",
        name: Words(zh: "补正一次性告知", en: "one notice of all that is missing"),
        count: 5, unit: .workdays, start: .receipt,
        source: Words(
          zh: "行政许可法第32条第1款第4项、第82条", en: "Administrative Licensing Law arts 32(4), 82"),
        validity: .since("2004-07-01"), confidence: .textRead,
        note: Words(
          zh: "逾期不告知的，自收到之日起即为受理",
          en: "not told in time, it counts as accepted on the day of receipt")),
      Rule(
        id: "licence_general", name: Words(zh: "一般许可决定", en: "decision on a licence"),
        count: 20, unit: .workdays, start: .acceptance,
        extension: Words(
          zh: "经本机关负责人批准可延长 10 个工作日", en: "10 working days more, by the head of the body"),
        stops: [
          .hearing, .tender, .auction, .inspection, .testing, .quarantine, .appraisal,
          .expertReview,
        ],
        source: Words(zh: "行政许可法第42条", en: "Administrative Licensing Law art. 42"),
        validity: .since("2004-07-01"), confidence: .textRead),
      Rule(
        id: "licence_delivery", name: Words(zh: "许可决定送达", en: "delivery of the decision"),
        count: 10, unit: .workdays, start: .decision,
        source: Words(zh: "行政许可法第44条", en: "Administrative Licensing Law art. 44"),
        validity: .since("2004-07-01"), confidence: .textRead),
    ] + publication

  /// Rules of the law on environmental impact assessment, and of the Code that took its place.
  private static let eiaLaw: [Rule] = [
    Rule(
      id: "eia_book",
      name: Words(zh: "环评报告书审批（法定）", en: "approval of a report book, by law"),
      count: 60, unit: .workdays, start: .acceptance, stops: review, source: article22,
      validity: .since("2003-09-01"), confidence: .textRead, note: plainDays),
    Rule(
      id: "eia_form",
      name: Words(zh: "环评报告表审批（法定）", en: "approval of a report form, by law"),
      count: 30, unit: .workdays, start: .acceptance, stops: review, source: article22,
      validity: .since("2003-09-01"), confidence: .textRead, note: plainDays),
    Rule(
      id: "eia_recheck",
      name: Words(zh: "逾五年未开工重新审核", en: "new look after five years without building"),
      count: 10, unit: .days, start: .receipt,
      source: Words(zh: "环境影响评价法第24条", en: "EIA Law art. 24"),
      validity: .since("2003-09-01"), confidence: .textRead,
      note: Words(zh: "法条写“十日”", en: "the law says ten days")),
  ].flatMap { $0.untilTheCode() }

  /// What is made public on the way, and for how long.
  private static let publication: [Rule] =
    [
      Rule(
        id: "notice_accept_book",
        name: Words(zh: "受理公示 报告书", en: "publication of acceptance, book"),
        count: 10, unit: .workdays, start: .publication, source: putian, validity: .always,
        confidence: .secondary),
      Rule(
        id: "notice_accept_form",
        name: Words(zh: "受理公示 报告表", en: "publication of acceptance, form"),
        count: 5, unit: .workdays, start: .publication, source: putian, validity: .always,
        confidence: .secondary),
      Rule(
        id: "notice_pre", name: Words(zh: "拟审批公示", en: "publication before the decision"),
        count: 5, unit: .workdays, start: .publication, source: putian, validity: .always,
        confidence: .secondary),
    ]
    + Rule(
      id: "decision_publish", name: Words(zh: "批准决定公开", en: "publication of the decision"),
      count: 7, unit: .workdays, start: .decision,
      source: Words(
        zh: "生态环境部令第14号（2020）", en: "Ministry of Ecology and Environment order 14 (2020)"),
      validity: .since("2021-01-01"), confidence: .secondary
    ).untilTheCode()

  private static let article22 = Words(
    zh: "环境影响评价法第22条；生态环境部令第14号（2020）",
    en: "EIA Law art. 22; Ministry of Ecology and Environment order 14 (2020)")
  private static let plainDays = Words(
    zh: "法条写“日”，办理中按工作日计", en: "the law says days; working days are counted in practice")
  private static let startNotStated = Words(
    zh: "起算点未写明，按合同、资料齐全计", en: "the start is not stated; counted from contract and material")
  private static let ownReport = Words(
    zh: "分局 2019 年 1–9 月工作小结", en: "the bureau's report, January to September 2019")
  private static let putian = Words(
    zh: "莆田市环评审批流程（转引）", en: "Putian's approval procedure (quoted)")
}
