package import Model

/// What a column of a table holds.
package enum TableColumn: Hashable, Sendable {
  case field(String)
  case latitude
  case longitude
  case datum
  /// What a row of tickets tells of a step.
  case step(RowSteps.Column)

  /// The column under a heading, in Chinese or English; nil for one that is not known.
  package init?(heading: String, kind: RecordKind) {
    let word = Self.folded(heading)
    if word.isEmpty { return nil }
    for (column, words) in Self.placeWords where words.contains(word) {
      guard kind == .site else { return nil }
      self = column
      return
    }
    if kind == .ticket,
      let column = RowSteps.Column.allCases.first(where: { column in
        ([column.rawValue, column.zh, column.en] + column.synonyms).contains {
          Self.folded($0) == word
        }
      })
    {
      self = .step(column)
      return
    }
    let field = kind.fields.first { field in
      !Self.isClosed(field, kind)
        && [field.name, field.zh, field.en].contains { Self.folded($0) == word }
    }
    if let name = field?.name ?? Self.synonyms(of: kind).first(where: { $0.1.contains(word) })?.0 {
      self = .field(name)
    } else {
      return nil
    }
  }

  /// Withdrawing and the status of tickets are steps of people, and a point has columns of its own.
  ///
  /// The stages of applications are open: their tables tell what another register keeps.
  private static func isClosed(_ field: Field, _ kind: RecordKind) -> Bool {
    !field.isInTables || field.name == "status" && (kind == .ticket || kind == .visit)
  }

  private static func folded(_ text: String) -> String {
    HalfWidth.folded(text).lowercased().filter { !" _-\t\n*:()".contains($0) }
  }

  private static let placeWords: [(TableColumn, [String])] = [
    (.latitude, ["latitude", "lat", "纬度"]),
    (.longitude, ["longitude", "lon", "lng", "经度"]),
    (.datum, ["datum", "坐标系"]),
  ]

  private static func synonyms(of kind: RecordKind) -> [(String, [String])] {
    switch kind {
    case .site:
      [
        ("name", ["企业名称", "单位名称", "点位名称", "项目名称", "site"]),
        ("town", ["乡镇", "镇", "街道", "乡镇街道", "所属镇街"]), ("address", ["详细地址"]),
        ("phone", ["联系电话", "手机"]), ("industry", ["行业", "行业类别"]),
      ]
    case .ticket:
      [
        ("number", ["登记编号", "编号", "受理编号", "no"]), ("title", ["事项", "问题", "问题标题"]),
        ("text", ["问题描述", "诉求内容", "反映内容", "description"]),
        ("category", ["问题类别", "分类"]), ("source", ["问题来源"]),
        ("town", ["乡镇", "镇", "街道", "乡镇街道", "所属镇街"]),
        ("found", ["收集日期", "受理日期", "登记日期", "日期", "date"]),
        ("due", ["到期日期", "截止日期", "办理期限", "duedate"]),
        ("site", ["点位名称", "企业名称", "单位名称", "sitename"]),
        ("severity", ["轻重"]),
        ("complainant", ["投诉人姓名", "来电人"]), ("complainant_phone", ["联系电话", "来电号码"]),
        ("complainant_address", ["投诉人地址"]),
      ]
    case .application:
      [
        ("number", ["登记编号", "受理编号", "项目编号", "no"]), ("name", ["项目名称", "name"]),
        ("site", ["建设单位", "企业名称", "单位名称", "点位名称"]),
        ("item", ["事项编码", "事项名称"]), ("class", ["环评类别", "申请类别"]),
        ("stage", ["办理阶段", "状态"]), ("applied", ["申请日期", "收件日期"]),
        ("noticed", ["告知日期", "补正告知日"]), ("completed", ["补齐日期"]),
        ("accepted", ["受理日期"]), ("decided", ["批复日期", "办结日期", "决定日期", "备案日期"]),
        ("delivered", ["送达日期"]), ("channel", ["申请渠道"]), ("trips", ["跑动"]),
        ("agency", ["编制单位", "编制机构"]), ("draft_from", ["编制起始日期"]),
        ("drafted", ["编制完成日期"]), ("region", ["区域", "区域编码"]),
        ("lighter", ["简化", "降级办理"]), ("officer", ["经办人"]),
      ]
    case .item:
      [
        ("code", ["编码", "权力编码"]), ("name", ["名称", "权力名称"]), ("class", ["类型", "权力类别"]),
        ("immediate", ["即办", "是否即办"]), ("statutory", ["法定时限", "法定期限"]),
        ("promised", ["承诺时限", "承诺期限"]), ("materials", ["申请材料", "材料清单"]),
        ("law", ["法律依据", "设定依据"]), ("from", ["生效日期"]), ("through", ["失效日期"]),
      ]
    case .region:
      [
        ("code", ["编码"]), ("name", ["名称"]), ("from", ["生效日期"]), ("through", ["失效日期"]),
        ("document", ["文号"]), ("standard", ["标准"]), ("saved", ["节省工作日"]),
      ]
    case .restriction:
      [
        ("line", ["条目", "序号"]), ("region", ["区域", "区域编码"]), ("industry", ["行业"]),
        ("words", ["工艺", "关键词"]), ("document", ["批复文号"]), ("from", ["生效日期"]),
        ("through", ["失效日期"]), ("reason", ["理由"]),
      ]
    case .permit:
      [
        ("number", ["许可证号", "编号"]), ("site", ["企业名称", "单位名称", "持证单位"]),
        ("class", ["类别", "许可类别"]), ("industry", ["行业", "行业类别"]),
        ("issued", ["发证日期"]), ("expires", ["有效期", "到期日", "到期日期"]),
      ]
    case .agency:
      [
        ("name", ["名称", "单位名称"]), ("number", ["统一社会信用代码"]), ("phone", ["联系电话"]),
      ]
    case .car:
      [
        ("plate", ["车牌号", "号牌", "车辆"]), ("seats", ["座位数", "座位数量"]),
        ("town", ["镇街", "停放地"]), ("away", ["停用日期", "停驶"]),
      ]
    case .officer, .visit: []
    }
  }
}
