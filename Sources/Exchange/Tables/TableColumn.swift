package import Model

/// What a column of a table of sites or tickets holds.
package enum TableColumn: Hashable, Sendable {
  case field(String)
  case latitude
  case longitude
  case datum

  /// The column under a heading, in Chinese or English; nil for one that is not known.
  package init?(heading: String, kind: RecordKind) {
    let word = Self.folded(heading)
    if word.isEmpty { return nil }
    for (column, words) in Self.placeWords where words.contains(word) {
      guard kind == .site else { return nil }
      self = column
      return
    }
    let field = kind.fields.first { field in
      !Self.isClosed(field)
        && [field.name, field.zh, field.en].contains { Self.folded($0) == word }
    }
    if let name = field?.name ?? Self.synonyms(of: kind).first(where: { $0.1.contains(word) })?.0 {
      self = .field(name)
    } else {
      return nil
    }
  }

  /// Withdrawing and status are steps of people, and a point has columns of its own.
  private static func isClosed(_ field: Field) -> Bool {
    if case .point = field.type { return true }
    return field.name == "withdrawn" || field.name == "status"
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
    case .officer, .visit, .application, .item, .region, .restriction, .permit, .agency: []
    }
  }
}
