/// A week of ISO 8601: Monday to Sunday, numbered within the year that its Thursday belongs to.
package struct Week: Hashable, Comparable, Sendable {
  package let monday: Day

  /// The week that `day` belongs to.
  package init(containing day: Day) {
    monday = day.adding(days: 1 - day.weekday.rawValue)
  }

  /// The week written as `2026-W48`.
  ///
  /// - Throws: `TimeFault.noSuchWeek` for any other form, and for a week that the year does not have.
  package init(iso text: String) throws(TimeFault) {
    let digits = Array(text.utf8)
    guard digits.count == 8, digits[4] == UInt8(ascii: "-"), digits[5] == UInt8(ascii: "W"),
      let year = Digits.number(digits[0..<4]), let number = Digits.number(digits[6..<8]),
      (1...9998).contains(year), (1...53).contains(number),
      // 4 January always lies in week 1.
      let anchor = try? Day(year: year, month: 1, day: 4)
    else { throw .noSuchWeek(text) }
    let week = Week(
      containing: Week(containing: anchor).monday.adding(days: 7 * (number - 1)))
    guard week.year == year else { throw .noSuchWeek(text) }
    self = week
  }

  package var iso: String { Digits.text(year, 4) + "-W" + Digits.text(number, 2) }

  /// The year that the week's Thursday belongs to.
  package var year: Int { monday.adding(days: 3).year }

  /// The number within `year`, 1 to 53.
  package var number: Int {
    let thursday = monday.adding(days: 3)
    guard let first = try? Day(year: thursday.year, month: 1, day: 1) else { return 1 }
    return (thursday - first) / 7 + 1
  }

  /// Monday to Sunday.
  package var days: [Day] { (0..<7).map { monday.adding(days: $0) } }

  /// So many weeks before this one, the earliest first.
  package func before(_ count: Int) -> [Week] {
    (0..<max(count, 0)).reversed().map { Week(containing: monday.adding(days: -7 * ($0 + 1))) }
  }

  package var next: Week { Week(containing: monday.adding(days: 7)) }

  package func contains(_ day: Day) -> Bool { monday <= day && day <= monday.adding(days: 6) }

  package static func < (left: Week, right: Week) -> Bool { left.monday < right.monday }
}
