internal import Model
internal import Routing

/// The search over who rides with whom: around routes that were found, day by day.
///
/// Each change of a day's crews is tried by a short search of the crews that change, with their visits and those
/// that were left out; what lowers the cost stays. The same routes, seed and number of rounds give the same crews.
struct Regrouping {
  private let input: PlanningInput
  private let work: OpenWork
  private let weights: VisitWeights
  private let usual: UsualCrews
  /// All that some crew may be able to make, by identifier.
  private let visits: [Visit]
  /// By visit the indices of the days on which it may be made.
  private let openDays: [[Int]]
  private let needs: [CrewAbility]
  private var days: [DayState] = []
  private var left: [Int] = []
  private var rounds = 0
  private var trials = 0
  private var known: Set<[String]> = []

  /// A day's crews, and what each has to do.
  private struct DayState {
    var crews: DayCrews
    /// By group of `crews` its visits in order of driving, and what its route costs.
    var routes: [Route]
  }

  private struct Route {
    var visits: [Int]
    var cost: Int64
  }

  private struct Option {
    let day: Int
    let change: CrewChange
    /// Points of visits that some crew can make after the change only, less those that none can any more.
    let points: Int
    /// What the routes of the crews that change cost.
    let stake: Int64
  }

  /// - Parameters:
  ///   - week: the week as it was solved.
  ///   - routes: by shift.
  ///   - visits: by identifier.
  init(
    _ input: PlanningInput, around week: RegroupedWeek, routes: [[Int]], visits: [Visit],
    weights: VisitWeights, usual: UsualCrews
  ) {
    self.input = input
    self.weights = weights
    self.usual = usual
    self.visits = visits
    work = week.work
    needs = visits.map(CrewAbility.init(for:))
    let sites = work.whyNot.sites
    openDays = visits.map { visit in
      guard let site = sites[visit.site] else { return [] }
      let days = VisitHours.days(for: visit, of: week.work.week.days)
      let hours = VisitHours(visit: visit, site: site, office: input.settings.office)
      return week.work.week.days.indices.filter { day in
        let date = week.work.week.days[day]
        return days.contains(date) && !hours.stretches(on: date).isEmpty
      }
    }
    let numbers = Self.numbers(visits)
    let own = work.candidates.map { numbers[$0.visit.id] ?? 0 }
    let costs = week.costs(ofEach: routes)
    days = work.week.days.map { date in
      let crews = DayCrews(date, in: week.work.week, input)
      let routes = crews.groups.map { group in
        let shift = week.work.week.shifts.firstIndex {
          $0.day == date && $0.crew.number == group.number
        }
        return shift.map { shift in
          Route(visits: routes[shift].map { own[$0] }, cost: costs[shift])
        } ?? Route(visits: [], cost: 0)
      }
      return DayState(crews: crews, routes: routes)
    }
    let served = Set(routes.joined().map { own[$0] })
    left = visits.indices.filter { !served.contains($0) }
  }

