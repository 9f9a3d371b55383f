/// When the search stops: at the first of these.
package struct PlanningLimits: Sendable {
  /// Rounds of the search.
  package var iterations: Int?
  /// Seconds by the clock that the planner is given.
  package var seconds: Double?

  package init(iterations: Int? = nil, seconds: Double? = nil) {
    self.iterations = iterations
    self.seconds = seconds
  }

  /// What a plan gets where nobody says: a district's week is as good as it gets by then.
  package static let usual = PlanningLimits(iterations: 15_000)
}
