extension Day {
  /// The day of the same number so many months later, or that month's last day where it has none; kept
  /// within the years 1 to 9999.
  ///
  /// Source: Civil Code art 202.
  package func adding(months: Int) -> Day {
    let (sum, overflow) = (year * 12 + month - 1).addingReportingOverflow(months)
    if overflow || sum >= 10_000 * 12 { return months > 0 ? .last : .first }
    guard sum >= 12 else { return .first }
    for day in [day, 30, 29, 28] where day <= self.day {
      if let found = try? Day(year: sum / 12, month: sum % 12 + 1, day: day) { return found }
    }
    return self
  }
}
