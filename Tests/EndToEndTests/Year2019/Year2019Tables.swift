import Model

@testable import Exchange
@testable import waiqin

/// The tables of 2019 as the office keeps them in CSV, and the identifiers that their rows come to.
enum Year2019Tables {
  static func files() -> [SampleFile] {
    [
      table("items", "事项编码,事项名称,事项类型,即办件,法定工作日,承诺工作日,材料,依据,生效日,失效日", itemRows),
      table("regions", "区域编码,区域名称,状态,生效日,失效日,批复文号,环境标准,每项目节省工作日", regionRows),
      table("restrictions", "条目号,改革区域,行业代码,工艺词,文号,生效日,失效日,说明", restrictionRows),
      table("agencies", "机构名称,信用代码,联系人,电话", agencyRows),
      table("permits", "许可证编号,点位,管理类别,行业代码,发证日,有效期至", permitRows),
    ]
  }

  private static func table(_ name: String, _ headings: String, _ rows: [String]) -> SampleFile {
    let text = ([headings] + rows).map { $0 + "\n" }.joined()
    return SampleFile(path: "tables/\(name).csv", bytes: Array(text.utf8))
  }

  /// The record that a row of this key becomes.
  private static func record(_ kind: RecordKind, _ key: String) -> RecordID {
    RecordID(contentOf: "waiqin table\ntable\n\(kind.rawValue)\n\(key)")
  }

  // MARK: Items

  /// The item under which an application of this class falls on a day.
  static func item(of class: ApplicationClass, on day: Day) -> RecordID? {
    switch `class` {
    case .reportBook: record(.item, "示-001 2018-01-01")
    case .reportForm: record(.item, "示-002 2018-01-01")
    case .registration: record(.item, "示-003 2018-01-01")
    case .permit: record(.item, "示-004 2018-01-01")
    case .crossDepartment:
      record(.item, "示-052 \(day < Year2019.day("2019-08-31") ? "2018-01-01" : "2019-08-31")")
    }
  }

  /// 51 items that stand through the period, two between departments in two versions, one that has ended and
  /// one that has not begun.
  private static let itemRows: [String] = {
    var rows = Year2019Items.names.enumerated().map { index, item in
      row(index + 1, item.name, item.class, item.statutory, item.promised, materials: 4)
    }
    for (number, name) in [(52, "土地挂牌、划拨、协议出让环保意见"), (53, "绿色学校评定环保意见")] {
      rows.append(
        row(
          number, name, .crossDepartment, 17, 17, materials: 8, through: "2019-08-30"))
      rows.append(row(number, name, .crossDepartment, 17, 5, materials: 5, from: "2019-08-31"))
    }
    rows.append(row(54, "已取消的示例事项", .other, 20, 10, materials: 3, through: "2018-12-31"))
    rows.append(row(55, "尚未实施的示例事项", .service, nil, 5, materials: 2, from: "2019-10-01"))
    return rows
  }()

  private static func row(
    _ number: Int, _ name: String, _ class: ItemClass, _ statutory: Int?, _ promised: Int?,
    materials: Int, from: String = "2018-01-01", through: String = ""
  ) -> String {
    let digits = String(number)
    let code = "示-" + String(repeating: "0", count: 3 - digits.count) + digits
    let list = (1...materials).map { "示例材料\($0)" }.joined(separator: "；")
    return [
      code, name, `class`.rawValue, promised == 0 ? "是" : "否", statutory.map { "\($0)" } ?? "",
      promised.map { "\($0)" } ?? "", list, "示例依据", from, through,
    ].joined(separator: ",")
  }

  // MARK: Regions

  /// One of the regions whose plan is approved.
  static func approvedRegion(_ number: Int) -> RecordID? {
    record(.region, Year2019.pick(["xz_jkq", "xz_guangfu", "xz_wuliu"], number))
  }

  private static let regionRows = [
    "xz_gaoxin,秀洲国家高新技术产业开发区,drafting,,,,,7",
    "xz_jkq,浙江秀洲经济开发区,approved,2018-06-01,2023-05-31,示环函〔2018〕1号,示例标准一,7",
    "xz_guangfu,光伏特色小镇,approved,2018-09-01,2023-08-31,示环函〔2018〕2号,示例标准二,7",
    "xz_wuliu,物流特色小镇,approved,2018-11-01,2023-10-31,示环函〔2018〕3号,示例标准三,7",
  ]

  private static let restrictionRows = [
    "1,xz_jkq,17,印染；染整,示环函〔2018〕1号,2018-06-01,2023-05-31,印染项目不适用",
    "2,xz_jkq,336,电镀；酸洗,示环函〔2018〕1号,2018-06-01,2023-05-31,表面处理项目不适用",
    "1,xz_guangfu,26,,示环函〔2018〕2号,2018-09-01,2023-08-31,化学原料项目不适用",
    "1,xz_wuliu,77,危险废物,示环函〔2018〕3号,2018-11-01,2023-10-31,危险废物处置项目不适用",
    "2,xz_wuliu,22,制浆,示环函〔2018〕3号,2018-11-01,2019-06-30,已调出清单",
  ]

  // MARK: Agencies and permits

  private static let agencies = ["示例环境咨询甲", "示例环境咨询乙", "示例环境技术丙", "示例环保工程丁"]

  static func agency(_ number: Int) -> RecordID? {
    record(.agency, Year2019.pick(agencies, number))
  }

  private static let agencyRows = agencies.enumerated().map {
    "\($0.element),示330411000\($0.offset),某\($0.offset),\(SamplePhone.text(9_000 + $0.offset))"
  }

  static func permit(of site: Year2019Site) -> RecordID? { record(.permit, number(site.number)) }

  private static func number(_ site: Int) -> String { "示排污\(10_000 + site)P" }

  /// Every holder's permit, a second one of one enterprise, three that have run out and two that begin later.
  private static let permitRows: [String] = {
    func row(_ number: String, _ site: Year2019Site, _ issued: String, _ expires: String) -> String
    {
      let level = Year2019.pick(PermitClass.allCases, site.number / 5).rawValue
      return "\(number),\(site.name),\(level),\(site.industry),\(issued),\(expires)"
    }
    let holders = Year2019Site.permitHolders
    let others = Array(Year2019Site.all.dropFirst(68))
    return holders.map {
      row(
        number($0.number), $0, "2018-0\($0.number % 9 + 1)-15", "202\($0.number % 3)-12-15")
    }
      + [row("示排污10001P-2", holders[0], "2018-12-01", "2021-11-30")]
      + others.prefix(3).map { row("示排污\(20_000 + $0.number)P", $0, "2016-01-15", "2019-01-14") }
      + others.dropFirst(3).prefix(2).map {
        row("示排污\(20_000 + $0.number)P", $0, "2019-10-08", "2022-10-07")
      }
  }()
}
