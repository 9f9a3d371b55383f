extension Application {
  /// Working days from acceptance to decision, days of a pause left out; nil while one of the two is not known.
  ///
  /// The day of acceptance is day 0.
  package func workdaysUsed(_ calendar: WorkCalendar) -> Int? {
    guard let accepted, let decided else { return nil }
    return calendar.count(.workdays, after: accepted, through: decided, pauses: pauses)
  }

  /// The day whose rules count for it: that of acceptance, else of receipt, else of the decision; nil while none is
  /// known.
  package var rulesDay: Day? { accepted ?? applied ?? decided }
}
