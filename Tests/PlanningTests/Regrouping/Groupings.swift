import Model

@testable import Planning
@testable import Routing

/// Every way to share officers out among crews of two to four, by trying all.
enum Groupings {
  static func all(of officers: [Officer]) -> [[[Officer]]] {
    guard let first = officers.first else { return [[]] }
    let others = Array(officers.dropFirst())
    return (1...3).flatMap { count in
      choices(count, of: others).flatMap { mates in
        let rest = others.filter { officer in !mates.contains { $0.code == officer.code } }
        return all(of: rest).map { [[first] + mates] + $0 }
      }
    }
  }

  private static func choices(_ count: Int, of officers: [Officer]) -> [[Officer]] {
    guard count > 0 else { return [[]] }
    return officers.indices.flatMap { index in
      choices(count - 1, of: Array(officers[(index + 1)...])).map { [officers[index]] + $0 }
    }
  }
}

/// A week whose plans can be compared by what they cost, whoever rides with whom in them.
struct ComparedWeek {
  let input: PlanningInput
  private let weights: VisitWeights
  private let usual: UsualCrews
  private let work: OpenWork

  init?(_ input: PlanningInput) throws {
    self.input = input
    work = try OpenWork(input)
    guard let weights = VisitWeights(input.visits, in: work, input) else { return nil }
    self.weights = weights
    usual = UsualCrews(input, standing: nil)
  }

  /// The cost of the best routes that a long search finds for these crews of its first day; nil without cars for them.
  func cost(of crews: [[Officer]], rounds: Int = 300) throws -> Int64? {
    guard let day = work.week.days.first else { return nil }
    var groups = DayCrews(day, in: work.week, input)
    groups.groups = crews.enumerated().map { number, officers in
      DayCrews.Group(
        number: number + 1, units: officers.map { CrewUnit(officers: [$0]) }, members: officers)
    }
    guard let shifts = groups.shifts else { return nil }
    return try cost(shifts, rounds: rounds) { _ in nil }
  }

  /// The cost of the routes that a plan has.
  func cost(of plan: Plan) throws -> Int64? {
    let crews = plan.routes.map { route in
      CrewShift(
        day: route.day, crew: route.crew,
        members: route.crew.officers.compactMap { code in
          input.officers.first { $0.code == code }
        })
    }
    return try cost(crews, rounds: 0) { work in
      plan.routes.map { $0.stops.compactMap { work.candidate($0.visit) } }
    }
  }

  private func cost(
    _ crews: [CrewShift], rounds: Int, routes: (OpenWork) -> [[Int]]?
  ) throws -> Int64? {
    guard let week = work.week.with(crews, grounded: [], input) else { return nil }
    let open = try OpenWork(input, week: week, visits: input.visits, roads: work.roads)
    let regrouped = try RegroupedWeek(
      input, work: open, visits: input.visits, weights: weights, usual: usual)
    let found =
      routes(open)
      ?? Search(problem: regrouped.problem, seed: 1, limits: Limits(iterations: rounds))
      .solution().routes
    return regrouped.cost(of: found).total
  }
}
