/// Searches for a good solution of a problem, for as long as its limits allow.
///
/// The same problem, seed and number of iterations give the same solution, in debug and release and on
/// every machine.
package struct Search: Sendable {
  package let problem: Problem
  package let seed: UInt64
  package let limits: Limits
  package let settings: Settings
  /// Seconds since any fixed moment, or infinity to stop the search; asked about once a millisecond.
  package let clock: @Sendable () -> Double

  /// - Parameter clock: needed when `limits` has seconds; without it time stands still.
  package init(
    problem: Problem, seed: UInt64, limits: Limits, settings: Settings = Settings(),
    clock: @escaping @Sendable () -> Double = { 0 }
  ) {
    self.problem = problem
    self.seed = seed
    self.limits = limits
    self.settings = settings
    self.clock = clock
  }

  /// The best solution found.
  ///
  /// - Parameters:
  ///   - initial: visits by shift to begin with; those that can't stand there are put elsewhere or
  ///     left out.
  ///   - report: called with the iterations made and the cost of each new best.
  package func solution(
    initial: [[Int]] = [], report: ((Int, Int64) -> Void)? = nil
  ) -> Solution {
    var progress = Progress(limits, clock: clock)
    guard hasWork else { return nothing }
    let tables = Tables(problem)
    var descent = SlackInduction(tables, settings, Neighbourhood(tables), seed: seed)
    descent.begin(with: initial, &progress)
    descent.run(&progress, report: report)
    return Solution(
      problem, routes: descent.best.routes, appointments: descent.best.appointments,
      iterations: progress.iterations)
  }

  var hasWork: Bool { !problem.visits.isEmpty && !problem.shifts.isEmpty }

  var nothing: Solution {
    Solution(problem, routes: problem.shifts.map { _ in [] }, iterations: 0)
  }
}
