extension Search {
  /// How often side-by-side searches exchange what they have found.
  private static let stages = 5

  /// The best solution found by several searches side by side, each with a seed of its own.
  ///
  /// They stop at fixed shares of their limits; there the one that is worst goes on from the best tours
  /// so far. With iterations as the limit the result does not depend on timing: (cost, number of the
  /// search) decides.
  ///
  /// - Parameters:
  ///   - initial: visits by shift to begin with.
  ///   - threads: how many searches, each with the whole of `limits`.
  package func solution(initial: [[Int]] = [], threads: Int) async -> Solution {
    guard threads > 1 else { return solution(initial: initial) }
    guard hasWork else { return nothing }
    let tables = Tables(problem)
    let start = Stage.State(
      cost: .max, best: [], bestAppointments: [], routes: initial, appointments: [],
      neighbourhood: Neighbourhood(tables))
    var states = Array(repeating: start, count: threads)
    var iterations = 0
    for number in 0..<Self.stages {
      let stage = Stage(search: self, tables: tables, number: number, count: Self.stages)
      states = await withTaskGroup(of: (Int, Stage.State).self) { group in
        for (thread, state) in states.enumerated() {
          group.addTask { (thread, stage.run(state, thread: thread)) }
        }
        var results = states
        for await (thread, state) in group { results[thread] = state }
        return results
      }
      iterations += states.reduce(0) { $0 + $1.iterations }
      exchange(&states)
    }
    let best = states.min { $0.cost < $1.cost } ?? start
    return Solution(
      problem, routes: best.best, appointments: best.bestAppointments, iterations: iterations)
  }

  /// The worst goes on from the best.
  private func exchange(_ states: inout [Stage.State]) {
    let order = states.indices.sorted { (states[$0].cost, $0) < (states[$1].cost, $1) }
    guard let best = order.first, let worst = order.last else { return }
    states[worst].cost = states[best].cost
    states[worst].best = states[best].best
    states[worst].bestAppointments = states[best].bestAppointments
    states[worst].routes = states[best].best
    states[worst].appointments = states[best].bestAppointments
  }
}

/// A share of a search that runs beside others.
private struct Stage: Sendable {
  let search: Search
  let tables: Tables
  let number: Int
  let count: Int

  /// What goes from stage to stage.
  struct State: Sendable {
    var cost: Int64
    var best: [[Int]]
    var bestAppointments: [Problem.Window?]
    /// The tours to go on from.
    var routes: [[Int]]
    var appointments: [Problem.Window?]
    var neighbourhood: Neighbourhood
    var iterations = 0
    /// As in `SlackInduction`.
    var schedule: Schedule?
    var pool: RoutePool?
    var liked: [PooledRoute] = []
  }

  func run(_ state: State, thread: Int) -> State {
    var progress = Progress(share(of: search.limits), clock: search.clock)
    var mixer = SplitMix64(seed: search.seed)
    for _ in 0..<(thread * count + number) { _ = mixer.next() }
    var descent = SlackInduction(
      tables, search.settings, state.neighbourhood, seed: mixer.next(),
      schedule: state.schedule)
    if let pool = state.pool { (descent.pool, descent.liked) = (pool, state.liked) }
    switch state.schedule?.leg(startingAt: share(number))?.beginsAnew {
    case true?: descent.begin(with: [], &progress)
    case false?:
      descent.begin(with: state.best, appointments: state.bestAppointments, &progress)
    case nil: descent.begin(with: state.routes, appointments: state.appointments, &progress)
    }
    descent.run(&progress, shares: share(number)...share(number + 1), report: nil)
    var next = state
    next.routes = descent.routes
    next.appointments = descent.tours.appointments
    next.neighbourhood = descent.neighbourhood
    next.schedule = descent.schedule
    (next.pool, next.liked) = (descent.pool, descent.liked)
    next.iterations = progress.iterations
    if descent.best.cost < state.cost {
      next.cost = descent.best.cost
      next.best = descent.best.routes
      next.bestAppointments = descent.best.appointments
    }
    return next
  }

  private func share(_ number: Int) -> Double { Double(number) / Double(count) }

  private func share(of limits: Limits) -> Limits {
    Limits(
      iterations: limits.iterations.map { $0 * (number + 1) / count - $0 * number / count },
      seconds: limits.seconds.map { $0 / Double(count) }, noImprovement: limits.noImprovement)
  }
}
