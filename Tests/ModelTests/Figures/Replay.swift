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

  init(_ histories: [TicketHistory], on day: Day) {
    for history in histories where history.ticket.found <= day { tell(history, on: day) }
  }

  private mutating func tell(_ history: TicketHistory, on day: Day) {
    var isOpen = true
    var closedOn: Day?
    var assignedOn: Day?
    var answeredOn: Day?
    var ratedOn: Day?
    for event in history.events where event.day <= day {
      switch event.step {
      case .close: (isOpen, closedOn) = (false, event.day)
      case .return: isOpen = false
      case .reopen: (isOpen, closedOn) = (true, nil)
      case .assign: if assignedOn == nil { assignedOn = event.day }
      case .answer: answeredOn = event.day
      case .rate: ratedOn = event.day
      default: break
      }
    }
    if isOpen { count(history.ticket, on: day) }
    if let closedOn, day - closedOn < day.weekday.rawValue { closedThisWeek += 1 }
    if let assignedOn { firstMiles.append(Self.workdays(history.ticket.found, assignedOn)) }
    if let answeredOn, let ratedOn, ratedOn >= answeredOn {
      lastMiles.append(Self.workdays(answeredOn, ratedOn))
    }
  }

  private mutating func count(_ ticket: Ticket, on day: Day) {
    open += 1
    ages.append(day - ticket.found)
    guard let due = ticket.due else { return }
    if due < day { overdue += 1 } else if Self.workdays(day, due) <= 3 { dueSoon += 1 }
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
