/// Which visits go on which shifts, when, and what that costs.
package struct Solution: Equatable, Sendable {
  /// For each shift its visits, in the order of driving.
  package var routes: [[Int]]
  /// Visits that go nowhere, reloads apart, in ascending order.
  package var unserved: [Int]
  package var cost: Cost
  /// For each shift when the service of each of its visits starts, as early as possible, in seconds.
  package var starts: [[Int32]]
  /// Rounds of ruin and recreate that were made.
  package var iterations: Int

  /// What a solution costs, by what it costs for.
  package struct Cost: Equatable, Sendable {
    /// Seconds and metres of travel.
    package var travel: Int64 = 0
    /// Shifts that are used.
    package var fixed: Int64 = 0
    /// Who goes where: the sum over `Problem.Visit.costByShift`.
    package var assignment: Int64 = 0
    /// Prizes of visits that are left out.
    package var prizes: Int64 = 0
    package var overtime: Int64 = 0
    /// Time from start to end of the routes.
    package var duration: Int64 = 0
    /// Time on the way in which nothing is done.
    package var waiting: Int64 = 0
    /// Uneven loads.
    package var balance: Int64 = 0
    /// Service after the soft due time.
    package var lateness: Int64 = 0

    package init() {}

    package var total: Int64 {
      travel + fixed + assignment + prizes + overtime + duration + waiting + balance + lateness
    }
  }
}
