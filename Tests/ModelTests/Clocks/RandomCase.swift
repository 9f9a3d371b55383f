import TestSupport

@testable import Model

/// An application with pauses, made up but possible, within the published years.
struct RandomCase {
  let application: Application
  /// The steps by which pauses were noted, before their first day or behind it; some pauses have none.
  let events: [ApplicationEvent]
  /// The day of asking.
  let today: Day

  init(using random: inout SeededGenerator) throws {
    let first = try Day(iso: "2017-01-01")
    let accepted = first.adding(days: .random(in: 0..<3_300, using: &random))
    var pauses: [String] = []
    var events: [ApplicationEvent] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let from = accepted.adding(days: .random(in: 0...80, using: &random))
      let pause = try Pause(
        from: from, through: from.adding(days: .random(in: 0...30, using: &random)))
      pauses.append(pause.text)
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let noted = accepted.adding(days: .random(in: 0...120, using: &random))
        events.append(ApplicationEvent(step: .pause, day: noted, pause: pause))
      }
    }
    var fields: [String: FieldValue] = [
      "class": .text(["report_book", "report_form"].randomElement(using: &random) ?? ""),
      "accepted": .text(accepted.iso), "pauses": .texts(pauses), "stage": .text("accepted"),
    ]
    if Bool.random(using: &random) {
      fields["decided"] = .text(accepted.adding(days: .random(in: 0...150, using: &random)).iso)
    }
    application = try Application(.sample(.application, fields))
    self.events = events
    today = accepted.adding(days: .random(in: 0...150, using: &random))
  }
}

/// A clock counted one day after the other: slow, plain, and nothing shared with `Clock`.
struct CountedClock {
  private(set) var due: Day
  private(set) var used = 0
  private(set) var left = 0
  private(set) var light: Light?

  init(_ drawn: RandomCase, _ oracle: WorkdayOracle) throws {
    let application = drawn.application
    guard let accepted = application.accepted else { throw NoAcceptance() }
    var pauses: [Pause] = []
    for pause in application.pauses {
      var known = Day.last
      for event in drawn.events where event.pause == pause && event.day < known {
        known = event.day
      }
      if known == Day.last { known = pause.from }
      if known <= drawn.today { pauses.append(pause) }
    }
    func counts(_ day: Day) -> Bool {
      for pause in pauses where pause.from <= day && day <= pause.through { return false }
      return oracle.isWorkday(day)
    }
    let limit = application.class == .reportBook ? 60 : 30
    due = accepted
    var missing = limit
    while missing > 0 {
      due = due.adding(days: 1)
      if counts(due) { missing -= 1 }
    }
    let decided = application.decided.flatMap { $0 <= drawn.today ? $0 : nil }
    let end = decided ?? drawn.today
    var day = accepted
    while day < end {
      day = day.adding(days: 1)
      if counts(day) { used += 1 }
    }
    left = limit - used
    if due < end {
      left = 0
      day = due
      while day < end {
        day = day.adding(days: 1)
        if oracle.isWorkday(day) { left -= 1 }
      }
    }
    if decided == nil { light = end > due ? .red : left <= 3 ? .yellow : .green }
  }
}

private struct NoAcceptance: Error {}
