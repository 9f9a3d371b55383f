internal import Model
internal import Routing

/// The search for a week's routes and, where the bureau lets it, for who rides with whom.
///
/// First routes for the usual crews are found. Around them other crews are tried; if some pay, the routes of all
/// days are searched for anew with them, and the cheaper week is taken.
struct WeekSearch {
  private let input: PlanningInput
  private let seed: UInt64
  /// How many searches of routes go on side by side.
  private let threads: Int
  private let clock: @Sendable () -> Double
  private let report: (@Sendable (Int) -> Void)?
  private let started: Double

  /// A week as a problem, with its solution.
  struct Found {
    let work: OpenWork
    let problem: Problem
    let solution: Solution
    /// What it costs, other crews than the usual ones with it.
    var cost: Int64
    /// Rounds of all searches that led here.
    var iterations: Int
  }

  /// Of the rounds, the share that the usual crews get first; all rounds follow with the crews that are found.
  private static let usualShare = 0.25
  /// Of the seconds, the share that the usual crews get first, so that their routes are good where nothing else pays, and
  /// the share after which no more crews are tried: of a long week less, for its routes want all the time.
  private let usualSecondsShare: Double
  private let crewsShare: Double
  private static let visitsOfLongWeek = 200
  /// How many rounds there are for each change of crews that is tried, and how many are tried at least.
  private static let roundsPerTrial = 100
  private static let leastTrials = 40
  /// How often a replan looks for other crews, each time around those that it found before.
  private static let mostPasses = 4

  /// How warm a search begins that goes on from routes that were found, in mean legs.
  private static let warmth = 0.3

  /// - Parameter number: which of several searches it is; the first divides the seconds otherwise than the others, because some
  ///   weeks want more time for one search and some to be searched anew from what was found.
  private init(
    _ input: PlanningInput, number: Int, threads: Int, clock: @escaping @Sendable () -> Double,
    report: (@Sendable (Int) -> Void)?
  ) {
    self.input = input
    seed = input.seed &+ UInt64(number) &* 0x9E37_79B9_7F4A_7C15
    self.threads = threads
    self.clock = clock
    self.report = report
    started = input.limits.seconds == nil ? 0 : clock()
    (usualSecondsShare, crewsShare) =
      if Self.isLong(input) { (0.9, 0.95) } else { number == 0 ? (0.6, 0.75) : (0.85, 0.92) }
  }

  /// The cheapest week that the searches of `input` find.
  ///
  /// Those for a short week know nothing of each other, and the first is the one that would go on alone: such a week falls
  /// into one of a few ways to share visits out, and another beginning leads to another. Those for a long week exchange
  /// the best routes that they find.
  static func best(
    of input: PlanningInput, clock: @escaping @Sendable () -> Double,
    report: (@Sendable (Int) -> Void)?
  ) throws(PlanningFault) -> Found {
    let threads = max(1, input.limits.threads)
    let (count, threadsOfEach) = isLong(input) ? (1, threads) : (threads, 1)
    let weeks = concurrently(count) { number in
      Result { () throws(PlanningFault) in
        try WeekSearch(
          input, number: number, threads: threadsOfEach, clock: clock,
          report: number == 0 ? report : nil
        ).found()
      }
    }
    var best = try weeks[0].get()
    for week in weeks.dropFirst() {
      let other = try week.get()
      let iterations = best.iterations + other.iterations
      if other.cost < best.cost { best = other }
      best.iterations = iterations
    }
    return best
  }

  private func found() throws(PlanningFault) -> Found {
    let work = try OpenWork(input)
    let start = input.base == nil ? [] : work.plannedOrders
    let visits = visits(of: work)
    guard input.settings.crews != .usual, !Self.keepsUsualCrews(input, in: work),
      let weights = VisitWeights(visits, in: work, input)
    else { return try found(work, from: start, input.limits) }
    let first = try found(
      work, from: start,
      PlanningLimits(
        iterations: input.limits.iterations.map {
          max(min(1, $0), Int(Double($0) * Self.usualShare))
        },
        seconds: input.limits.seconds.map { $0 * usualSecondsShare }))
    return try regrouped(first, visits, weights) ?? first
  }

