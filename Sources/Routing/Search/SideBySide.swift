/// Several searches side by side, each with a seed of its own, that exchange the best they have found.
///
/// They stop at fixed shares of their limits; there the one that is worst goes on from the best tours so far. With
/// iterations as the limit the result does not depend on timing: (cost, number of the search) decides. How the stages
/// run beside each other is the caller's business; run in turn they give the same.
package struct SideBySide: Sendable {
  private let search: Search
  private let tables: Tables
  private let report: (@Sendable (Int, Int64) -> Void)?
  /// When the search began, by its clock.
  private let started: Double
  private var states: [State]
  private var number = 0
  private var iterations = 0

  /// How often they exchange what they have found.
  private static let count = 5

  /// - Parameters:
  ///   - initial: visits by shift to begin with.
  ///   - count: how many searches, each with the whole of the limits.
  ///   - report: called with the rounds made and the cost of each new best of the first of them.
  package init(
    _ search: Search, initial: [[Int]] = [], count: Int,
    report: (@Sendable (Int, Int64) -> Void)? = nil
  ) {
    self.search = search
    self.report = report
    started = search.limits.seconds == nil ? 0 : search.clock()
    tables = Tables(search.problem)
    guard search.hasWork else {
      states = []
      return
    }
    let start = State(
      cost: .max, best: [], bestAppointments: [], routes: initial, appointments: [],
      neighbourhood: Neighbourhood(tables))
    states = Array(repeating: start, count: max(1, count))
  }

  package var isOver: Bool { states.isEmpty || number == Self.count }

  /// What each search has to do until they meet again.
  package var stages: [Stage] {
    states.enumerated().map { thread, state in
      Stage(
        search: search, tables: tables, number: number, count: Self.count, started: started,
        before: iterations, report: thread == 0 ? report : nil, thread: thread, state: state)
    }
  }

  /// Ends a stage.
  ///
  /// - Parameter results: what came of `stages`, in their order.
  package mutating func take(_ results: [State]) {
    states = results
    iterations += results.reduce(0) { $0 + $1.iterations }
    number += 1
    exchange()
  }

  /// The worst goes on from the best.
  private mutating func exchange() {
    let order = states.indices.sorted { (states[$0].cost, $0) < (states[$1].cost, $1) }
    guard let best = order.first, let worst = order.last else { return }
    states[worst].cost = states[best].cost
    states[worst].best = states[best].best
    states[worst].bestAppointments = states[best].bestAppointments
    states[worst].routes = states[best].best
    states[worst].appointments = states[best].bestAppointments
  }

  /// The best so far.
  package var solution: Solution {
    guard let best = states.min(by: { $0.cost < $1.cost }) else { return search.nothing }
    return Solution(
      search.problem, routes: best.best, appointments: best.bestAppointments,
      iterations: iterations)
  }
}

extension SideBySide {
  /// What goes from stage to stage.
  package struct State: Sendable {
    fileprivate(set) var cost: Int64
    fileprivate(set) var best: [[Int]]
    fileprivate(set) var bestAppointments: [Problem.Window?]
    /// The tours to go on from.
    fileprivate(set) var routes: [[Int]]
    fileprivate(set) var appointments: [Problem.Window?]
    fileprivate(set) var neighbourhood: Neighbourhood
    fileprivate(set) var iterations = 0
    /// As in `SlackInduction`.
    fileprivate(set) var schedule: Schedule?
    fileprivate(set) var pool: RoutePool?
    fileprivate(set) var liked: [PooledRoute] = []
    fileprivate(set) var selectionSeconds = 0.0
    fileprivate(set) var leg = -1
    fileprivate(set) var covered: [Int] = []
  }

  /// A share of a search that runs beside others.
  package struct Stage: Sendable {
    fileprivate let search: Search
    let tables: Tables
    let number: Int
    let count: Int
    /// When the whole search began, by its clock.
    let started: Double
    /// The rounds of all stages before.
    let before: Int
    let report: (@Sendable (Int, Int64) -> Void)?
    let thread: Int
    let state: State

    /// Searches until the stage is over.
    package func run() -> State {
      var progress = Progress(
        limits, clock: search.clock, started: started,
        part: search.limits.seconds.map { $0 * share(number)...$0 * share(number + 1) })
      var mixer = SplitMix64(seed: search.seed)
      for _ in 0..<(thread * count + number) { _ = mixer.next() }
      var descent = SlackInduction(
        tables, search.settings, state.neighbourhood, seed: mixer.next(),
        schedule: state.schedule)
      if let pool = state.pool { (descent.pool, descent.liked) = (pool, state.liked) }
      (descent.selectionSeconds, descent.leg) = (state.selectionSeconds, state.leg)
      descent.covered = state.covered
      if state.schedule?.leg(startingAt: share(number)) == nil {
        descent.begin(with: state.routes, appointments: state.appointments, &progress)
      } else {
        // Before a new cooling routes are chosen anew, among those of the best tours too.
        descent.begin(with: state.best, appointments: state.bestAppointments, &progress)
      }
      descent.run(
        &progress, shares: share(number)...share(number + 1),
        report: report.map { report in { report(before + $0, $1) } })
      var next = state
      next.routes = descent.routes
      next.appointments = descent.tours.appointments
      next.neighbourhood = descent.neighbourhood
      next.schedule = descent.schedule
      (next.pool, next.liked) = (descent.pool, descent.liked)
      (next.selectionSeconds, next.leg) = (descent.selectionSeconds, descent.leg)
      next.covered = descent.covered
      next.iterations = progress.iterations
      if descent.best.cost < state.cost {
        next.cost = descent.best.cost
        next.best = descent.best.routes
        next.bestAppointments = descent.best.appointments
      }
      return next
    }

    private func share(_ number: Int) -> Double { Double(number) / Double(count) }

    /// The rounds of this stage, and the seconds of all.
    private var limits: Limits {
      Limits(
        iterations: search.limits.iterations.map {
          Self.part($0, number + 1, of: count) - Self.part($0, number, of: count)
        },
        seconds: search.limits.seconds, noImprovement: search.limits.noImprovement)
    }

    /// `share` of `count` parts of all rounds, rounded down; no number of rounds is too great for it.
    private static func part(_ rounds: Int, _ share: Int, of count: Int) -> Int {
      rounds / count * share + rounds % count * share / count
    }
  }
}
