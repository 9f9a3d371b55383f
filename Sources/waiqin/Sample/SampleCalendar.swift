internal import Model

/// The days that the sample turns on. All of it happens in 2026; `today` is the Friday before the
/// week to plan.
enum SampleCalendar {
  /// 2026-11-20, a Friday.
  static let today = Day(number: 20_777)
  /// Monday to Friday of the week that ends today.
  static let monday = today.adding(days: -4)
  static let tuesday = today.adding(days: -3)
  static let wednesday = today.adding(days: -2)
  static let thursday = today.adding(days: -1)
  /// When the devices took their work packs along: the Friday before.
  static let packed = today.adding(days: -7)
  /// When the window entered its officers and sites.
  static let opened = today.adding(days: -112)

  /// The day written as `MM-DD`.
  static func day(_ monthAndDay: some StringProtocol) -> Day? {
    try? Day(iso: "2026-\(monthAndDay)")
  }
}

/// The clock of a device: each look at it is two minutes later, from 8:40 on each new day.
struct SampleClock {
  private var day: Day?
  private var minute = 0

  mutating func next(on today: Day) -> Timestamp? {
    minute = day == today ? minute + 2 : 8 * 60 + 40
    day = today
    let time = TimeOfDay(minutes: minute).text
    return try? Timestamp(rfc3339: "\(today.iso)T\(time):00+08:00")
  }
}