  /// True for a long week with seconds as the only limit and no visit that needs other crews: they would save driving
  /// at most, and their search takes time that its routes need more.
  static func keepsUsualCrews(_ input: PlanningInput, in work: OpenWork) -> Bool {
    input.settings.crews != .usual && input.limits.iterations == nil && isLong(input)
      && needingOtherCrews(input, in: work).isEmpty
  }

  /// What is done already, however much of it there is, does not make a week long.
  private static func isLong(_ input: PlanningInput) -> Bool {
    input.visits.count(where: \.status.isToPlan) > visitsOfLongWeek
  }

  private func found(
    _ work: OpenWork, from routes: [[Int]], _ limits: PlanningLimits,
    _ settings: Settings = Settings()
  ) throws(PlanningFault) -> Found {
    let problem = try ProblemBuilder(input: input, work: work).problem()
    let solution = Search(
      problem: problem, seed: seed,
      limits: Limits(iterations: limits.iterations, seconds: limits.seconds),
      settings: settings, clock: clock
    ).awaitedSolution(initial: routes, threads: threads, report: report)
    return Found(
      work: work, problem: problem, solution: solution, cost: solution.cost.total,
      iterations: solution.iterations)
  }

  /// A cheaper week with other crews, or with more time for the same; nil where there is none.
  private func regrouped(
    _ first: Found, _ visits: [Visit], _ weights: VisitWeights
  ) throws(PlanningFault) -> Found? {
    let comparison = Comparison(
      visits: visits, weights: weights, usual: UsualCrews(input, standing: input.base))
    let before = try comparison.week(input, first.work)
    var spent = first.iterations
    var (next, week) = (first, before)
    let least = before.cost(of: first.solution.routes)
    var cost = least
    // In a replan again from what was found, as long as that brings more back to where it was.
    for _ in 0..<(input.keepsClose ? Self.mostPasses : 1) {
      let (around, costBefore) = (week, cost.total)
      let starts = try starts(from: next)
      spent += starts.rounds
      for (number, start) in starts.routes.enumerated() {
        let trial = try withOtherCrews(
          around, from: start, comparison, lastLimits(sharedBy: starts.routes.count - number))
        spent += trial.rounds
        guard let other = trial.found else { continue }
        let after = try comparison.week(input, other.work)
        let otherCost = after.cost(of: other.solution.routes)
        if otherCost.total < cost.total { (next, week, cost) = (other, after, otherCost) }
      }
      if cost.total == costBefore || isOver(at: crewsShare) { break }
    }
    let isTimed = input.limits.iterations == nil
    let isUsual = next.work.week.shifts.map(\.crew) == first.work.week.shifts.map(\.crew)
    // Where other crews only drive less, the usual ones get as many rounds before they give way.
    if isUsual || (!isTimed && cost.prizes >= least.prizes), !isOver(at: 1) {
      // As if no other crews had been tried; in seconds that are left, from where the routes are.
      let start = input.base == nil ? [] : first.work.plannedOrders
      let same = try found(
        first.work, from: isTimed ? first.solution.routes : start, lastLimits(sharedBy: 1),
        isTimed ? lastSettings : Settings())
      spent += same.iterations
      let sameCost = before.cost(of: same.solution.routes)
      if sameCost.total <= cost.total { (next, cost) = (same, sameCost) }
    }
    next.cost = cost.total
    next.iterations = spent
    return next
  }

  /// What makes weeks with other crews comparable.
  private struct Comparison {
    let visits: [Visit]
    let weights: VisitWeights
    let usual: UsualCrews

    func week(_ input: PlanningInput, _ work: OpenWork) throws(PlanningFault) -> RegroupedWeek {
      try RegroupedWeek(input, work: work, visits: visits, weights: weights, usual: usual)
    }
  }

