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
    try Solved(input, clock: clock).plan()
  }

  /// The same plan, and how far it can be from the best possible.
  ///
  /// - Parameter seconds: to spend on the proof at most; without one in time it is nil.
  package static func provenPlan(
    _ input: PlanningInput, seconds: Double, clock: @escaping @Sendable () -> Double
  ) throws(PlanningFault) -> (plan: Plan, proof: Plan.Proof?) {
    let solved = try Solved(input, clock: clock)
    return (try solved.plan(), solved.proof(seconds: seconds, clock: clock))
  }
}

/// A week as a problem, with its solution.
private struct Solved {
  let input: PlanningInput
  let work: OpenWork
  let problem: Problem
  let solution: Solution

  init(_ input: PlanningInput, clock: @escaping @Sendable () -> Double) throws(PlanningFault) {
    self.input = input
    work = try OpenWork(input)
    problem = try ProblemBuilder(input: input, work: work).problem()
    solution = Search(
      problem: problem, seed: input.seed,
      limits: Limits(iterations: input.limits.iterations, seconds: input.limits.seconds),
      clock: clock
    ).solution()
  }

  func plan() throws(PlanningFault) -> Plan {
    try PlanAssembly(input: input, work: work)
      .plan(orders: solution.routes, iterations: solution.iterations)
  }

  /// Costs are seconds; prizes are far greater than all driving, so a gap above the driving means that
  /// other visits might be served.
  func proof(seconds: Double, clock: @escaping @Sendable () -> Double) -> Plan.Proof? {
    let bound = LowerBound(problem, clock: clock).value(beside: solution, seconds: seconds)
    guard let bound else { return nil }
    let cost = solution.cost.total - solution.cost.prizes
    let gap = max(0, solution.cost.total - bound)
    return Plan.Proof(
      minutes: Int(cost / 60), minutesBelow: gap <= cost ? Int((gap + 59) / 60) : nil)
  }
}
