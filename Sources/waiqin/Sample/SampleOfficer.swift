internal import Model

/// An officer of the sample; odd and even ones are each other's stand-in.
struct SampleOfficer {
  let code: String
  let record: RecordID
  /// The fields of its creation.
  let values: [(String, FieldValue?)]

  private init?(_ row: SampleRow) {
    guard let code = row[0], let town = SamplePlace.town(row.text(5)) else { return nil }
    self.code = code
    record = SampleID.record("officer \(code)")
    values = [
      ("code", .text(code)), ("name", .optional(row[1])), ("skills", .texts(row.words(2))),
      ("certificate", .optional(row[3])), ("backup", .optional(row[4])),
      ("office", .text(town.code)), ("point", SamplePlace.point(north: 0, east: 0, of: town)),
      ("car", .optional(row[6])), ("away", .optional(row.words(7))),
    ]
  }

  /// Code, name, skills, certificate, stand-in, home office, car, away.
  static let all = SampleTable.rows(
    """
    O-001 | 赵甲一 | eia permit | 虚构证-001 | O-002 | 002 | 浙F·示例1 | -
    O-002 | 钱乙二 | eia water | 虚构证-002 | O-001 | 002 | - | -
    O-003 | 孙丙三 | air noise | 虚构证-003 | O-004 | 002 | 浙F·示例2 | -
    O-004 | 李丁四 | air sampling | 虚构证-004 | O-003 | 002 | - | -
    O-005 | 周戊五 | water sampling | 虚构证-005 | O-006 | 002 | 浙F·示例3 | -
    O-006 | 吴己六 | water solid_waste | 虚构证-006 | O-005 | 002 | - | 2026-11-24..2026-11-25
    O-007 | 郑庚七 | eia noise | - | O-008 | 002 | - | -
    O-008 | 王辛八 | permit | - | O-007 | 002 | - | -
    O-009 | 冯壬九 | solid_waste permit | 虚构证-009 | O-010 | 101 | 浙F·示例4 | -
    O-010 | 𠮷田𠀋 | air water | 虚构证-010 | O-009 | 101 | - | -
    O-011 | 陈癸十 | eia solid_waste | 虚构证-011 | O-012 | 105 | 浙F·示例5 | -
    O-012 | 褚甲子 | noise sampling | 虚构证-012 | O-011 | 105 | - | -
    O-013 | 卫乙丑 | eia air | - | O-014 | 002 | - | -
    O-014 | 蒋丙寅 | water noise | - | O-013 | 002 | - | -
    """
  ).compactMap { SampleOfficer($0) }
}
