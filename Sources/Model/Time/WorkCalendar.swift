/// Which days are worked: weekends, public holidays, and the weekend days that make up for them (调休).
package struct WorkCalendar: Sendable {
  /// Days off and make-up days that are not what their weekday says.
  private var exceptions: [Day: DayKind]
  /// Where the exceptions change the count of working days: the day, and by how many all of them up to
  /// and with that day do. By day.
  private var corrections: [(day: Day, sum: Int)] = []
  /// The first and the last year that a published table covers.
  package private(set) var firstPublishedYear: Int
  package private(set) var lastPublishedYear: Int

  package enum DayKind: Hashable, Sendable {
    case working
    case weekend
    case holiday(Holiday)
    /// A Saturday or Sunday that is worked because of a holiday.
    case makeUp

    package var isWorkday: Bool { self == .working || self == .makeUp }
  }

  /// - Parameter table: see `PublishedHolidays`; written in this program, so faults in it are left out.
  init(trusted table: String) {
    exceptions = [:]
    firstPublishedYear = .max
    lastPublishedYear = 0
    for line in table.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      guard words.count >= 2, let year = Int(words[0]) else { continue }
      firstPublishedYear = min(firstPublishedYear, year)
      lastPublishedYear = max(lastPublishedYear, year)
      for word in words.dropFirst(2) {
        if words[1] == "work" {
          if let day = try? Day(iso: "\(year)-\(word)") { exceptions[day] = .makeUp }
        } else {
          addHoliday(word, year: year)
        }
      }
    }
    countCorrections()
  }

  private mutating func addHoliday(_ word: String, year: Int) {
    let parts = word.split(separator: "=").map { String($0) }
    guard parts.count == 2, let holiday = Holiday(rawValue: parts[0]),
      let first = try? Day(iso: "\(year)-\(parts[1].prefix(5))"),
      let last = try? Day(iso: "\(year)-\(parts[1].suffix(5))")
    else { return }
    for day in Day.days(from: first, through: last) { exceptions[day] = .holiday(holiday) }
  }

  /// This calendar with one more published year.
  ///
  /// - Parameters:
  ///   - off: every day off of the notice, weekends included.
  ///   - makeUp: the weekend days that are worked.
  package func adding(year: Int, off: [(Day, Holiday)], makeUp: [Day]) -> WorkCalendar {
    var calendar = self
    for (day, holiday) in off { calendar.exceptions[day] = .holiday(holiday) }
    for day in makeUp { calendar.exceptions[day] = .makeUp }
    calendar.firstPublishedYear = min(firstPublishedYear, year)
    calendar.lastPublishedYear = max(lastPublishedYear, year)
    calendar.countCorrections()
    return calendar
  }

  package func kind(of day: Day) -> DayKind {
    exceptions[day] ?? (day.weekday.isWeekend ? .weekend : .working)
  }

  package func isWorkday(_ day: Day) -> Bool { kind(of: day).isWorkday }

  /// True outside the published tables: there only weekends are known.
  package func isProvisional(_ day: Day) -> Bool {
    day.year < firstPublishedYear || day.year > lastPublishedYear
  }

  /// The working day so many working days after `day`; `day` itself for 0 or fewer.
  package func adding(workdays: Int, to day: Day) -> Day {
    var day = day
    var left = workdays
    while left > 0, day < Day.last {
      day = day.adding(days: 1)
      if isWorkday(day) { left -= 1 }
    }
    return day
  }

  /// Working days after `first` up to and with `last`; 0 when they stand the wrong way round.
  ///
  /// Takes no longer for centuries than for a week.
  package func workdays(after first: Day, through last: Day) -> Int {
    first < last ? workdays(upTo: last) - workdays(upTo: first) : 0
  }

  // MARK: Counting

  private mutating func countCorrections() {
    var sum = 0
    corrections = exceptions.keys.sorted().compactMap { day in
      let change = (isWorkday(day) ? 1 : 0) - (day.weekday.isWeekend ? 0 : 1)
      if change == 0 { return nil }
      sum += change
      return (day, sum)
    }
  }

  /// Working days up to and with `day`, counted from a Monday before all days; only differences mean
  /// anything.
  private func workdays(upTo day: Day) -> Int {
    let monday = day.adding(days: 1 - day.weekday.rawValue)
    let weeks = (monday - Day.first) / 7
    var low = 0
    var high = corrections.count
    while low < high {
      let middle = (low + high) / 2
      if corrections[middle].day <= day { low = middle + 1 } else { high = middle }
    }
    return weeks * 5 + min(day.weekday.rawValue, 5) + (low == 0 ? 0 : corrections[low - 1].sum)
  }
}

/// The public holidays of China.
package enum Holiday: String, CaseIterable, Sendable, Phrased {
  case newYear = "元旦"
  case springFestival = "春节"
  case tombSweeping = "清明节"
  case labour = "劳动节"
  case dragonBoat = "端午节"
  case midAutumn = "中秋节"
  case national = "国庆节"

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (_, .zh): rawValue
    case (.newYear, .en): "New Year's Day"
    case (.springFestival, .en): "Spring Festival"
    case (.tombSweeping, .en): "Tomb-sweeping Day"
    case (.labour, .en): "Labour Day"
    case (.dragonBoat, .en): "Dragon Boat Festival"
    case (.midAutumn, .en): "Mid-autumn Festival"
    case (.national, .en): "National Day"
    }
  }
}
