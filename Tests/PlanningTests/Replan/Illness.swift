import Model

@testable import Planning

/// A week that was planned, in which an officer falls ill: from Tuesday on it is planned once more.
struct Illness {
  let base: Plan
  let officer: String
  let tuesday: Day
  /// The rest of the week, with as few changes as possible.
  let replan: PlanningInput
  /// The same without the wish for few changes.
  let careless: PlanningInput
  /// The same without the plan that stands.
  let anew: PlanningInput

  /// - Parameters:
  ///   - officer: a code; nil for the first officer.
  ///   - time: from which Tuesday is planned; nil for all of it.
  /// - Returns: nil for a week that can't be planned.
  init?(of officer: String? = nil, in input: PlanningInput, at time: TimeOfDay? = nil) throws {
    guard let base = try? WeekPlanner.plan(input),
      let officer = officer ?? input.officers.first?.code
    else { return nil }
    self.base = base
    self.officer = officer
    let tuesday = input.week.monday.adding(days: 1)
    self.tuesday = tuesday
    let pause = try Pause(from: tuesday, through: tuesday.adding(days: 5))
    let officers = input.officers.map { $0.code == officer ? $0.away(pause) : $0 }
    replan = input.with(
      officers: officers, from: tuesday, at: time, base: base, keepsClose: true)
    careless = input.with(officers: officers, from: tuesday, at: time, base: base)
    anew = input.with(officers: officers, from: tuesday, at: time)
  }

  /// The routes of Monday.
  func monday(_ plan: Plan) -> [Plan.Route] { plan.routes.filter { $0.day < tuesday } }
}
