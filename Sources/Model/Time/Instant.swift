/// A moment in whole seconds since 1970-01-01T00:00:00Z.
package struct Instant: Hashable, Comparable, Sendable {
  package let seconds: Int64

  /// Asia/Shanghai: +08:00, no summer time.
  package static let offsetMinutes = 480

  /// The first and the last second of the years 1 to 9999 in China.
  package static let first = Instant(
    unchecked: Int64(Day.first.number) * 86_400 - Int64(offsetMinutes) * 60)
  package static let last = Instant(
    unchecked: Int64(Day.last.number + 1) * 86_400 - Int64(offsetMinutes) * 60 - 1)

  private init(unchecked seconds: Int64) { self.seconds = seconds }

  /// The moment so many seconds after 1970, kept within the years 1 to 9999 in China.
  package init(seconds: Int64) {
    self.init(unchecked: min(max(seconds, Self.first.seconds), Self.last.seconds))
  }

  /// The moment when clocks in China show `time` on `day`.
  package init(day: Day, time: TimeOfDay) {
    self.init(
      seconds: Int64(day.number) * 86_400
        + Int64(time.minutes - Self.offsetMinutes) * 60)
  }

  /// The day in China.
  package var day: Day { local.day }

  /// The time in China, cut to the minute.
  package var timeOfDay: TimeOfDay { TimeOfDay(minutes: local.second / 60) }

  /// The moment as RFC 3339 with China's offset.
  package var rfc3339: String {
    let (day, second) = local
    return day.iso + "T" + Digits.text(second / 3_600, 2) + ":"
      + Digits.text(second / 60 % 60, 2) + ":" + Digits.text(second % 60, 2) + "+08:00"
  }

  private var local: (day: Day, second: Int) {
    let shifted = Int(seconds) + Self.offsetMinutes * 60
    let day = shifted >= 0 ? shifted / 86_400 : (shifted - 86_399) / 86_400
    return (Day(number: day), shifted - day * 86_400)
  }

  package static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}