  /// The routes of a week whose crews were changed around those of another, nil where no change pays; and all rounds.
  private func withOtherCrews(
    _ around: RegroupedWeek, from start: [[Int]], _ comparison: Comparison, _ limits: PlanningLimits
  ) throws(PlanningFault) -> (found: Found?, rounds: Int) {
    var regrouping = Regrouping(
      input.withoutEvenLoads, around: around, routes: start, visits: comparison.visits,
      weights: comparison.weights, usual: comparison.usual)
    let isChanged = regrouping.run(
      limit: input.limits.iterations.map { max(Self.leastTrials, $0 / Self.roundsPerTrial) }
        ?? .max,
      isOver: { isOver(at: crewsShare) })
    guard isChanged, let week = regrouping.week else { return (nil, regrouping.iterations) }
    let work = try OpenWork(
      input, week: week, visits: input.visits.filter(week.past.leavesOpen),
      roads: around.work.roads)
    let other = try found(
      work, from: regrouping.routes(in: work, from: start), limits, lastSettings)
    return (other, regrouping.iterations + other.iterations)
  }

  /// Where the search for other crews begins: at the routes that were found, and in a replan before that at what of them
  /// stands where it did, so that crews are looked for of which the visits that had to move find their place again; first
  /// at what of the plan itself can stand, before any search moved it. With the rounds that this took.
  private func starts(
    from week: Found
  ) throws(PlanningFault) -> (routes: [[[Int]]], rounds: Int) {
    let routes = week.solution.routes
    guard input.keepsClose else { return ([routes], 0) }
    let untouched = try found(
      week.work, from: week.work.plannedOrders,
      PlanningLimits(iterations: 1, seconds: lastLimits(sharedBy: 1).seconds))
    var starts: [[[Int]]] = []
    for start in [untouched.solution.routes, routes].map({ kept(of: $0, week.work) }) + [routes]
    where !starts.contains(start) {
      starts.append(start)
    }
    return (starts, untouched.iterations)
  }

  /// What of `routes` stands where it did.
  private func kept(of routes: [[Int]], _ work: OpenWork) -> [[Int]] {
    routes.enumerated().map { shift, route in
      route.filter { candidate in work.places[candidate].map { $0.shift == shift } ?? true }
    }
  }

  private func isOver(at share: Double) -> Bool {
    guard let seconds = input.limits.seconds else { return false }
    return elapsed >= seconds * share
  }

  /// Seconds since the search began; without end once it was stopped.
  private var elapsed: Double {
    let now = clock()
    return now.isFinite ? now - started : .infinity
  }

  /// All rounds, and of the seconds that are left what falls to one of so many searches.
  private func lastLimits(sharedBy searches: Int) -> PlanningLimits {
    PlanningLimits(
      iterations: input.limits.iterations,
      seconds: input.limits.seconds.map { max(0, $0 - elapsed) / Double(searches) })
  }

  private var lastSettings: Settings {
    var settings = Settings()
    settings.firstTemperature = Self.warmth
    return settings
  }

  /// Those that the usual crews can make, and those that others may be able to; by identifier.
  private func visits(of work: OpenWork) -> [Visit] {
    (work.candidates.map(\.visit) + Self.needingOtherCrews(input, in: work)).sorted {
      $0.id < $1.id
    }
  }

  /// Those that no crew of the week can make, while other officers at work could together.
  private static func needingOtherCrews(_ input: PlanningInput, in work: OpenWork) -> [Visit] {
    let excluded = Set(work.excluded.filter { $0.reason.isAboutCrews }.map(\.visit))
    if excluded.isEmpty { return [] }
    let possible = PossibleCrews(input, work: work, choice: input.settings.crews)
    return input.visits.filter { excluded.contains($0.id) && possible.areAny(for: $0) }
  }
}

extension PlanningInput {
  /// True where the usual crews are kept, because a week is long and limited by seconds alone and nothing needs others.
  package var keepsUsualCrews: Bool {
    (try? OpenWork(self)).map { WeekSearch.keepsUsualCrews(self, in: $0) } ?? false
  }
}
