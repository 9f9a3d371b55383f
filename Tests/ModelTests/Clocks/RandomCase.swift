import TestSupport

@testable import Model

/// An application with pauses, made up but possible, within the published years.
struct RandomCase {
  let application: Application
  /// The day of asking.
  let today: Day

  init(using random: inout SeededGenerator) throws {
    let first = try Day(iso: "2017-01-01")
    let accepted = first.adding(days: .random(in: 0..<3_300, using: &random))
    var pauses: [String] = []
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let from = accepted.adding(days: .random(in: 0...80, using: &random))
      pauses.append(
        try Pause(from: from, through: from.adding(days: .random(in: 0...30, using: &random))).text)
    }
    var fields: [String: FieldValue] = [
      "class": .text(["report_book", "report_form"].randomElement(using: &random) ?? ""),
      "accepted": .text(accepted.iso), "pauses": .texts(pauses), "stage": .text("accepted"),
    ]
    if Bool.random(using: &random) {
      fields["decided"] = .text(accepted.adding(days: .random(in: 0...150, using: &random)).iso)
    }
    application = try Application(.sample(.application, fields))
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
    let pauses = application.pauses
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
