/// How problems get closed, as of the end of one day.
package struct BoardFigures: Sendable {
  package let day: Day
  package let total: Counts
  /// Categories with a ticket, in the order of `Category`; nil stands for those without one.
  package let byCategory: [(category: Category?, counts: Counts)]
  /// Towns with a ticket, in the order of their codes; nil stands for those without one.
  package let byTown: [(town: String?, counts: Counts)]
  /// Open tickets by age, youngest first.
  package let ages: [AgeBucket]
  package let firstMile: Span?
  package let lastMile: Span?
  /// True when a term counted here lies past the last published holiday table.
  package let isProvisional: Bool

  package struct Counts: Hashable, Sendable {
    package var open = 0
    package var overdue = 0
    /// Due within three working days, and not overdue.
    package var dueSoon = 0
    /// Closed in the ISO week of the day, up to that day.
    package var closedThisWeek = 0

    package init() {}
  }

  /// Open tickets of an age between these days.
  package struct AgeBucket: Hashable, Sendable {
    package let days: ClosedRange<Int>
    package let count: Int
  }

  /// How long something took, in working days.
  package struct Span: Hashable, Sendable {
    /// How many tickets it is known of.
    package let count: Int
    /// In tenths of a day, rounded half up.
    package let meanTenths: Int
    package let median: Int
    package let longest: Int

    /// - Parameter days: working days, in any order; nil for none.
    init?(_ days: [Int]) {
      guard !days.isEmpty else { return nil }
      let sorted = days.sorted()
      count = days.count
      let sum = days.reduce(0, +)
      meanTenths = (sum * 20 + count) / (count * 2)
      median = sorted[(count - 1) / 2]
      longest = sorted[count - 1]
    }
  }

  /// The upper ends of the age buckets, in days; the last one is open.
  package static let ageLimits = [3, 7, 15, 30, 60]

  package init(_ histories: [TicketHistory], on day: Day, calendar: WorkCalendar) {
    self.day = day
    let known = histories.filter { $0.ticket.found <= day }
    let monday = Week(containing: day).monday
    var total = Counts()
    var categories: [Category?: Counts] = [:]
    var towns: [String?: Counts] = [:]
    for history in known {
      let counts = Self.counts(of: history, day: day, monday: monday, calendar: calendar)
      total.add(counts)
      categories[history.ticket.category, default: Counts()].add(counts)
      towns[history.ticket.town, default: Counts()].add(counts)
    }
    self.total = total
    byCategory = (Category.allCases.map { $0 } + [nil]).compactMap { category in
      categories[category].map { (category, $0) }
    }
    byTown = (towns.keys.compactMap { $0 }.sorted() + [nil]).compactMap { town in
      towns[town].map { (town, $0) }
    }
    let open = known.backlog(on: day)
    ages = Self.ages(of: open.map { day - $0.ticket.found })
    firstMile = Span(known.compactMap { $0.firstMile(by: day, calendar) })
    lastMile = Span(known.compactMap { $0.lastMile(by: day, calendar) })
    isProvisional = open.contains { $0.ticket.due.map(calendar.isProvisional) ?? false }
  }

  private static func counts(
    of history: TicketHistory, day: Day, monday: Day, calendar: WorkCalendar
  ) -> Counts {
    var counts = Counts()
    if history.isOpen(on: day) { counts.open = 1 }
    switch history.light(on: day, calendar) {
    case .red: counts.overdue = 1
    case .yellow: counts.dueSoon = 1
    case .green, nil: break
    }
    if let closed = history.closed(by: day), monday <= closed { counts.closedThisWeek = 1 }
    return counts
  }

  private static func ages(of days: [Int]) -> [AgeBucket] {
    let ends = ageLimits + [Int.max]
    let starts = [0] + ageLimits.map { $0 + 1 }
    return zip(starts, ends).map { start, end in
      AgeBucket(days: start...end, count: days.count { (start...end).contains($0) })
    }
  }
}

extension BoardFigures.Counts {
  fileprivate mutating func add(_ other: Self) {
    open += other.open
    overdue += other.overdue
    dueSoon += other.dueSoon
    closedThisWeek += other.closedThisWeek
  }
}
