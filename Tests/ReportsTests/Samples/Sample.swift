import Model

/// Made-up records whose names are as hard to draw as any that occur.
enum Sample {
  /// Rare characters, combining marks and emoji beside plain ones.
  static let names = [
    "𠮷田𠀋精密机械（秀洲）有限公司", "示例印染厂", "e\u{301}cole maternelle a\u{308}ltere",
    "👩‍🚀航天👨‍👩‍👧‍👦示例园区1️⃣", "Jiaxing Sample Electroplating and Surface Treatment Company Limited",
    "葛\u{E0100}飾示例村", "ﾊﾟﾅｿﾆｯｸ电子", "क्षि示例",
  ]

  static func id(_ number: Int) -> RecordID {
    RecordID(
      high: 0x0000_f2b0_0000_7000 | UInt64(0x1a00 + number) << 48,
      low: 0x8000_0000_0000_0000 | UInt64(number))
  }

  static func day(_ text: String) throws -> Day { try Day(iso: text) }

  static func fields(_ kind: RecordKind, _ number: Int, _ values: [String: FieldValue]) -> Fields {
    Fields(id: id(number), kind: kind, values: values)
  }

  static func site(_ number: Int) -> Fields {
    fields(
      .site, 100 + number,
      [
        "name": .text(names[number % names.count]),
        "town": .text(Town.xiuzhou[number % 9].code),
        "address": .text("示例路 \(number * 7 + 1) 号（近示例河）"), "contact": .text("𠮷田𠀋"),
        "phone": .text("0573-0000\(number)"), "major": .bool(number == 0),
        "point": .object([
          ("lat", .integer(307_600_000 + Int64(number) * 12_345)),
          ("lon", .integer(1_207_100_000 - Int64(number) * 54_321)), ("datum", .text("gcj02")),
        ]), "windows": .texts(["1,3 08:30-11:30", "2026-11-25 14:00-16:00"]),
      ])
  }

  static func officer(_ number: Int) -> Fields {
    fields(
      .officer, 200 + number,
      [
        "code": .text("O-00\(number)"),
        "name": .text(["𠮷田𠀋", "示例甲", "Ann Sample", "e\u{301}mile"][number % 4]),
        "skills": .texts(["eia", "water"]), "car": .text("示例A·0000\(number)"),
        "backup": .text("O-00\(number ^ 1)"),
      ])
  }

  static func ticket(_ number: Int) -> Fields {
    fields(
      .ticket, 300 + number,
      [
        "number": .text("WT-2026-00\(number)"), "title": .text("夜间噪声扰民，\(names[number % 8])"),
        "found": .text("2026-11-0\(number % 9 + 1)"), "due": .text("2026-11-2\(number % 9)"),
        "status": .text(TicketStatus.allCases[number % 9].rawValue),
        "category": .text(Category.allCases[number % 15].rawValue),
        "town": .text(Town.xiuzhou[number % 9].code), "complainant": .text("示例某"),
        "complainant_phone": .text("000-0000"), "severity": .integer(2),
        "text": .text("每晚十点以后\n机器轰鸣，\t窗户震动。\u{202E}"),
      ])
  }

  static func visit(_ number: Int) -> Fields {
    fields(
      .visit, 400 + number,
      [
        "kind": .text(VisitKind.allCases[number % 6].rawValue),
        "title": .text(number % 2 == 0 ? "雨污串管整改复查" : "Follow-up of the permit, sampling"),
        "site": .text(id(100 + number).text), "due": .text("2026-11-27"),
        "priority": .integer(Int64(90 - number * 10)),
      ])
  }

  static func application(_ number: Int) -> Fields {
    fields(
      .application, 500 + number,
      [
        "number": .text("SQ-00\(number)"), "name": .text("\(names[number % 8])扩建项目"),
        "class": .text(ApplicationClass.allCases[number % 5].rawValue),
        "stage": .text("accepted"), "accepted": .text("2026-11-03"),
      ])
  }

  /// A record of the reference tables.
  static func table(_ kind: RecordKind, _ number: Int) -> Fields {
    let values: [String: FieldValue] =
      switch kind {
      case .item:
        [
          "code": .text("示-0\(number)"), "name": .text("\(names[number % 8])有关事项"),
          "class": .text(ItemClass.allCases[number % 6].rawValue), "statutory": .integer(60),
          "promised": .integer(7),
        ]
      case .region:
        [
          "code": .text("示区\(number)"), "name": .text("\(names[number % 8])产业园"),
          "status": .text(Region.Status.allCases[number % 2].rawValue),
          "from": .text("2019-01-01"),
        ]
      case .restriction:
        [
          "line": .text("\(number)"), "region": .text(site(0).id.text), "industry": .text("17"),
          "words": .list([.text("印染"), .text("电镀")]), "document": .text("示环发〔2019〕\(number)号"),
        ]
      case .permit:
        [
          "number": .text("示P-0\(number)"), "site": .text(site(0).id.text),
          "class": .text(PermitClass.allCases[number % 3].rawValue), "industry": .text("2631"),
          "expires": .text("2026-12-3\(number % 2)"),
        ]
      case .car:
        [
          "plate": .text("示例A·0000\(number)"), "seats": .integer(Int64(2 + number)),
          "town": .text("330411001"), "away": .texts(["2026-11-23..2026-11-2\(3 + number % 3)"]),
        ]
      default: ["name": .text("\(names[number % 8])咨询"), "number": .text("示00\(number)")]
      }
    return fields(kind, 600 + number, values)
  }

  static func records(_ kind: RecordKind) -> [Fields] {
    (0..<8).map { number in
      switch kind {
      case .site: site(number)
      case .officer: officer(number)
      case .ticket: ticket(number)
      case .visit: visit(number)
      case .application: application(number)
      case .item, .region, .restriction, .permit, .agency, .car: table(kind, number)
      }
    }
  }
}
