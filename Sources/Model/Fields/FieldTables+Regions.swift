/// The fields of regional assessment: regions and the lines of their negative lists.
extension Field {
  static let region: [Field] = [
    Field("code", .text(limit: 40), zh: "区域编码", en: "code"),
    Field("name", .text(limit: 300), zh: "区域名称", en: "name"),
    Field(
      "status", .choice(Region.Status.allCases.map(\.rawValue)), zh: "状态", en: "status",
      safe: .earliest(Region.Status.allCases.map(\.rawValue))),
    Field("from", .day, zh: "生效日", en: "valid from"),
    Field("through", .day, zh: "失效日", en: "valid through"),
    Field("document", .text(limit: 300), zh: "批复文号", en: "document"),
    Field("standard", .text(limit: 2_000), zh: "环境标准", en: "standard"),
    Field("saved", .integer(0...60), zh: "每项目节省工作日", en: "working days saved a project"),
    Field("outline", .outline, zh: "边界", en: "outline"),
    withdrawn,
  ]

  static let restriction: [Field] = [
    Field("line", .text(limit: 40), zh: "条目号", en: "line"),
    Field("region", .reference(.region), zh: "改革区域", en: "region"),
    Field("industry", .text(limit: 8), zh: "行业代码", en: "industry"),
    Field("words", .texts(limit: 120), zh: "工艺词", en: "process words"),
    Field("document", .text(limit: 300), zh: "文号", en: "document"),
    Field("from", .day, zh: "生效日", en: "valid from"),
    Field("through", .day, zh: "失效日", en: "valid through"),
    Field("reason", .text(limit: 600), zh: "说明", en: "reason"),
    withdrawn,
  ]
}
