/// When a search ends: as soon as the first of its limits is reached.
///
/// With iterations alone the result is the same on every machine; seconds are asked of the clock that
/// is handed to the search.
package struct Limits: Equatable, Sendable {
  /// Rounds of ruin and recreate.
  package let iterations: Int?
  /// Seconds by the clock of the search.
  package let seconds: Double?
  /// Rounds without a new best.
  package let noImprovement: Int?

  package init(iterations: Int? = nil, seconds: Double? = nil, noImprovement: Int? = nil) {
    self.iterations = iterations
    self.seconds = seconds
    self.noImprovement = noImprovement
  }
}
