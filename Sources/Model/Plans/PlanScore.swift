/// What a plan comes to, term by term.
package struct PlanScore: Hashable, Sendable {
  package var planned = 0
  package var open = 0
  /// Visits due in the week or before it: planned, and all.
  package var duePlanned = 0
  package var due = 0
  /// Sums of priority.
  package var priorityPlanned = 0
  package var priority = 0
  package var drivingMinutes = 0
  package var metres = 0
  package var onSiteMinutes = 0
  /// By officer's code.
  package var loads: [Load] = []

  /// The week of one officer.
  package struct Load: Hashable, Sendable {
    package let officer: String
    package let days: Int
    package let visits: Int
    /// From leaving the office to being back.
    package let minutesOut: Int

    package init(officer: String, days: Int, visits: Int, minutesOut: Int) {
      self.officer = officer
      self.days = days
      self.visits = visits
      self.minutesOut = minutesOut
    }
  }

  package init() {}
}
