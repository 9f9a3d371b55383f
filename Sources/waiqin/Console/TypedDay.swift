internal import Model

/// A day, or a week, as people write it.
///
/// Besides `2026-11-20`: `2026年11月20日`, `2026/11/20`, `2026.11.20`, all of it in full-width characters too;
/// weekdays `周三`, `星期三`, `wed`, `Wednesday`; `上周三`, `本周三`, `下周三`; `今天`, `昨天`, `明天` and their English.
struct TypedDay {
  /// The week that a bare weekday belongs to.
  let week: Week
  let today: Day

  /// The day that is meant; nil where it is none of these forms, or no day of the calendar.
  func day(_ text: String) -> Day? {
    if let day = Self.written(text) { return day }
    let text = Self.plain(text)
    switch text {
    case "今天", "今日", "today": return today
    case "昨天", "昨日", "yesterday": return today.adding(days: -1)
    case "明天", "明日", "tomorrow": return today.adding(days: 1)
    default: break
    }
    if let weekday = Self.englishWeekdays[text] { return day(of: weekday, in: week) }
    guard
      let match = text.wholeMatch(of: /(上|本|这|下)?(?:周|星期|礼拜)([一二三四五六日天])/),
      let weekday = Self.chineseWeekdays[String(match.2)]
    else { return nil }
    guard let prefix = match.1 else { return day(of: weekday, in: week) }
    return day(of: weekday, in: weekBeside(String(prefix)))
  }

  /// The week that is meant: `2026年第48周`, `2026-w48`, `上周`, `本周`, `下周` and their English; nil for others.
  func week(_ text: String) -> Week? {
    let text = Self.plain(text)
    switch text {
    case "本周", "这周", "this-week": return weekBeside("本")
    case "上周", "last-week": return weekBeside("上")
    case "下周", "next-week": return weekBeside("下")
    default: break
    }
    guard let match = text.wholeMatch(of: /([0-9]{4})(?:-?w|年第?)([0-9]{1,2})周?/) else { return nil }
    let number = match.2.count == 1 ? "0\(match.2)" : String(match.2)
    return try? Week(iso: "\(match.1)-W\(number)")
  }

  /// The day that is written with year, month and day, whatever stands between them; nil for others.
  static func written(_ text: String) -> Day? {
    guard
      let match = plain(text).wholeMatch(
        of: /([0-9]{4})([-年\/.])([0-9]{1,2})([-月\/.])([0-9]{1,2})[日号]?/),
      let year = Int(match.1), let month = Int(match.3), let day = Int(match.5),
      (match.2 == "年") == (match.4 == "月")
    else { return nil }
    return try? Day(year: year, month: month, day: day)
  }

  /// Words that may stand for a day without any character outside ASCII.
  static func isWord(_ text: String) -> Bool {
    let text = text.lowercased()
    return englishWeekdays[text] != nil
      || [
        "today", "yesterday", "tomorrow", "this-week", "last-week", "next-week",
      ].contains(text)
  }

  private static func plain(_ text: String) -> String {
    HalfWidth.folded(text).lowercased().filter { $0 != " " }
  }

  private func day(of weekday: Weekday, in week: Week) -> Day {
    week.monday.adding(days: weekday.rawValue - 1)
  }

  private func weekBeside(_ prefix: String) -> Week {
    Week(containing: today.adding(days: prefix == "上" ? -7 : prefix == "下" ? 7 : 0))
  }

  private static let chineseWeekdays: [String: Weekday] = [
    "一": .monday, "二": .tuesday, "三": .wednesday, "四": .thursday, "五": .friday, "六": .saturday,
    "日": .sunday, "天": .sunday,
  ]

  private static let englishWeekdays: [String: Weekday] = [
    "mon": .monday, "monday": .monday, "tue": .tuesday, "tuesday": .tuesday,
    "wed": .wednesday, "wednesday": .wednesday, "thu": .thursday, "thursday": .thursday,
    "fri": .friday, "friday": .friday, "sat": .saturday, "saturday": .saturday,
    "sun": .sunday, "sunday": .sunday,
  ]
}
