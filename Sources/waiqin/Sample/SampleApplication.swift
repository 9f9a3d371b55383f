internal import Model

/// An application of the sample, still before its approval: each asks for a visit on the spot.
struct SampleApplication {
  let number: Int
  let name: String
  let record: RecordID
  let site: SampleSite
  /// The fields of its creation.
  let values: [(String, FieldValue?)]

  private init?(_ row: SampleRow) {
    guard let number = row.number(0),
      let site = SampleSite.all.first(where: { $0.number == row.number(2) })
    else { return nil }
    self.number = number
    self.site = site
    name = site.name + row.text(8)
    record = Self.record(number)
    values = [
      ("number", .text("秀环建2026-\(100 + number)")), ("name", .text(name)),
      ("class", .optional(row[1])), ("site", .text(site.record.text)),
      ("stage", .text(ApplicationStage.applied.rawValue)), ("applied", .optional(row.day(3))),
      ("channel", .optional(row[4])), ("trips", .optional(row.number(5))),
      ("handled_by", .optional(row[6])), ("officer", .optional(row[7])),
    ]
  }

  static func record(_ number: Int) -> RecordID { SampleID.record("application \(number)") }

  /// Number, class, site, day, channel, trips, handled by, officer, project.
  static let all = SampleTable.rows(
    """
    1 | report_book | 16 | 11-02 | online | 0 | agency | O-001 | 组件扩建项目
    2 | report_book | 24 | 11-03 | window | 1 | agency | O-009 | 机组改造项目
    3 | report_form | 51 | 11-04 | online | 0 | agency | O-011 | 二期项目
    4 | report_form | 3 | 11-02 | online | 0 | self | O-001 | 印刷线搬迁项目
    5 | report_form | 7 | 11-03 | online | 0 | self | O-001 | 贴片线技改项目
    6 | report_form | 12 | 11-04 | window | 1 | agency | O-003 | 喷涂线技改项目
    7 | report_form | 40 | 11-04 | online | 0 | agency | O-005 | 中水回用项目
    8 | report_form | 18 | 11-05 | online | 0 | section | O-007 | 蚀刻线技改项目
    9 | report_form | 27 | 11-05 | online | 0 | agency | O-009 | 定型机更新项目
    10 | report_form | 8 | 11-06 | online | 0 | self | O-003 | 造粒线项目
    11 | registration | 9 | 11-06 | online | 0 | self | O-007 | 包装车间项目
    12 | report_form | 17 | 11-09 | window | 1 | agency | O-001 | 新材料中试项目
    13 | permit | 19 | 11-09 | online | 0 | self | O-007 | 排污许可证重新申请
    14 | registration | 20 | 11-09 | online | 0 | self | O-001 | 装配车间项目
    15 | report_form | 21 | 11-10 | online | 0 | agency | O-013 | 喷粉线项目
    16 | report_form | 23 | 11-10 | online | 0 | section | O-013 | 储能电芯项目
    17 | permit | 25 | 11-10 | window | 1 | self | O-009 | 排污许可证变更
    18 | report_form | 28 | 11-11 | online | 0 | agency | O-009 | 纺丝线项目
    19 | registration | 33 | 11-11 | phone | 0 | self | O-009 | 印刷工段项目
    20 | permit | 34 | 11-11 | online | 0 | agency | O-001 | 排污许可证延续
    21 | report_form | 41 | 11-12 | online | 0 | self | O-011 | 除尘改造项目
    22 | report_form | 44 | 11-12 | window | 2 | agency | O-011 | 含铬废水改造项目
    23 | report_form | 48 | 11-12 | online | 0 | agency | O-011 | 酸洗线项目
    24 | registration | 54 | 11-13 | online | 0 | self | O-011 | 缩绒车间项目
    25 | report_form | 56 | 11-13 | online | 0 | agency | O-005 | 洗水线搬迁项目
    """
  ).compactMap { SampleApplication($0) }
}
