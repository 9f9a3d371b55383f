internal import Model
internal import Routing

/// A week with some crews, and what a solution of it costs, so that weeks with other crews can be compared.
struct RegroupedWeek {
  let work: OpenWork
  let problem: Problem
  /// Prizes of visits that no crew of this week can make.
  private let excluded: Int64
  private let usual: UsualCrews

  /// - Parameters:
  ///   - visits: those that are compared, whether these crews can make them or not.
  ///   - weights: the same for all weeks that are compared.
  init(
    _ input: PlanningInput, work: OpenWork, visits: [Visit], weights: VisitWeights,
    usual: UsualCrews
  ) throws(PlanningFault) {
    self.work = work
    self.usual = usual
    problem = try ProblemBuilder(input: input, work: work, weights: weights).problem()
    let open = Set(work.candidates.map(\.visit.id))
    excluded = visits.reduce(0) { sum, visit in
      open.contains(visit.id) ? sum : sum + (weights.prizes[visit.id] ?? 0)
    }
  }

  /// What the routes cost, visits that no crew can make and crews that are not the usual ones with them.
  func cost(of routes: [[Int]]) -> (total: Int64, prizes: Int64) {
    let cost = problem.cost(of: routes)
    let crews = zip(work.week.shifts, routes).count { !$1.isEmpty && !usual.contains($0) }
    return (cost.total + excluded + Int64(crews) * usual.price, cost.prizes + excluded)
  }

  /// What each route costs by itself.
  func costs(ofEach routes: [[Int]]) -> [Int64] {
    zip(zip(work.week.shifts, routes), problem.costs(ofEach: routes)).map { route, cost in
      route.1.isEmpty || usual.contains(route.0) ? cost : cost + usual.price
    }
  }
}

/// The crews that go out together usually, by day.
struct UsualCrews: Sendable {
  /// What another crew costs on a day, in seconds of driving.
  let price: Int64
  private let crews: Set<[String]>

  /// Those that pairs and the order of codes make, and those of the plan that stands.
  init(_ input: PlanningInput, standing: Plan?) {
    price = 60 * Int64(clamping: input.settings.wishes.regrouped)
    let made = ((try? CrewWeek(input.withoutPlan))?.shifts ?? [])
      .map { Self.key($0.day, $0.crew.officers) }
    let before = (standing?.routes ?? []).map { Self.key($0.day, $0.crew.officers) }
    crews = Set(made + before)
  }

  func contains(_ shift: CrewShift) -> Bool { contains(shift.day, shift.crew.officers) }

  func contains(_ day: Day, _ officers: [String]) -> Bool {
    crews.contains(Self.key(day, officers))
  }

  private static func key(_ day: Day, _ officers: [String]) -> [String] {
    [day.iso] + officers.sorted()
  }
}
