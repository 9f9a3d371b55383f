extension RuleTable {
  /// Discharge permits, and acceptance by the builder (自主验收).
  ///
  /// Regulation and measures were made under the Environmental Protection Law, which the Code replaced.
  static let permits: [Rule] = [
    Rule(
      id: "permit_correction",
      name: Words(zh: "排污许可 告知补正", en: "permit, notice of what is missing"),
      count: 3, unit: .days, start: .receipt, source: regulation,
      validity: .since("2021-03-01"), confidence: .textRead, note: plainDays),
    Rule(
      id: "permit_simple", name: Words(zh: "排污许可证 简化管理", en: "permit, simplified management"),
      count: 20, unit: .workdays, start: .acceptance,
      extension: Words(
        zh: "可延长 10 个工作日（行政许可法）", en: "10 working days more (Administrative Licensing Law)"),
      stops: review, source: regulation, validity: .since("2021-03-01"), confidence: .textRead,
      note: plainDays),
    Rule(
      id: "permit_key", name: Words(zh: "排污许可证 重点管理", en: "permit, key management"),
      count: 30, unit: .workdays, start: .acceptance,
      extension: Words(zh: "需现场核查的为 45", en: "45 when a check on the spot is needed"),
      stops: review,
      source: Words(
        zh: "排污许可管理条例第12条", en: "Regulation on Discharge Permits art. 12"),
      validity: .since("2021-03-01"), confidence: .textRead, note: plainDays),
    Rule(
      id: "permit_renew", name: Words(zh: "排污许可证延续（届满前提出）", en: "permit, renewal to be asked for"),
      count: -60, unit: .days, start: .expiry, source: regulation,
      validity: .since("2021-03-01"), confidence: .textRead,
      note: Words(zh: "有效期 5 年，届满前提出", en: "before the end of the permit's five years")),
    Rule(
      id: "registration_change",
      name: Words(zh: "排污登记变更", en: "change of a discharge registration"),
      count: 20, unit: .days, start: .change, source: regulation,
      validity: .since("2021-03-01"), confidence: .textRead),
    Rule(
      id: "self_acceptance", name: Words(zh: "自主验收期限", en: "acceptance by the builder"),
      count: 3, unit: .months, start: .completion,
      extension: Words(
        zh: "需要调试的最长 12 个月", en: "up to 12 months when commissioning is needed"),
      source: Words(
        zh: "建设项目竣工环境保护验收暂行办法第12条", en: "Interim Measures on Acceptance art. 12"),
      validity: .since("2017-11-20"), confidence: .secondary),
    Rule(
      id: "acceptance_publish",
      name: Words(zh: "验收报告公开", en: "publication of the acceptance report"),
      count: 5, unit: .workdays, start: .report,
      source: Words(
        zh: "建设项目竣工环境保护验收暂行办法", en: "Interim Measures on Acceptance"),
      validity: .since("2017-11-20"), confidence: .secondary,
      note: Words(
        zh: "公开不少于 20 个工作日，其后 5 个工作日内填报全国平台",
        en: "public for 20 working days at least, then on the national platform within 5")),
  ].flatMap { $0.untilTheCode() }

  private static let regulation = Words(
    zh: "排污许可管理条例", en: "Regulation on Discharge Permits")
  private static let plainDays = Words(zh: "条文写“日”", en: "the text says days")
}
