package import Model

extension Workbench {
  /// What the search makes as small as possible, for this plan, term by term.
  ///
  /// What lies before the moment from which the plan was made is not in it, nor are visits that are excluded
  /// by themselves: no search can change these.
  ///
  /// - Parameter standing: a plan that is to change little, as a replan weighs it; nil for none.
  /// - Throws: `PlanningFault.tooMany` when the weights can't be kept apart.
  package func terms(changing standing: Plan?) throws -> [PlanTerm] {
    let builder = ProblemBuilder(input: input, work: work)
    let places = standing.map(work.places) ?? []
    let prizes = try builder.prizes(
      beside: builder.wishCosts(), isPlanned: places.map { $0 != nil })
    let shifts = work.candidates.indices.map(shift)
    let left = work.candidates.indices.filter { shifts[$0] == nil }
    return rankTerms(left, prizes)
      + (standing == nil ? [] : changeTerms(shifts, places, prizes))
      + [
        PlanTerm(
          .priority, amount: points(left), of: points(Array(shifts.indices)),
          weight: prizes.point),
        PlanTerm(.driving, amount: drivingMinutes, weight: 60),
      ] + wishTerms(shifts, builder.wishes) + crewTerms(changing: standing, builder)
  }

  /// Only what the settings make count.
  private func crewTerms(changing standing: Plan?, _ builder: ProblemBuilder) -> [PlanTerm] {
    var terms: [PlanTerm] = []
    if input.settings.crews != .usual {
      let usual = UsualCrews(input, standing: standing)
      let used = zip(work.week.shifts, orders).filter { !$1.isEmpty }.map(\.0)
      terms.append(
        PlanTerm(
          .regrouped, amount: used.count { !usual.contains($0) }, of: used.count,
          weight: usual.price))
    }
    let minutes = input.settings.wishes.evenLoads
    if minutes > 0 {
      var hours = [Int](repeating: 0, count: work.week.shifts.count)
      for (crew, order) in zip(builder.crewNumbers, orders) {
        hours[crew] += order.reduce(0) { $0 + work.candidates[$1].visit.minutes }
      }
      terms.append(
        PlanTerm(
          .uneven, amount: hours.reduce(0) { $0 + ($1 / 60) * ($1 / 60) },
          weight: 60 * Int64(minutes)))
    }
    return terms
  }

  private func rankTerms(_ left: [Int], _ prizes: Prizes) -> [PlanTerm] {
    let ranks = work.candidates.map { Prizes.Rank(of: $0.visit, in: work.week) }
    return [(PlanTerm.Kind.overdue, Prizes.Rank.overdue), (.due, .due)].map { kind, rank in
      PlanTerm(
        kind, amount: left.count { ranks[$0] == rank }, of: ranks.count { $0 == rank },
        weight: prizes.bases[rank.rawValue])
    }
  }

  private func changeTerms(
    _ shifts: [Int?], _ places: [OpenWork.PlannedPlace?], _ prizes: Prizes
  ) -> [PlanTerm] {
    let planned = places.indices.filter { places[$0] != nil }
    let moved = planned.count { shifts[$0] != nil && shifts[$0] != places[$0]?.shift }
    return [
      PlanTerm(
        .dropped, amount: planned.count { shifts[$0] == nil }, of: planned.count,
        weight: Prizes.movesPerDrop * prizes.move),
      PlanTerm(.moved, amount: moved, of: planned.count, weight: prizes.move),
    ]
  }

  private func points(_ candidates: [Int]) -> Int {
    candidates.reduce(0) { $0 + Prizes.points(work.candidates[$1].visit.priority) }
  }

  /// Of the crews that have something to do after the plan's moment.
  private var drivingMinutes: Int {
    orders.enumerated().filter { !$0.element.isEmpty }.reduce(0) { sum, route in
      let places = route.element.map { work.candidates[$0].place }
      let legs = zip(
        [work.beginnings[route.offset]] + places, places + [work.offices[route.offset]])
      return legs.reduce(sum) { $0 + work.travel.leg(from: $1.0, to: $1.1).minutes }
    }
  }

  private func wishTerms(_ shifts: [Int?], _ wishes: WishCosts) -> [PlanTerm] {
    let unmet = work.candidates.indices.flatMap { candidate in
      shifts[candidate].map { shift in
        wishes.unmet(
          work.candidates[candidate].visit, at: work.candidates[candidate].site, on: shift)
      } ?? []
    }
    return WishCosts.Wish.allCases.map { wish in
      PlanTerm(
        wish.term, amount: unmet.reduce(0) { $0 + ($1.wish == wish ? $1.times : 0) },
        weight: 60 * Int64(wishes.minutes(for: wish)))
    }
  }
}

extension WishCosts.Wish {
  fileprivate var term: PlanTerm.Kind {
    switch self {
    case .otherOfficer: .otherOfficer
    case .standIn: .standIn
    case .otherCrew: .otherCrew
    case .lateDay: .lateDays
    }
  }
}
