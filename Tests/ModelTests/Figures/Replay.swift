@testable import Model

/// The board's figures, told step by step from the first day on: slow, plain, and nothing shared with
/// `BoardFigures`.
struct Replay {
  private(set) var open = 0
  private(set) var overdue = 0
  private(set) var dueSoon = 0
  private(set) var closedThisWeek = 0
  private(set) var ages: [Int] = []
  private(set) var firstMiles: [Int] = []
  private(set) var lastMiles: [Int] = []

  private(set) var dueInSeven = 0
  private(set) var reopenedThisWeek = 0
  private(set) var met = 0
  private(set) var late = 0
  private(set) var timesToClose: [Int] = []
  /// What came, went and was open, by the Monday of the week.
  private(set) var weeks: [Day: (opened: Int, ended: Int, open: Int)] = [:]

  private let filter: TicketFilter

  /// - Parameters:
  ///   - from: the first day of the period that ends with `day`.
  ///   - filter: the tickets that count, on each day those that it holds for then.
  init(
    _ histories: [TicketHistory], from: Day, on day: Day, _ filter: TicketFilter = TicketFilter()
  ) {
    self.filter = filter
    for history in histories where history.ticket.found <= day {
      if Self.holds(filter, history, on: day) { tell(history, from: from, on: day) }
      tellWeeks(history, from: from, on: day)
    }
  }

  /// What somebody who looked at the end of `day` read in a field.
  static func word(
    _ property: TicketProperty, _ history: TicketHistory, on day: Day
  ) -> String? {
    var word: String?
    for writing in history.properties
    where writing.field == property.rawValue && writing.day <= day {
      word = writing.value
    }
    return word
  }

  static func holds(_ filter: TicketFilter, _ history: TicketHistory, on day: Day) -> Bool {
    let category = word(.category, history, on: day)
    if let asked = filter.category, asked.rawValue != category { return false }
    if let asked = filter.nationalClass {
      if category.flatMap(Category.init(rawValue:))?.nationalClass != asked { return false }
    }
    if let asked = filter.town, asked != word(.town, history, on: day) { return false }
    if let asked = filter.officer, asked != word(.handler, history, on: day) { return false }
    if let asked = filter.source, asked.rawValue != word(.source, history, on: day) {
      return false
    }
    return true
  }

  private mutating func tell(_ history: TicketHistory, from: Day, on day: Day) {
    var isOpen = true
    var closedOn: Day?
    var assignedOn: Day?
    var answeredOn: Day?
    var ratedOn: Day?
    var reopenedOn: Day?
    for event in history.events where event.day <= day {
      switch event.step {
      case .close: (isOpen, closedOn) = (false, event.day)
      case .return: isOpen = false
      case .reopen: (isOpen, closedOn, reopenedOn) = (true, nil, event.day)
      case .assign: if assignedOn == nil { assignedOn = event.day }
      case .answer: answeredOn = event.day
      case .rate: ratedOn = event.day
      default: break
      }
    }
    func isThisWeek(_ other: Day) -> Bool { day - other < day.weekday.rawValue }
    let found = history.ticket.found
    if isOpen { count(history, on: day) }
    if let reopenedOn, isThisWeek(reopenedOn) { reopenedThisWeek += 1 }
    if let closedOn, isThisWeek(closedOn) { closedThisWeek += 1 }
    if let closedOn, closedOn >= from {
      timesToClose.append(Self.workdays(found, closedOn))
      if let due = Self.due(history, on: closedOn) {
        if closedOn <= due { met += 1 } else { late += 1 }
      }
    }
    if let assignedOn, assignedOn >= from {
      firstMiles.append(Self.workdays(found, assignedOn))
    }
    if let answeredOn, let ratedOn, ratedOn >= answeredOn, ratedOn >= from {
      lastMiles.append(Self.workdays(answeredOn, ratedOn))
    }
  }

  private mutating func count(_ history: TicketHistory, on day: Day) {
    open += 1
    ages.append(day - history.ticket.found)
    guard let due = Self.due(history, on: day) else { return }
    if due < day {
      overdue += 1
      return
    }
    if Self.workdays(day, due) <= 3 { dueSoon += 1 }
    if Self.workdays(day, due) <= 7 { dueInSeven += 1 }
  }

  /// The due day that somebody who looked at the end of `day` saw.
  static func due(_ history: TicketHistory, on day: Day) -> Day? {
    var seen = history.dues.isEmpty ? history.ticket.due : history.dues[0].due
    for writing in history.dues where writing.day <= day { seen = writing.due }
    return seen
  }

  /// Goes through the days one by one, and looks at each Sunday what has changed since the last.
  private mutating func tellWeeks(_ history: TicketHistory, from: Day, on last: Day) {
    var wasOpen = false
    var hasMoved = false
    var isOpen = false
    var day = history.ticket.found
    while day <= last {
      let before = isOpen
      isOpen = true
      let isSeen = Self.holds(filter, history, on: day)
      for event in history.events where event.day <= day {
        if event.step == .close || event.step == .return { isOpen = false }
        if event.step == .reopen { isOpen = true }
      }
      isOpen = isOpen && isSeen
      if isOpen != before || isSeen && day == history.ticket.found { hasMoved = true }
      if day.weekday.rawValue == 7 || day == last {
        let monday = day.adding(days: 1 - day.weekday.rawValue)
        if day >= from {
          var week = weeks[monday] ?? (0, 0, 0)
          if hasMoved {
            // Both ways within the week count twice only where it stands as before.
            if isOpen == wasOpen { week = (week.opened + 1, week.ended + 1, week.open) }
            if isOpen, !wasOpen { week.opened += 1 }
            if wasOpen, !isOpen { week.ended += 1 }
          }
          if isOpen { week.open += 1 }
          weeks[monday] = week
        }
        (wasOpen, hasMoved) = (isOpen, false)
      }
      day = day.adding(days: 1)
    }
  }

  /// Working days after one day up to another, one day after the other.
  private static func workdays(_ from: Day, _ to: Day) -> Int {
    var (day, count) = (from, 0)
    while day < to {
      day = day.adding(days: 1)
      if WorkCalendar.china.isWorkday(day) { count += 1 }
    }
    return count
  }
}
