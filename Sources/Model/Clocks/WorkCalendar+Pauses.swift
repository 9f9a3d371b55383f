extension WorkCalendar {
  /// Days of a term after `first` up to and with `last`, paused ones left out; 0 when they stand the wrong
  /// way round. Months are counted in days.
  package func count(
    _ unit: TermUnit, after first: Day, through last: Day, pauses: [Pause]
  ) -> Int {
    func days(after first: Day, through last: Day) -> Int {
      if last <= first { return 0 }
      return unit == .workdays ? workdays(after: first, through: last) : last - first
    }
    var sum = 0
    var counted = first
    for pause in pauses.sorted(by: { $0.from < $1.from }) {
      sum += days(after: counted, through: min(pause.from.adding(days: -1), last))
      counted = max(counted, pause.through)
    }
    return sum + days(after: counted, through: last)
  }
}
