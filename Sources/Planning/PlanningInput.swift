package import Model

/// Everything that a week's plan depends on: equal inputs give equal plans where the limit is a number
/// of iterations.
package struct PlanningInput: Sendable {
  package let week: Week
  /// The first day that may still be planned; nil for the whole week.
  package let firstDay: Day?
  /// The time on that day from which it may be planned; nil for all of the day.
  package let firstTime: TimeOfDay?
  /// The plan that stands: what of it lies before `firstDay` and `firstTime` stays, and its crews go
  /// on as they are where nobody is away. Nil to plan from nothing.
  package let base: Plan?
  /// True when the rest of `base` is to change as little as possible too.
  package let keepsClose: Bool
  /// The day on which the status of each visit was written; of those that are missing nothing is known.
  package let statusDays: [RecordID: Day]
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
    week: Week, from firstDay: Day? = nil, at firstTime: TimeOfDay? = nil, base: Plan? = nil,
    keepsClose: Bool = false, statusDays: [RecordID: Day] = [:], officers: [Officer], sites: [Site],
    visits: [Visit],
    calendar: WorkCalendar, roads: [RoadMatrix] = [],
    settings: PlanningSettings = PlanningSettings(), seed: UInt64 = 1, limits: PlanningLimits
  ) {
    self.week = week
    self.firstDay = firstDay
    self.firstTime = firstDay == nil ? nil : firstTime
    self.base = base
    self.keepsClose = keepsClose
    self.statusDays = statusDays
    self.officers = officers
    self.sites = sites
    self.visits = visits
    self.calendar = calendar
    self.roads = roads
    self.settings = settings
    self.seed = seed
    self.limits = limits
  }

  /// The same records, with another plan that stands.
  ///
  /// The moment before which nothing changes is that of the plan.
  package func keeping(_ plan: Plan) -> PlanningInput {
    PlanningInput(
      week: week, from: plan.firstDay, at: plan.firstTime, base: plan, statusDays: statusDays,
      officers: officers,
      sites: sites, visits: visits, calendar: calendar, roads: roads, settings: settings,
      seed: seed, limits: limits)
  }
}