  /// For looking up only.
  private static func numbers(_ visits: [Visit]) -> [RecordID: Int] {
    Dictionary(
      visits.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Changes crews as long as that pays.
  ///
  /// - Parameters:
  ///   - limit: how many changes may be tried.
  ///   - isOver: asked before each trial.
  /// - Returns: false where nothing changed.
  mutating func run(limit: Int, isOver: () -> Bool) -> Bool {
    var options = days.indices.flatMap(self.options).sorted(by: Self.precedes)
    var next = 0
    var isChanged = false
    while next < options.count, trials < limit, !isOver() {
      let option = options[next]
      next += 1
      guard improves(option) else { continue }
      isChanged = true
      options = options[next...].filter { $0.day != option.day } + self.options(on: option.day)
      options.sort(by: Self.precedes)
      next = 0
    }
    return isChanged
  }

  private static func precedes(_ one: Option, _ other: Option) -> Bool {
    (other.points, other.stake, one.day) < (one.points, one.stake, other.day)
  }

  // MARK: What can be tried

  private func options(on day: Int) -> [Option] {
    let state = days[day]
    let waiting = left.filter { openDays[$0].contains(day) }
    return state.crews.changes.compactMap { change in
      let before = change.removed.map { state.crews.groups[$0].ability }
      let after = change.added.map { CrewAbility(of: $0.flatMap(\.officers)) }
      func can(_ crews: [CrewAbility], _ visit: Int) -> Bool {
        crews.contains { $0.isUp(to: needs[visit]) }
      }
      let served = change.removed.flatMap { state.routes[$0].visits }
      let lost = served.filter { !can(after, $0) }.reduce(0) { $0 + points($1) }
      let others = state.crews.groups.indices.filter { !change.removed.contains($0) }
        .map { state.crews.groups[$0].ability }
      let won = waiting.filter { can(after, $0) && !can(before, $0) }
        .reduce(0) { $0 + (can(others, $1) ? points($1) / 2 : points($1)) }
      let stake = change.removed.reduce(0) { $0 + state.routes[$1].cost }
      // One crew out of two drives no less for visits that both could make.
      let isMerger = change.added.count < change.removed.count
      let price = price(of: change, on: day)
      if won < lost || (won == 0 && (isMerger || stake <= price)) { return nil }
      return Option(day: day, change: change, points: won - lost, stake: stake)
    }
  }

  /// What a change costs for crews that are not usual.
  private func price(of change: CrewChange, on day: Int) -> Int64 {
    let crews = days[day].crews
    func others(_ groups: [[Officer]]) -> Int64 {
      usual.price * Int64(groups.count { !usual.contains(crews.day, $0.map(\.code)) })
    }
    return others(change.added.map { $0.flatMap(\.officers) })
      - others(change.removed.map { crews.groups[$0].members })
  }

  /// What visits that are due count more than all that are not.
  private static let due = 10_000

  private func points(_ visit: Int) -> Int {
    let rank = Prizes.Rank(of: visits[visit], in: work.week)
    return Prizes.points(visits[visit].priority) + rank.rawValue * Self.due
  }

  // MARK: A trial

  /// How many visits that were left out are tried with a change.
  private static let mostWaiting = 8

  private mutating func improves(_ option: Option) -> Bool {
    let state = days[option.day]
    let (crews, added) = state.crews.applying(option.change)
    let key = key(of: option, added)
    guard !known.contains(key) else { return false }
    known.insert(key)
    guard let shifts = crews.shifts else { return false }
    let changed = shifts.filter { shift in added.contains { $0.number == shift.crew.number } }
    let served = option.change.removed.flatMap { state.routes[$0].visits }
    let waiting = left.filter { visit in
      openDays[visit].contains(option.day) && added.contains { $0.ability.isUp(to: needs[visit]) }
    }.sorted { (-points($0), $0) < (-points($1), $1) }.prefix(Self.mostWaiting)
    let pool = (served + waiting).sorted()
    let before =
      option.change.removed.reduce(0) { $0 + state.routes[$1].cost }
      + waiting.reduce(0) { $0 + prize($1) }
    guard let trial = Trial(self, changed, pool) else { return false }
    rounds += trial.rounds
    trials += 1
    let solution = trial.solution(
      starting: added.map { group in
        option.change.removed.first { state.crews.groups[$0].number == group.number }
          .map { state.routes[$0].visits } ?? []
      }, numbers: added.map(\.number), seed: input.seed &+ UInt64(trials))
    let cost = trial.week.cost(of: solution.routes)
    if cost.total >= before { return false }
    // Whose turn it is changes for visits only, not for driving.
    if option.change.isReplacement, cost.prizes >= waiting.reduce(0, { $0 + prize($1) }) {
      return false
    }
    take(option, crews, trial, solution, added)
    return true
  }

  private func prize(_ visit: Int) -> Int64 { weights.prizes[visits[visit].id] ?? 0 }

  /// The same crews with the same visits need not be tried twice.
  private func key(of option: Option, _ added: [DayCrews.Group]) -> [String] {
    let visits = option.change.removed.flatMap { days[option.day].routes[$0].visits }.sorted()
    let crews = added.map { $0.codes.joined(separator: "+") }.sorted()
    return ["\(option.day)"] + crews + visits.map { String($0) }
  }

  /// The crews that change, with the visits that are up to them.
  private struct Trial {
    let week: RegroupedWeek
    let pool: [Int]
    let own: [Int]
    let rounds: Int

    init?(_ search: Regrouping, _ shifts: [CrewShift], _ pool: [Int]) {
      let visits = pool.map { search.visits[$0] }
      guard let crews = search.work.week.with(shifts, grounded: [], search.input),
        let work = try? OpenWork(
          search.input, week: crews, visits: visits, roads: search.work.roads),
        let week = try? RegroupedWeek(
          search.input, work: work, visits: visits, weights: search.weights, usual: search.usual)
      else { return nil }
      self.week = week
      self.pool = pool
      let numbers = Regrouping.numbers(visits)
      own = work.candidates.map { pool[numbers[$0.visit.id] ?? 0] }
      rounds = min(40 + 10 * pool.count, 200)
    }

    /// - Parameter routes: by crew number visits to begin with.
    func solution(starting routes: [[Int]], numbers: [Int], seed: UInt64) -> Solution {
      let initial = week.work.week.shifts.map { shift in
        let group = numbers.firstIndex(of: shift.crew.number)
        return (group.map { routes[$0] } ?? []).compactMap { own.firstIndex(of: $0) }
      }
      return Search(problem: week.problem, seed: seed, limits: Limits(iterations: rounds))
        .solution(initial: initial)
    }
  }

  private mutating func take(
    _ option: Option, _ crews: DayCrews, _ trial: Trial, _ solution: Solution,
    _ added: [DayCrews.Group]
  ) {
    let before = days[option.day]
    let costs = trial.week.costs(ofEach: solution.routes)
    days[option.day].crews = crews
    days[option.day].routes = crews.groups.map { group in
      let old = before.crews.groups.indices.first {
        before.crews.groups[$0].number == group.number && !option.change.removed.contains($0)
      }
      if let old { return before.routes[old] }
      let shift = trial.week.work.week.shifts.firstIndex { $0.crew.number == group.number }
      guard let shift else { return Route(visits: [], cost: 0) }
      return Route(
        visits: solution.routes[shift].map { trial.own[$0] }, cost: costs[shift])
    }
    let served = Set(solution.routes.joined().map { trial.own[$0] })
    left = (left.filter { !trial.pool.contains($0) } + trial.pool.filter { !served.contains($0) })
      .sorted()
  }

  // MARK: What came out

  /// The week with the crews as they are now; nil where they have no cars.
  var week: CrewWeek? {
    var shifts: [CrewShift] = []
    for day in days {
      guard let crews = day.crews.shifts else { return nil }
      shifts += crews
    }
    let grounded = work.week.grounded.compactMap { grounded -> Crews.Grounded? in
      guard let day = days.first(where: { $0.crews.day == grounded.day }) else { return nil }
      let idle = day.crews.idle.flatMap(\.officers)
      let crews = Grouping.groups(of: idle, seats: day.crews.fleet.most)
      return crews.isEmpty
        ? nil : Crews.Grounded(day: grounded.day, cars: grounded.cars, crews: crews)
    }
    return work.week.with(shifts, grounded: grounded, input)
  }

  /// For each shift of a week with these crews the candidates of `work` to begin with.
  func routes(in work: OpenWork, from routes: [[Int]]) -> [[Int]] {
    let indices = Dictionary(
      work.candidates.enumerated().map { ($0.element.visit.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    return work.week.shifts.map { shift in
      for day in days where day.crews.day == shift.day {
        let group = day.crews.groups.firstIndex { $0.number == shift.crew.number }
        if let group {
          return day.routes[group].visits.compactMap { indices[visits[$0].id] }
        }
      }
      let before = self.work.week.shifts.firstIndex {
        $0.day == shift.day && $0.crew.number == shift.crew.number
      }
      return before.map { before in
        routes[before].compactMap { indices[self.work.candidates[$0].visit.id] }
      } ?? []
    }
  }

  /// Rounds that all trials have made.
  var iterations: Int { rounds }
}
