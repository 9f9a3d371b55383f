/// A day of the Gregorian calendar, without a time or a zone.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01.
  package let number: Int32

  /// 0001-01-01 and 9999-12-31.
  package static let first = Day(unchecked: -719_162)
  package static let last = Day(unchecked: 2_932_896)

  private init(unchecked number: Int32) { self.number = number }

  /// The day so many days after 1970-01-01, kept within the years 1 to 9999.
  package init(number: Int) {
    let clamped = min(max(number, Int(Day.first.number)), Int(Day.last.number))
    self.init(unchecked: Int32(clamped))
  }

  /// - Throws: `TimeFault.noSuchDay` for a day that the calendar does not have.
  package init(year: Int, month: Int, day: Int) throws(TimeFault) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.days(of: month, in: year)).contains(day)
    else { throw .noSuchDay("\(year)-\(month)-\(day)") }
    self.init(number: Self.number(year: year, month: month, day: day))
  }

  /// The day written as `YYYY-MM-DD`.
  ///
  /// - Throws: `TimeFault.noSuchDay` for any other form, and for a day such as 30 February.
  package init(iso text: String) throws(TimeFault) {
    guard let day = Self.read(Array(text.utf8)[...]) else { throw .noSuchDay(text) }
    self = day
  }

  /// The day that 10 bytes spell as `YYYY-MM-DD`; nil for none.
  static func read(_ text: ArraySlice<UInt8>) -> Day? {
    let start = text.startIndex
    func digits(_ range: Range<Int>) -> ArraySlice<UInt8> {
      text[start + range.lowerBound..<start + range.upperBound]
    }
    guard text.count == 10, text[start + 4] == UInt8(ascii: "-"),
      text[start + 7] == UInt8(ascii: "-"),
      let year = Digits.number(digits(0..<4)), let month = Digits.number(digits(5..<7)),
      let day = Digits.number(digits(8..<10)), (1...9999).contains(year),
      (1...12).contains(month), (1...Self.days(of: month, in: year)).contains(day)
    else { return nil }
    return Day(number: Self.number(year: year, month: month, day: day))
  }

  package var iso: String {
    let parts = self.parts
    return Digits.text(parts.year, 4) + "-" + Digits.text(parts.month, 2) + "-"
      + Digits.text(parts.day, 2)
  }

  package var year: Int { parts.year }
  package var month: Int { parts.month }
  /// The day of the month, from 1.
  package var day: Int { parts.day }

  package var weekday: Weekday {
    // 1970-01-01 was a Thursday.
    let index = (Int(number) + 3) % 7
    return Weekday.allCases[index < 0 ? index + 7 : index]
  }

  /// The day so many days later (earlier when negative), kept within the years 1 to 9999.
  package func adding(days: Int) -> Day {
    let (sum, overflow) = Int(number).addingReportingOverflow(days)
    return overflow ? (days > 0 ? .last : .first) : Day(number: sum)
  }

  /// Days from `right` to `left`.
  package static func - (left: Day, right: Day) -> Int { Int(left.number) - Int(right.number) }

  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// Every day from `first` to `last`, both included; none when they stand the wrong way round.
  package static func days(from first: Day, through last: Day) -> [Day] {
    first > last ? [] : (first.number...last.number).map { Day(unchecked: $0) }
  }

  /// Source: Hinnant, "chrono-compatible low-level date algorithms" (days_from_civil): years start in
  /// March, so the leap day comes last; 400 years have 146,097 days.
  private static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }

  private var parts: (year: Int, month: Int, day: Int) {
    let shifted = Int(number) + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }

  private static func days(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

/// Decimal digits of fixed width, as dates and times are written.
enum Digits {
  /// The number that `digits` spell; nil when one is no ASCII digit.
  static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var number = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit), number < 100_000_000 else {
        return nil
      }
      number = number * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return digits.isEmpty ? nil : number
  }

  /// `number` with zeros in front, `width` digits wide.
  static func text(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
