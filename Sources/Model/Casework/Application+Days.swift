extension Application {
  /// Working days from acceptance to decision, days of a pause left out; nil while one of the two is not known.
  ///
  /// The day of acceptance is day 0.
  package func workdaysUsed(_ calendar: WorkCalendar) -> Int? {
    guard let accepted, let decided else { return nil }
    return calendar.workdays(after: accepted, through: decided, without: pauses)
  }

  /// Working days of drafting (领跑者), from the contract with all material to the draft handed over.
  package func draftingWorkdays(_ calendar: WorkCalendar) -> Int? {
    guard let draftFrom, let drafted else { return nil }
    return calendar.workdays(after: draftFrom, through: drafted)
  }
}

extension WorkCalendar {
  /// Working days after `first` up to and with `last` that lie in none of `pauses`.
  package func workdays(after first: Day, through last: Day, without pauses: [Pause]) -> Int {
    var count = 0
    var from = first
    for pause in pauses.sorted(by: { ($0.from, $0.through) < ($1.from, $1.through) }) {
      if pause.through <= from { continue }
      if pause.from > last { break }
      let eve = max(from, pause.from.adding(days: -1))
      count += workdays(after: from, through: eve)
      from = pause.through
    }
    return count + workdays(after: from, through: last)
  }
}
