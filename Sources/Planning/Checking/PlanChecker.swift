package import Model

/// Says in which ways a plan breaks the rules, from the records alone.
///
/// It knows nothing of how plans are made: it shares no code with the search or with what sets the
/// search up, so that a mistake there can't hide itself.
package struct PlanChecker: Sendable {
  private let input: PlanningInput
  private let visits: [RecordID: Visit]
  private let past: CheckedPast
  private let route: RouteChecker
  private let reasons: ReasonChecker

  package init(_ input: PlanningInput) {
    self.input = input
    visits = Dictionary(input.visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    past = CheckedPast(input)
    route = RouteChecker(input, past: past)
    reasons = ReasonChecker(input)
  }

  /// Every violation: those of the lists, of the crews by day, and of each route in the plan's order.
  package func violations(of plan: Plan) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    if plan.week != input.week {
      violations.append(.otherWeek(plan: plan.week, asked: input.week))
    }
    violations += order(of: plan) + completeness(of: plan) + crewsOutTwice(in: plan)
    for planned in plan.routes { violations += route.violations(of: planned) }
    return violations + past.violations(of: plan) + falseReasons(in: plan) + abandoned(in: plan)
  }

  private func falseReasons(in plan: Plan) -> [PlanViolation] {
    let first = input.firstDay ?? input.week.monday
    let crews = plan.routes.filter { route in
      // A crew whose day is over by now, or may be, takes no more visits.
      route.day >= first && past.stops(on: route) < route.stops.count
    }.map { (day: $0.day, officers: $0.crew.officers) }
    return plan.unplanned.compactMap { left in
      guard let visit = visits[left.visit],
        !reasons.isPossible(left.reason, for: visit, beside: crews)
      else { return nil }
      return .falseReason(left.visit, code: left.reason.code)
    }
  }

  /// Visits on days on which the officer they ask for and the stand-in are both away.
  private func abandoned(in plan: Plan) -> [PlanViolation] {
    plan.routes.flatMap { route in
      route.stops.dropFirst(past.stops(on: route)).compactMap { stop -> PlanViolation? in
        guard let visit = visits[stop.visit], let code = visit.wished,
          reasons.isAbandoned(visit, on: route.day)
        else { return nil }
        let backup = input.officers.first { $0.code == code }?.backup
        return .bothAway(route.name, stop.visit, code: code, backup: backup)
      }
    }
  }

  private func order(of plan: Plan) -> [PlanViolation] {
    let routes = zip(plan.routes, plan.routes.dropFirst())
      .filter { ($0.day, $0.crew.number) >= ($1.day, $1.crew.number) }
      .map { PlanViolation.routesOutOfOrder($1.name) }
    let unplanned = zip(plan.unplanned, plan.unplanned.dropFirst())
      .filter { rank($0.visit) >= rank($1.visit) }
      .map { PlanViolation.unplannedOutOfOrder($1.visit) }
    return routes + unplanned
  }

  /// Smaller for what stands earlier in the list of those left out.
  private func rank(_ visit: RecordID) -> (Int, RecordID) {
    (-(visits[visit]?.priority ?? 0), visit)
  }

  /// Each visit to plan stands in the plan once, and nothing else does.
  private func completeness(of plan: Plan) -> [PlanViolation] {
    let listed =
      plan.routes.flatMap { $0.stops.dropFirst(past.stops(on: $0)).map(\.visit) }
      + plan.unplanned.map(\.visit)
    let made = past.takenAsMade(in: plan)
    let asked = visits.values.filter { $0.status.isToPlan && !made.contains($0.id) }.map(\.id)
    var times = Dictionary(asked.map { ($0, 0) }, uniquingKeysWith: { first, _ in first })
    for visit in listed { times[visit, default: 0] += 1 }
    return times.keys.sorted().flatMap { visit -> [PlanViolation] in
      var violations: [PlanViolation] = []
      switch visits[visit] {
      case nil: violations.append(.unknownVisit(visit))
      case let known? where !known.status.isToPlan:
        violations.append(.notToPlan(visit, known.status))
      default: break
      }
      switch times[visit] ?? 0 {
      case 0: violations.append(.forgotten(visit))
      case 1 where !made.contains(visit): break
      case let count:
        violations.append(.repeated(visit, times: count + (made.contains(visit) ? 1 : 0)))
      }
      return violations
    }
  }

  /// Officers and cars that go out twice on one day.
  private func crewsOutTwice(in plan: Plan) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    for (index, route) in plan.routes.enumerated() {
      let others = plan.routes[..<index].filter { $0.day == route.day }.map(\.crew)
      for (seat, code) in route.crew.officers.enumerated() {
        let isOut =
          others.contains { $0.officers.contains(code) }
          || route.crew.officers[..<seat].contains(code)
        if isOut { violations.append(.officerTwice(route.name, code: code)) }
      }
      if others.contains(where: { $0.car == route.crew.car }) {
        violations.append(.carTwice(route.name, car: route.crew.car))
      }
    }
    return violations
  }
}

extension Plan.Route {
  var name: PlanViolation.RouteName { .init(day: day, crew: crew.number) }
}
