extension RuleTable {
  /// Petitions, the hotline, and penalty cases.
  static let petitions: [Rule] = [
    Rule(
      id: "petition_notice_cn",
      name: Words(zh: "信访 书面告知是否受理（国家）", en: "petition, notice of acceptance (national)"),
      count: 15, unit: .days, start: .receipt, source: national("第22–23条", "arts 22-23"),
      validity: .since("2022-05-01"), confidence: .textRead,
      note: Words(zh: "2005 年条例第21条同为 15 日", en: "15 days in the rules of 2005 art. 21 as well")),
    Rule(
      id: "petition_close_cn",
      name: Words(zh: "信访 办结（国家）", en: "petition, to be closed (national)"),
      count: 60, unit: .days, start: .acceptance,
      extension: Words(
        zh: "可延长 30 日，须告知理由", en: "30 days more, with the reasons told"),
      source: national("第34条", "art. 34"), validity: .since("2022-05-01"), confidence: .textRead,
      note: Words(
        zh: "只适用于第31条第6项；申请查处违法行为的依第31条第5项履职",
        en: "only for matters under art. 31(6); reports of illegal acts follow their own law")),
    Rule(
      id: "petition_object", name: Words(zh: "信访 异议退转", en: "petition, objection and return"),
      count: 5, unit: .workdays, start: .handover, source: national("", ""),
      validity: .since("2022-05-01"), confidence: .textRead),
    Rule(
      id: "petition_review",
      name: Words(zh: "信访 复查、复核的申请与办理", en: "petition, review asked for and done"),
      count: 30, unit: .days, start: .receipt, source: national("第35–36条", "arts 35-36"),
      validity: .since("2022-05-01"), confidence: .textRead),
    Rule(
      id: "petition_notice_zj",
      name: Words(zh: "信访 受理告知（浙江）", en: "petition, notice of acceptance (Zhejiang)"),
      count: 5, unit: .workdays, start: .receipt, source: zhejiang(20),
      validity: .since("2016-08-01"), confidence: .textRead, note: stricter),
    Rule(
      id: "petition_close_zj",
      name: Words(zh: "信访 办结（浙江）", en: "petition, to be closed (Zhejiang)"),
      count: 30, unit: .days, start: .acceptance,
      extension: Words(zh: "延长不超过 60 日", en: "by 60 days at most"), source: zhejiang(23),
      validity: .since("2016-08-01"), confidence: .textRead, note: stricter),
    hotline("hotline_consult", 3, Words(zh: "12345 咨询（舟山例）", en: "12345, question (Zhoushan)")),
    hotline("hotline_help", 5, Words(zh: "12345 求助（舟山例）", en: "12345, call for help (Zhoushan)")),
    hotline(
      "hotline_complaint", 7, Words(zh: "12345 投诉（舟山例）", en: "12345, complaint (Zhoushan)"),
      extension: Words(
        zh: "不超过 20 日，期满前一日申请", en: "by 20 days at most, asked for a day before the end")),
    Rule(
      id: "penalty_case", name: Words(zh: "行政处罚决定", en: "decision on a penalty"),
      count: 90, unit: .days, start: .opening,
      source: Words(
        zh: "行政处罚法（2021）第60、85条", en: "Administrative Penalty Law (2021) arts 60, 85"),
      validity: .since("2021-07-15"), confidence: .textRead,
      note: Words(
        zh: "该法仅二、三、五、七日指工作日", en: "in that law only 2, 3, 5 and 7 days are working days")),
  ]

  private static func hotline(
    _ id: String, _ count: Int, _ name: Words, extension: Words? = nil
  ) -> Rule {
    Rule(
      id: id, name: name, count: count, unit: .workdays, start: .handover, extension: `extension`,
      source: Words(zh: "舟山市 12345 办理时限（转引）", en: "Zhoushan's terms for 12345 (quoted)"),
      validity: .always, confidence: .oneCity)
  }

  private static func national(_ zh: String, _ en: String) -> Words {
    Words(
      zh: "信访工作条例" + zh, en: "Regulations on Petitions" + (en.isEmpty ? "" : " " + en))
  }

  private static func zhejiang(_ article: Int) -> Words {
    Words(
      zh: "浙江省信访条例（2016）第\(article)条",
      en: "Zhejiang Regulations on Petitions (2016) art. \(article)")
  }

  private static let stricter = Words(
    zh: "严于国家规定；其后有无修订须核对", en: "stricter than the national rule; check for revisions")
}
