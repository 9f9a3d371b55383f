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
  package var loads: [OfficerLoad] = []

  package init() {}
}
