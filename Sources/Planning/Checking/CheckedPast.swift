internal import Model

/// What of a plan lies before the moment from which it was made, worked out once more for the checker.
///
/// The past is not checked against the rules, only against the plan that stood then: nothing of it may
/// have changed.
struct CheckedPast: Sendable {
  private let input: PlanningInput
  private let statuses: [RecordID: VisitStatus]

  init(_ input: PlanningInput) {
    self.input = input
    statuses = Dictionary(
      input.visits.map { ($0.id, $0.status) }, uniquingKeysWith: { first, _ in first })
  }

  /// Minutes after midnight of the first day.
  var now: Int { input.firstDay == nil ? 0 : input.firstTime?.minutes ?? 0 }

  /// The route of the plan that stood, of the same crew and day.
  private func standing(_ route: Plan.Route) -> Plan.Route? {
    input.base?.routes.first { $0.day == route.day && $0.crew.number == route.crew.number }
  }

  /// How many stops of a route that stood lie before the moment.
  private func stops(of standing: Plan.Route) -> Int {
    guard let first = input.firstDay, standing.day <= first else { return 0 }
    if standing.day < first { return standing.stops.count }
    var count = 0
    for (index, stop) in standing.stops.enumerated() {
      let hasLeft = stop.arrives.minutes < now + stop.drivingMinutes
      let isMade: Bool =
        switch statuses[stop.visit] {
        case .begun, .done: now > 0
        default: false
        }
      if hasLeft || isMade { count = index + 1 }
    }
    return count
  }

  /// How many of its first stops lie before the moment.
  func stops(on route: Plan.Route) -> Int {
    guard let standing = standing(route) else { return 0 }
    return min(stops(of: standing), route.stops.count)
  }

  /// Visits of the past that nobody has told anything about since: they are taken as made.
  func takenAsMade(in plan: Plan) -> Set<RecordID> {
    var lastDay: [RecordID: Day] = [:]
    for route in plan.routes {
      for stop in route.stops.prefix(stops(on: route)) {
        lastDay[stop.visit] = max(lastDay[stop.visit] ?? route.day, route.day)
      }
    }
    return Set(
      lastDay.filter { visit, day in
        statuses[visit] == .open || input.statusDays[visit].map { $0 < day } ?? false
      }.keys)
  }

  /// What differs from the plan that stood, and what is planned before the moment.
  func violations(of plan: Plan) -> [PlanViolation] {
    guard let first = input.firstDay else { return [] }
    var violations: [PlanViolation] = []
    for standing in input.base?.routes ?? [] where stops(of: standing) > 0 {
      let route = plan.routes.first {
        $0.day == standing.day && $0.crew.number == standing.crew.number
      }
      let past = stops(of: standing)
      let isSame =
        route.map { route in
          route.crew == standing.crew
            && route.stops.prefix(past).elementsEqual(standing.stops.prefix(past))
            && (standing.day == first || route.stops.count == past)
        } ?? false
      if !isSame { violations.append(.pastChanged(standing.name)) }
    }
    for route in plan.routes where route.day == first {
      let past = stops(on: route)
      for (index, stop) in route.stops.enumerated().dropFirst(past) {
        let leaves =
          index == 0 ? route.leaves.minutes : stop.arrives.minutes - stop.drivingMinutes
        if leaves < now {
          violations.append(.beforeNow(route.name, stop.visit, minutes: now - leaves))
        }
      }
    }
    return violations
  }
}
