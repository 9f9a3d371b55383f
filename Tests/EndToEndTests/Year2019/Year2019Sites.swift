import Model

@testable import waiqin

/// An enterprise of 2019, with an invented name.
struct Year2019Site {
  let number: Int
  let name: String
  let industry: String
  let record: RecordID
  let values: [(String, FieldValue?)]

  static let all = (1...280).map { Year2019Site($0) }

  /// The first ones hold a discharge permit, in the eight industries that need one.
  static let permitHolders = Array(all.prefix(68))

  private init(_ number: Int) {
    self.number = number
    let trade =
      number <= 68 ? Year2019.pick(Self.permitTrades, number) : Year2019.pick(Self.trades, number)
    industry = trade.code
    let word = Year2019.pick(Self.words, number * 7)
    name = "示例\(word)\(trade.name)\(number)号厂"
    record = SampleID.record("2019 site \(number)")
    let town = Year2019.pick(Town.xiuzhou, number)
    let isMajor = number % 70 == 5
    values = [
      ("name", .text(name)), ("town", .text(town.code)),
      ("address", .text("\(town.zh)虚构路\(number)号")),
      (
        "point",
        SamplePlace.point(
          north: (number * 613) % 3_000 - 1_500, east: (number * 829) % 3_000 - 1_500, of: town)
      ),
      ("industry", .text(trade.code)), ("contact", .text("某\(Year2019.pick(Self.stems, number))")),
      ("phone", .text(SamplePhone.text(number))), ("major", isMajor ? .bool(true) : nil),
      ("tracker", isMajor ? .text(Year2019.pick(SampleOfficer.all, number).code) : nil),
      ("next_contact", isMajor ? .text(number < 100 ? "2019-09-20" : "2019-10-20") : nil),
    ]
  }

  /// Codes of the national classification; two of them lie in one division.
  private static let permitTrades: [(code: String, name: String)] = [
    ("2221", "造纸"), ("2319", "印刷"), ("1713", "印染"), ("4412", "热电"), ("3360", "表面处理"),
    ("3041", "平板玻璃"), ("1351", "屠宰"), ("4620", "水处理"), ("1752", "化纤染整"),
  ]

  private static let trades: [(code: String, name: String)] = [
    ("1811", "服装"), ("2110", "木器"), ("2927", "塑料"), ("3311", "金属结构"), ("3484", "零部件"),
    ("3825", "光伏设备"), ("3982", "电路板"), ("1439", "食品"), ("2438", "工艺品"), ("3670", "汽配"),
    ("1779", "家纺"), ("2641", "涂料"), ("3024", "混凝土"), ("4210", "再生资源"),
  ]

  private static let words = [
    "天地", "玄黄", "宇宙", "洪荒", "日月", "盈昃", "辰宿", "列张", "寒来", "暑往", "秋收", "冬藏", "闰余", "成岁", "律吕", "调阳",
  ]
  private static let stems = ["甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸"]
}
