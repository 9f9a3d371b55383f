/// A time of day in whole minutes after midnight, 0 to 1440.
package struct TimeOfDay: Hashable, Comparable, Sendable {
  package let minutes: Int

  /// The time so many minutes after midnight, kept within the day.
  package init(minutes: Int) { self.minutes = min(max(minutes, 0), 24 * 60) }

  /// The time written as `08:30`; `24:00` is the end of the day.
  ///
  /// - Throws: `TimeFault.noSuchTime`.
  package init(text: String) throws(TimeFault) {
    let digits = Array(text.utf8)
    guard digits.count == 5, digits[2] == UInt8(ascii: ":"),
      let hour = Digits.number(digits[0..<2]), let minute = Digits.number(digits[3..<5]),
      minute < 60, hour * 60 + minute <= 24 * 60
    else { throw .noSuchTime(text) }
    minutes = hour * 60 + minute
  }

  package var text: String { Digits.text(minutes / 60, 2) + ":" + Digits.text(minutes % 60, 2) }

  package static func < (left: TimeOfDay, right: TimeOfDay) -> Bool {
    left.minutes < right.minutes
  }
}
