package import Model

/// Everything that a week's plan depends on: equal inputs give equal plans where the limit is a number
/// of iterations.
package struct PlanningInput: Sendable {
  package let week: Week
  /// The first day that may still be planned; nil for the whole week.
  package private(set) var firstDay: Day?
  /// The time on that day from which it may be planned; nil for all of the day.
  package private(set) var firstTime: TimeOfDay?
  /// The plan that stands: what of it lies before `firstDay` and `firstTime` stays, and its crews go
  /// on as they are where nobody is away. Nil to plan from nothing.
  package private(set) var base: Plan?
  /// True when the rest of `base` is to change as little as possible too.
  package private(set) var keepsClose: Bool
  /// The day on which the status of each visit was written; of those that are missing nothing is known.
  package let statusDays: [RecordID: Day]
  package private(set) var officers: [Officer]
  /// The bureau's cars; where none is recorded, each officer at work who has a car brings it.
  package let cars: [Car]
  package let sites: [Site]
  /// Those to plan; visits that are begun or done are passed over.
  package private(set) var visits: [Visit]
  package let calendar: WorkCalendar
  /// Ways by road, the newest first; what is in none of them is estimated.
  package let roads: [RoadMatrix]
  /// What the weeks before asked of each officer; empty where nothing is known of them.
  package let loadsBefore: [OfficerLoad]
  package private(set) var settings: PlanningSettings
  package let seed: UInt64
  package let limits: PlanningLimits

  package init(
    week: Week, from firstDay: Day? = nil, at firstTime: TimeOfDay? = nil, base: Plan? = nil,
    keepsClose: Bool = false, statusDays: [RecordID: Day] = [:], officers: [Officer],
    cars: [Car] = [], sites: [Site], visits: [Visit],
    calendar: WorkCalendar, roads: [RoadMatrix] = [],
    loadsBefore: [OfficerLoad] = [],
    settings: PlanningSettings = PlanningSettings(), seed: UInt64 = 1, limits: PlanningLimits
  ) {
    self.week = week
    self.firstDay = firstDay
    self.firstTime = firstDay == nil ? nil : firstTime
    self.base = base
    self.keepsClose = keepsClose
    self.statusDays = statusDays
    self.officers = officers
    self.cars = cars
    self.sites = sites
    self.visits = visits
    self.calendar = calendar
    self.roads = roads
    self.loadsBefore = loadsBefore
    self.settings = settings
    self.seed = seed
    self.limits = limits
  }

  /// How many weeks before count for who goes out.
  package static let weeksBefore = 8

  /// The same records, with another plan that stands.
  ///
  /// The moment before which nothing changes is that of the plan.
  package func keeping(_ plan: Plan) -> PlanningInput {
    var input = self
    input.firstDay = plan.firstDay
    input.firstTime = plan.firstDay == nil ? nil : plan.firstTime
    input.base = plan
    input.keepsClose = false
    return input
  }

  /// The same records with other absences, for a plan that changes as little as it can.
  package func replanning(_ officers: [Officer]) -> PlanningInput {
    var input = self
    input.officers = officers
    input.keepsClose = true
    return input
  }

  /// The same records without a plan that stands.
  var withoutPlan: PlanningInput {
    var input = self
    input.base = nil
    input.keepsClose = false
    return input
  }

  /// The same records without the wish for even loads, which looks at a whole week.
  var withoutEvenLoads: PlanningInput {
    var input = self
    input.settings.wishes.evenLoads = 0
    return input
  }

  /// The same records with other pins, by visit; nil leaves one to the planner.
  package func pinning(_ pins: [RecordID: Pin?]) -> PlanningInput {
    var input = self
    input.visits = visits.map { visit in pins[visit.id].map { visit.with(pin: $0) } ?? visit }
    return input
  }

  /// For looking up only; of two with one code the first.
  var officersByCode: [String: Officer] {
    Dictionary(officers.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
  }
}
