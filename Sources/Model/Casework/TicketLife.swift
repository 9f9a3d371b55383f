/// Which steps a ticket can take next: 收集 → 交办 → 签收 → 办理 → 反馈 → 评价 → 销号, beside it 退回, 延期 and 重开.
package struct TicketLife: Sendable {
  private let ticket: Ticket
  private let events: [TicketEvent]
  /// The steps since it was last reopened, or taken in hand again after an answer, or since it was found.
  private let round: ArraySlice<TicketEvent>
  private let extended: TicketEvent?

  /// - Parameter events: in the order in which they happened.
  package init(_ ticket: Ticket, events: [TicketEvent]) {
    self.ticket = ticket
    self.events = events
    let start = events.indices.last { place in
      switch events[place].step {
      case .reopen: true
      case .start:
        events[..<place].last { $0.step == .answer || $0.step == .reopen }?.step == .answer
      default: false
      }
    }
    round = events[(start ?? events.startIndex)...]
    extended = events.last { $0.step == .extend }
  }

  /// What stands in the way of `step` on `day`; nil when it can be taken.
  package func obstacle(to step: TicketStep, on day: Day) -> TicketObstacle? {
    let allowed = Self.statuses(before: step)
    guard allowed.contains(ticket.status) else {
      if !ticket.status.isOpen {
        let end = events.last { $0.step.status == ticket.status }
        return .ended(step: step, status: ticket.status, since: end?.day)
      }
      return .status(step: step, found: ticket.status, needed: allowed)
    }
    if step == .extend, let extended { return .extendedAlready(extended.day) }
    if step == .extend, let due = ticket.due, due < day { return .termOver(due: due, day: day) }
    if step == .accept, ticket.handler == nil { return .missing(step: step, steps: [.assign]) }
    let missing = Self.steps(before: step).filter { needed in
      !round.contains { $0.step == needed }
    }
    return missing.isEmpty ? nil : .missing(step: step, steps: missing)
  }

  /// The latest step up to `day`, before whose day no other is taken; one from a clock that runs ahead does
  /// not stand in the way, and neither does a correction.
  package func last(by day: Day) -> TicketEvent? {
    events.last { $0.day <= day && $0.step != .correct }
  }

  /// Where a ticket may stand when `step` is taken.
  private static func statuses(before step: TicketStep) -> [TicketStatus] {
    switch step {
    case .find, .correct: []
    case .assign: [.found, .reopened, .assigned, .accepted, .inHand]
    case .accept: [.assigned]
    // An answer that was sent back is worked on again.
    case .start: [.accepted, .answered, .rated]
    case .return: [.found, .reopened, .assigned, .accepted, .inHand]
    case .extend: [.assigned, .accepted, .inHand]
    case .answer: [.inHand]
    case .check: [.accepted, .inHand, .answered, .rated]
    case .rate: [.answered]
    case .close: [.answered, .rated]
    case .reopen: [.closed, .returned]
    }
  }

  /// What must have happened in this round before `step`.
  private static func steps(before step: TicketStep) -> [TicketStep] {
    step == .close ? [.check, .answer, .rate] : []
  }
}

/// What stands in the way of a step.
package enum TicketObstacle: Hashable, Sendable {
  case status(step: TicketStep, found: TicketStatus, needed: [TicketStatus])
  /// It was closed or returned, and has to be opened again first; the day is nil where no step tells it.
  case ended(step: TicketStep, status: TicketStatus, since: Day?)
  /// These steps have to come first.
  case missing(step: TicketStep, steps: [TicketStep])
  /// A term is extended once only.
  case extendedAlready(Day)
  /// A term is extended while it runs: what has been missed stays missed.
  case termOver(due: Day, day: Day)
}

extension TicketStep: Phrased {
  package func text(in language: Language) -> String {
    switch (self, language) {
    case (.find, .zh): "收集"
    case (.find, .en): "find"
    case (.assign, .zh): "交办"
    case (.assign, .en): "assign"
    case (.accept, .zh): "签收"
    case (.accept, .en): "accept"
    case (.start, .zh): "办理"
    case (.start, .en): "start"
    case (.return, .zh): "退回"
    case (.return, .en): "return"
    case (.extend, .zh): "延期"
    case (.extend, .en): "extend"
    case (.answer, .zh): "反馈"
    case (.answer, .en): "answer"
    case (.check, .zh): "现场核查"
    case (.check, .en): "check"
    case (.rate, .zh): "评价"
    case (.rate, .en): "rate"
    case (.close, .zh): "销号"
    case (.close, .en): "close"
    case (.reopen, .zh): "重开"
    case (.reopen, .en): "reopen"
    case (.correct, .zh): "更正"
    case (.correct, .en): "correct"
    }
  }
}
