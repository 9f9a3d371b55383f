package import Model
internal import Routing

/// Plans a week: from records to routes.
///
/// ```swift
/// let plan = try WeekPlanner.plan(input)
/// let violations = PlanChecker(input).violations(of: plan)
/// ```
package enum WeekPlanner {
  /// The best plan found within the limits; equal inputs give equal plans where the limits don't look
  /// at the clock.
  ///
  /// - Parameter clock: processor or wall seconds since any fixed moment; needed for a limit in seconds.
  /// - Throws: `PlanningFault` when the week can't be planned at all. A single visit that can't be
  ///   planned is no fault: the plan names it with the reason.
  package static func plan(
    _ input: PlanningInput, clock: @escaping @Sendable () -> Double = { 0 }
  ) throws(PlanningFault) -> Plan {
    let work = try OpenWork(input)
    let search = Search(
      problem: try ProblemBuilder(input: input, work: work).problem(), seed: input.seed,
      limits: Limits(iterations: input.limits.iterations, seconds: input.limits.seconds),
      clock: clock)
    let solution = search.solution()
    return try PlanAssembly(input: input, work: work)
      .plan(orders: solution.routes, iterations: solution.iterations)
  }
}
