internal import Model

/// A kind of value that arguments take, and how it is written.
enum ValueForm: CaseIterable {
  case day
  case weekday
  case week
  case quarter
  case place
  case window
  case pause
  case bool
  case word

  var examples: [String] {
    switch self {
    case .day: ["2026-11-20", "2026/11/20", "2026年11月20日", "２０２６－１１－２０", "今天", "today"]
    case .weekday: ["周三", "星期三", "wed", "Wednesday", "下周三"]
    case .week: ["2026-W48", "2026年第48周", "本周", "next-week"]
    case .quarter: ["2026-Q3"]
    case .place: ["30.763,120.716,wgs84"]
    case .window: ["08:30-11:30", "1,3 08:30-11:30", "2026-11-25 14:00-16:00"]
    case .pause: ["2026-09-09..2026-09-20"]
    case .bool: ["yes", "no", "是", "否"]
    case .word: ["complaint.air_odour", "complaint: air odour", "大气异味"]
    }
  }

  func name(in language: Language) -> String {
    switch (self, language) {
    case (.day, .zh): "日期"
    case (.day, .en): "day"
    case (.weekday, .zh): "星期"
    case (.weekday, .en): "weekday"
    case (.week, .zh): "周"
    case (.week, .en): "week"
    case (.quarter, .zh): "季度"
    case (.quarter, .en): "quarter"
    case (.place, .zh): "地点"
    case (.place, .en): "place"
    case (.window, .zh): "时段"
    case (.window, .en): "window"
    case (.pause, .zh): "暂停"
    case (.pause, .en): "pause"
    case (.bool, .zh): "是否"
    case (.bool, .en): "yes or no"
    case (.word, .zh): "选项"
    case (.word, .en): "word"
    }
  }

  /// What has to be known besides the examples.
  func note(in language: Language) -> String {
    switch (self, language) {
    case (.day, .zh): "；数字和标点全角半角均可"
    case (.day, .en): "; digits and marks may be full-width"
    case (.weekday, .zh): "；命令写明了周的，取该周；否则取 --today 所在的周，再否则取本周"
    case (.weekday, .en):
      "; of the week that the command names, else of the week of --today, else of this week"
    case (.week, .zh): "；ISO 周，周一至周日"
    case (.week, .en): "; of ISO 8601, Monday to Sunday"
    case (.place, .zh): "；纬度,经度,坐标系，坐标系为 wgs84、gcj02 或 bd09"
    case (.place, .en): "; LAT,LON,DATUM, where the datum is wgs84, gcj02 or bd09"
    case (.window, .zh): "；多个以分号隔开，1 为周一"
    case (.window, .en): "; several apart by semicolons, 1 is Monday"
    case (.pause, .zh): "；起止两日均计入暂停"
    case (.pause, .en): "; both days belong to it"
    case (.word, .zh): "；一览表见 docs/words.md"
    case (.word, .en): "; docs/words.md lists them all"
    case (.quarter, _), (.bool, _): ""
    }
  }
}
