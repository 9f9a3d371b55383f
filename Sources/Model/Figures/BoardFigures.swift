/// How problems get closed, as of the end of one day and back over a period.
package struct BoardFigures: Sendable {
  package let scope: BoardScope
  package let total: Counts
  /// How many more tickets are open than on the same day a week before.
  package let openChange: Int
  /// Due within seven working days, and not overdue; those due within three among them.
  package let dueInSeven: Int
  /// Reopened in the ISO week of the day, up to that day.
  package let reopenedThisWeek: Int
  package let terms: Terms
  /// The weeks that the period touches, oldest first, 53 at most.
  package let weeks: [WeekFlow]
  /// Open tickets by age, youngest first.
  package let ages: [AgeBucket]
  /// Days since the find of the open tickets, rest days among them; nil where none is open.
  package let age: BoardSpan?
  package let timeToClose: BoardSpan?
  package let firstMile: BoardSpan?
  package let lastMile: BoardSpan?
  /// One for each dimension, in their order.
  package let breakdowns: [Breakdown]
  package let gaps: Gaps
  /// True when a term counted here lies past the last published holiday table.
  package let isProvisional: Bool

  package var day: Day { scope.day }

  package struct Counts: Hashable, Sendable {
    package var open = 0
    package var overdue = 0
    /// Due within three working days, and not overdue.
    package var dueSoon = 0
    /// Closed in the ISO week of the day, up to that day.
    package var closedThisWeek = 0

    package init() {}

    package static func += (sum: inout Self, other: Self) {
      sum.open += other.open
      sum.overdue += other.overdue
      sum.dueSoon += other.dueSoon
      sum.closedThisWeek += other.closedThisWeek
    }
  }

  /// How tickets stand to the due day of the time: that of the closing, or of the board.
  package struct Terms: Hashable, Sendable {
    /// Closed in the period, by the due day.
    package var met = 0
    /// Closed in the period, after the due day.
    package var late = 0
    /// Open and overdue.
    package var overdue = 0
    /// Open and due within three working days.
    package var atRisk = 0
    /// Open and due later.
    package var running = 0

    /// Late or overdue.
    package var missed: Int { late + overdue }
    /// The share closed in time of those closed in the period that had a due day.
    package var closedInTime: Ratio? { Ratio(met, of: met + late) }
  }

  /// Open tickets of an age between these days.
  package struct AgeBucket: Hashable, Sendable {
    package let days: ClosedRange<Int>
    package let count: Int
  }

  /// Open tickets that lack what figures rest on.
  package struct Gaps: Hashable, Sendable {
    package var noDue = 0
    package var noCategory = 0
    package var noTown = 0
    package var noHandler = 0
  }

  /// The upper ends of the age buckets, in days; the last one is open.
  package static let ageLimits = [3, 7, 15, 30, 60]

  /// - Parameters:
  ///   - courses: all that were open at any time in the period or after, as known at the end of its last day; others
  ///     change nothing.
  ///   - filter: the tickets that count, each as long as it was one of them.
  package init(
    _ courses: some Sequence<TicketCourse>, _ scope: BoardScope,
    _ filter: TicketFilter = TicketFilter()
  ) {
    var tally = BoardTally(scope)
    for course in courses {
      if let seen = FilteredCourse(course, filter) { tally.add(seen) }
    }
    self.init(tally)
  }

  /// The figures of tickets with all their steps; those after the last day have not happened yet.
  package init(
    _ histories: [TicketHistory], _ scope: BoardScope, _ filter: TicketFilter = TicketFilter()
  ) {
    self.init(histories.lazy.compactMap { TicketCourse($0, through: scope.day) }, scope, filter)
  }

  /// The figures of the usual weeks up to `day`.
  package init(
    _ histories: [TicketHistory], on day: Day, calendar: WorkCalendar,
    _ filter: TicketFilter = TicketFilter()
  ) {
    self.init(histories, BoardScope(on: day, calendar: calendar), filter)
  }

  private init(_ tally: BoardTally) {
    scope = tally.scope
    total = tally.total
    openChange = tally.total.open - tally.openWeekBefore
    dueInSeven = tally.dueInSeven
    reopenedThisWeek = tally.reopenedThisWeek
    terms = tally.terms
    weeks = tally.flows.counted
    ages = Self.buckets(of: tally.ages)
    age = BoardSpan(tally.ages)
    timeToClose = BoardSpan(tally.timesToClose)
    firstMile = BoardSpan(tally.firstMiles)
    lastMile = BoardSpan(tally.lastMiles)
    breakdowns = tally.breakdowns
    gaps = tally.gaps
    isProvisional = tally.isProvisional
  }

  private static func buckets(of days: [Int]) -> [AgeBucket] {
    let ends = ageLimits + [Int.max]
    let starts = [0] + ageLimits.map { $0 + 1 }
    return zip(starts, ends).map { start, end in
      AgeBucket(days: start...end, count: days.count { (start...end).contains($0) })
    }
  }

  package func breakdown(_ dimension: BoardDimension) -> Breakdown {
    breakdowns.first { $0.dimension == dimension } ?? Breakdown(dimension, [])
  }
}
