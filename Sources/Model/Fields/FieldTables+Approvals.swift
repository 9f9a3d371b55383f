/// The fields of what approvals rest on: applications, items, permits and the agencies that draft.
extension Field {
  static let application: [Field] = [
    Field("number", .text(limit: 40), zh: "登记号", en: "number"),
    Field("name", .text(limit: 300), zh: "项目", en: "project"),
    Field("site", .reference(.site), zh: "点位", en: "site"),
    Field("item", .reference(.item), zh: "事项", en: "item"),
    Field(
      "class", .choice(ApplicationClass.allCases.map(\.rawValue)), zh: "类别", en: "class"),
    Field(
      "stage", .choice(ApplicationStage.allCases.map(\.rawValue)), zh: "阶段", en: "stage",
      safe: .earliest(ApplicationStage.allCases.map(\.rawValue))),
    Field("applied", .day, zh: "申请日", en: "applied"),
    Field("noticed", .day, zh: "一次性告知日", en: "told what is missing"),
    Field("notice_receipt", .text(limit: 300), zh: "告知回执", en: "receipt of the notice"),
    Field("completed", .day, zh: "补齐日", en: "material complete"),
    Field("accepted", .day, zh: "受理日", en: "accepted"),
    Field("decided", .day, zh: "决定日", en: "decided"),
    Field("delivered", .day, zh: "送达日", en: "delivered"),
    Field("pauses", .pauses, zh: "暂停", en: "pauses"),
    Field("at_once", .bool, zh: "即办", en: "done at once"),
    Field("channel", .choice(Channel.allCases.map(\.rawValue)), zh: "渠道", en: "channel"),
    Field("trips", .integer(0...99), zh: "跑动次数", en: "applicant's trips", safe: .greater),
    Field("courier_in", .text(limit: 60), zh: "来件快递号", en: "courier in"),
    Field("courier_out", .text(limit: 60), zh: "寄件快递号", en: "courier out"),
    Field(
      "handled_by", .choice(Handling.allCases.map(\.rawValue)), zh: "办理方式", en: "handled by"),
    Field("agency", .reference(.agency), zh: "环评机构", en: "agency"),
    Field("draft_from", .day, zh: "编制起始日", en: "drafting from"),
    Field("drafted", .day, zh: "编制完成日", en: "drafted"),
    Field("sent_back", .integer(0...99), zh: "退回修改次数", en: "times sent back", safe: .greater),
    Field("region", .reference(.region), zh: "改革区域", en: "region"),
    Field("lighter", .bool, zh: "简化办理", en: "lighter way", safe: .untrue),
    Field("officer", .officer, zh: "承办人", en: "officer", grants: true),
    withdrawn,
  ]

  static let item: [Field] = [
    Field("code", .text(limit: 60), zh: "事项编码", en: "code"),
    Field("name", .text(limit: 300), zh: "事项名称", en: "name"),
    Field("class", .choice(ItemClass.allCases.map(\.rawValue)), zh: "事项类型", en: "class"),
    Field("immediate", .bool, zh: "即办件", en: "at once"),
    Field("statutory", .integer(0...3_660), zh: "法定工作日", en: "statutory working days"),
    Field("promised", .integer(0...3_660), zh: "承诺工作日", en: "promised working days"),
    Field("materials", .texts(limit: 600), zh: "材料", en: "materials"),
    Field("law", .text(limit: 600), zh: "依据", en: "source in law"),
    Field("from", .day, zh: "生效日", en: "valid from"),
    Field("through", .day, zh: "失效日", en: "valid through"),
    withdrawn,
  ]

  static let permit: [Field] = [
    Field("number", .text(limit: 40), zh: "许可证编号", en: "number"),
    Field("site", .reference(.site), zh: "点位", en: "site"),
    Field(
      "class", .choice(PermitClass.allCases.map(\.rawValue)), zh: "管理类别", en: "class"),
    Field("industry", .text(limit: 8), zh: "行业代码", en: "industry"),
    Field("issued", .day, zh: "发证日", en: "issued"),
    Field("expires", .day, zh: "有效期至", en: "expires", safe: .smaller),
    withdrawn,
  ]

  static let agency: [Field] = [
    Field("name", .text(limit: 300), zh: "机构名称", en: "name"),
    Field("number", .text(limit: 40), zh: "信用代码", en: "number"),
    Field("contact", .text(limit: 120), zh: "联系人", en: "contact"),
    Field("phone", .text(limit: 60), zh: "电话", en: "phone"),
    withdrawn,
  ]
}
