/// A term that runs, or ran, for a case, as of one day.
package struct Clock: Hashable, Sendable {
  package let kind: ClockKind
  package let basis: ClockBasis
  package let start: Day
  package let due: Day
  /// True when the due day reaches out of the years whose holiday tables are published.
  package let isProvisional: Bool
  /// The day on which what was due happened; nil while the clock runs.
  package let ended: Day?
  /// Days used up to the end, or to the day of asking, paused ones left out; in the unit of the term.
  package let used: Int
  /// Days left in the unit of the term; below 0 the days by which it is late.
  package let left: Int
  /// How urgent it is; nil when the clock has ended.
  package let light: Light?

  /// True when what was due happened late.
  package var endedLate: Bool { ended.map { due < $0 } ?? false }

  /// - Parameters:
  ///   - day: the day of asking; an end after it has not happened yet.
  /// - Returns: nil when pauses leave the term without an end.
  package init?(
    _ kind: ClockKind, _ basis: ClockBasis, start: Day, ended: Day?, pauses: [Pause] = [],
    calendar: WorkCalendar, on day: Day
  ) {
    guard let deadline = basis.deadline(from: start, pauses: pauses, calendar: calendar) else {
      return nil
    }
    self.kind = kind
    self.basis = basis
    self.start = start
    due = deadline.due
    isProvisional = deadline.isProvisional
    let end = ended.flatMap { $0 <= day ? $0 : nil }
    self.ended = end
    let now = end ?? max(day, start)
    func count(_ unit: TermUnit, after first: Day, through last: Day) -> Int {
      calendar.count(unit, after: first, through: last, pauses: pauses)
    }
    used = count(basis.unit, after: start, through: now)
    left =
      now <= due
      ? count(basis.unit, after: now, through: due)
      : -calendar.count(basis.unit, after: due, through: now, pauses: [])
    guard end == nil else {
      light = nil
      return
    }
    if due < now {
      light = .red
    } else {
      let workdays = count(.workdays, after: now, through: due)
      light = workdays <= Light.yellowWorkdays ? .yellow : .green
    }
  }
}

/// What a clock measures.
package enum ClockKind: String, CaseIterable, Sendable, Phrased {
  case drafting
  case notice
  case statutory
  case promised
  case delivery
  case closing

  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.drafting, .zh): "编制"
    case (.drafting, .en): "drafting"
    case (.notice, .zh): "一次性告知"
    case (.notice, .en): "notice"
    case (.statutory, .zh): "法定办结"
    case (.statutory, .en): "decision, by law"
    case (.promised, .zh): "承诺办结"
    case (.promised, .en): "decision, promised"
    case (.delivery, .zh): "送达"
    case (.delivery, .en): "delivery"
    case (.closing, .zh): "办结"
    case (.closing, .en): "closing"
    }
  }
}

/// What a clock's term rests on.
package enum ClockBasis: Hashable, Sendable {
  case rule(Rule)
  /// So many working days, set by an item of the catalogue as it stood on the day of acceptance.
  case item(Item, workdays: Int)

  package var unit: TermUnit {
    switch self {
    case .rule(let rule): rule.unit
    case .item: .workdays
    }
  }

  package var count: Int {
    switch self {
    case .rule(let rule): rule.count
    case .item(_, let workdays): workdays
    }
  }

  package var rule: Rule? {
    if case .rule(let rule) = self { rule } else { nil }
  }

  fileprivate func deadline(
    from day: Day, pauses: [Pause], calendar: WorkCalendar
  ) -> Deadline? {
    switch self {
    case .rule(let rule): try? rule.deadline(from: day, pauses: pauses, calendar: calendar)
    case .item(_, let workdays):
      try? Deadline(
        received: day, limit: workdays, unit: .workdays, pauses: pauses, calendar: calendar)
    }
  }
}
