/// When the search stops: at the first of these; and on how many cores it goes on.
package struct PlanningLimits: Sendable {
  /// Rounds of the search, on each core.
  package var iterations: Int?
  /// Seconds by the clock that the planner is given.
  package var seconds: Double?
  /// Searches side by side, the best of which counts; at least 1.
  package var threads: Int

  package init(iterations: Int? = nil, seconds: Double? = nil, threads: Int = 1) {
    self.iterations = iterations
    self.seconds = seconds
    self.threads = threads
  }

  /// What a plan gets where nobody says: a district's week is as good as it gets by then.
  package static let usual = PlanningLimits(iterations: 15_000)
}
