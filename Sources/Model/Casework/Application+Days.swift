extension Application {
  /// Working days from acceptance to decision, days of a pause left out; nil while one of the two is not known.
  ///
  /// The day of acceptance is day 0.
  package func workdaysUsed(_ calendar: WorkCalendar) -> Int? {
    guard let accepted, let decided else { return nil }
    return calendar.count(.workdays, after: accepted, through: decided, pauses: pauses)
  }
}
