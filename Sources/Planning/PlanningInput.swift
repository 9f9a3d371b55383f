package import Model

/// Everything that a week's plan depends on: equal inputs give equal plans where the limit is a number
/// of iterations.
package struct PlanningInput: Sendable {
  package let week: Week
  /// The first day that may still be planned; nil for the whole week.
  package let firstDay: Day?
  package let officers: [Officer]
  package let sites: [Site]
  /// Those to plan; visits that are begun or done are passed over.
  package let visits: [Visit]
  package let calendar: WorkCalendar
  /// Ways by road, the newest first; what is in none of them is estimated.
  package let roads: [RoadMatrix]
  package let settings: PlanningSettings
  package let seed: UInt64
  package let limits: PlanningLimits

  package init(
    week: Week, from firstDay: Day? = nil, officers: [Officer], sites: [Site], visits: [Visit],
    calendar: WorkCalendar, roads: [RoadMatrix] = [],
    settings: PlanningSettings = PlanningSettings(), seed: UInt64 = 1, limits: PlanningLimits
  ) {
    self.week = week
    self.firstDay = firstDay
    self.officers = officers
    self.sites = sites
    self.visits = visits
    self.calendar = calendar
    self.roads = roads
    self.settings = settings
    self.seed = seed
    self.limits = limits
  }
}
