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
  /// - Parameters:
  ///   - clock: processor or wall seconds since any fixed moment; needed for a limit in seconds.
  ///   - report: called with the rounds made at each new best.
  /// - Throws: `PlanningFault` when the week can't be planned at all. A single visit that can't be
  ///   planned is no fault: the plan names it with the reason.
  package static func plan(
    _ input: PlanningInput, clock: @escaping @Sendable () -> Double = { 0 },
    report: (@Sendable (Int) -> Void)? = nil
  ) throws(PlanningFault) -> Plan {
    try Solved(input, clock: clock, report: report).plan()
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
  /// Rounds of all searches that led here.
  let iterations: Int

  init(
    _ input: PlanningInput, clock: @escaping @Sendable () -> Double,
    report: (@Sendable (Int) -> Void)? = nil
  ) throws(PlanningFault) {
    self.input = input
    let found = try WeekSearch.best(of: input, clock: clock, report: report)
    work = found.work
    problem = found.problem
    solution = found.solution
    iterations = found.iterations
  }

  func plan() throws(PlanningFault) -> Plan {
    let assembly = PlanAssembly(input: input, work: work)
    let orders =
      input.keepsClose ? SteadyOrders(assembly).orders(solution.routes) : solution.routes
    return try assembly.plan(orders: orders, iterations: iterations)
  }

  /// A gap above all driving means that other visits might be served, for prizes are far greater; then
  /// what can be proven is that these visits can't be served with much less driving.
  func proof(seconds: Double, clock: @escaping @Sendable () -> Double) -> Plan.Proof? {
    let started = clock()
    let cost = solution.cost.total - solution.cost.prizes
    let all = LowerBound(problem, clock: clock)
      .value(startingFrom: solution.routes, seconds: seconds)
    if let all, solution.cost.total - all <= cost {
      return proof(cost: cost, gap: solution.cost.total - all, isAboutAllPlans: true)
    }
    guard let (served, routes) = servedOnly() else { return nil }
    return LowerBound(served, clock: clock)
      .value(startingFrom: routes, seconds: max(0, seconds - (clock() - started)))
      .map { proof(cost: cost, gap: min(cost, cost - $0), isAboutAllPlans: false) }
  }

  /// - Parameters:
  ///   - cost: in seconds, as the gap.
  private func proof(cost: Int64, gap: Int64, isAboutAllPlans: Bool) -> Plan.Proof {
    Plan.Proof(
      minutes: Int(cost / 60), minutesBelow: Int((max(0, gap) + 59) / 60),
      isAboutAllPlans: isAboutAllPlans)
  }

  /// The problem without the visits that were left out, and the same routes in it.
  private func servedOnly() -> (Problem, [[Int]])? {
    let kept = problem.visits.indices.filter { !solution.unserved.contains($0) }
    var numbers = [Int](repeating: 0, count: problem.visits.count)
    for (number, visit) in kept.enumerated() { numbers[visit] = number }
    let visits = kept.map { visit in
      var visit = problem.visits[visit]
      visit.prize = Problem.Visit.obligatory
      return visit
    }
    guard
      let served = try? Problem(
        matrices: problem.matrices, shifts: problem.shifts, visits: visits)
    else { return nil }
    return (served, solution.routes.map { $0.map { numbers[$0] } })
  }
}
