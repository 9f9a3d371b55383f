internal import Model

/// Checks one route: its crew, its way, its rest, and each visit on it.
struct RouteChecker: Sendable {
  private let input: PlanningInput
  private let officers: [String: Officer]
  private let sites: [RecordID: Site]
  private let workingDays: [Day]
  private let stop: StopChecker
  private let past: CheckedPast

  init(_ input: PlanningInput, past: CheckedPast) {
    self.input = input
    self.past = past
    officers = Dictionary(
      input.officers.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    sites = Dictionary(input.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    workingDays = input.week.days.filter { day in
      input.calendar.isWorkday(day) && input.firstDay.map { $0 <= day } ?? true
    }
    stop = StopChecker(input, workingDays: workingDays)
  }

  func violations(of route: Plan.Route) -> [PlanViolation] {
    let over = past.stops(on: route)
    // What is over can't be mended.
    if over > 0, over == route.stops.count { return [] }
    var violations: [PlanViolation] = []
    if !workingDays.contains(route.day) { violations.append(.notWorkingDay(route.name)) }
    if route.crew.number < 1 { violations.append(.crewNumber(route.name)) }
    if route.stops.isEmpty { violations.append(.emptyRoute(route.name)) }
    violations +=
      crew(of: route, isOut: over > 0) + way(of: route, after: over) + rest(of: route, after: over)
    let members = route.crew.officers.compactMap { officers[$0] }
    for planned in route.stops.dropFirst(over) {
      violations += stop.violations(of: planned, on: route, crew: members)
    }
    return violations
  }

  /// - Parameter isOut: true for a crew on the way: its car is with it, whoever drives it otherwise.
  private func crew(of route: Plan.Route, isOut: Bool) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    let count = route.crew.officers.count
    if count < 2 { violations.append(.alone(route.name, officers: count)) }
    for code in route.crew.officers {
      switch officers[code] {
      case nil: violations.append(.unknownOfficer(route.name, code: code))
      case let officer? where officer.isAway(on: route.day):
        violations.append(.officerAway(route.name, code: code))
      default: break
      }
    }
    return violations + car(of: route, isOut: isOut)
  }

  private func car(of route: Plan.Route, isOut: Bool) -> [PlanViolation] {
    let (plate, count) = (route.crew.car, route.crew.officers.count)
    func tooSmall(_ seats: Int) -> [PlanViolation] {
      count > seats ? [.carTooSmall(route.name, officers: count, seats: seats)] : []
    }
    if input.cars.isEmpty {
      let hasDriver = input.officers.contains { $0.car == plate && !$0.isAway(on: route.day) }
      return tooSmall(input.settings.seats)
        + (hasDriver || isOut ? [] : [.carNotThere(route.name, car: plate)])
    }
    if isOut { return [] }
    let known = input.cars.filter { $0.plate == plate }
    if known.isEmpty { return [.carUnknown(route.name, car: plate)] }
    let seats = known.filter { !$0.isAway(on: route.day) }
      .map { $0.seats ?? input.settings.seats }
    return seats.max().map(tooSmall) ?? [.carOutOfService(route.name, car: plate)]
  }

  /// The legs in order, with the way home as the last.
  ///
  /// - Parameter over: the stops before the moment from which the plan was made.
  private func way(of route: Plan.Route, after over: Int) -> [PlanViolation] {
    let office = input.settings.office
    var violations: [PlanViolation] = []
    let early = office.opens - route.leaves.minutes
    if early > 0 { violations.append(.leavesEarly(route.name, minutes: early)) }
    let late = route.returns.minutes - office.closes
    if late > 0 { violations.append(.returnsLate(route.name, minutes: late)) }

    let home = homeOffice(of: route)
    if home == nil { violations.append(.noOffice(route.name)) }
    var place = over > 0 ? site(of: route.stops[over - 1].visit) : home
    for leg in route.legs.dropFirst(over) {
      let next = leg.visit.map(site) ?? home
      var minutes = leg.drivingMinutes
      if let place, let next {
        let way = CheckedWay(from: place, to: next, input)
        if !way.takes(minutes: leg.drivingMinutes) {
          minutes = way.minutes
          violations.append(
            .wrongDriving(
              route.name, leg.visit, says: leg.drivingMinutes, needs: minutes))
        }
        if !way.measures(metres: leg.metres) {
          violations.append(
            .wrongMetres(route.name, leg.visit, says: leg.metres, needs: way.wholeMetres))
        }
      }
      let tooSoon = leg.departs + minutes - leg.arrives
      if tooSoon > 0 {
        violations.append(.arrivesTooSoon(route.name, leg.visit, minutes: tooSoon))
      }
      place = next
    }
    return violations
  }

  private func rest(of route: Plan.Route, after over: Int) -> [PlanViolation] {
    let office = input.settings.office
    // Work that went on into noon leaves less of it.
    if over > 0, route.stops[over - 1].ends.minutes + office.restMinutes > office.noon.upperBound {
      return []
    }
    guard let planned = route.rest else {
      let isDue = office.needsRest(
        leaves: route.leaves.minutes, returns: route.returns.minutes)
      return isDue ? [.noRest(route.name)] : []
    }
    var violations: [PlanViolation] = []
    let begins = planned.begins.minutes
    let ends = max(begins, planned.ends.minutes)
    let missing = office.restMinutes - (ends - begins)
    if missing > 0 { violations.append(.restTooShort(route.name, minutes: missing)) }
    let outside = (begins..<ends).count { !office.noon.contains($0) }
    if outside > 0 { violations.append(.restOutsideNoon(route.name, minutes: outside)) }
    for stop in route.stops {
      let overlap = min(ends, stop.ends.minutes) - max(begins, stop.begins.minutes)
      if overlap > 0 {
        violations.append(.workInRest(route.name, stop.visit, minutes: overlap))
      }
    }
    for leg in route.legs {
      let overlap = min(ends, leg.arrives) - max(begins, leg.arrives - leg.drivingMinutes)
      if overlap > 0 {
        violations.append(.drivingInRest(route.name, leg.visit, minutes: overlap))
      }
    }
    return violations
  }

  /// Where the leader's day starts and ends.
  private func homeOffice(of route: Plan.Route) -> CheckedWay.Place? {
    guard let leader = route.crew.officers.first.flatMap({ officers[$0] }), let point = leader.point
    else { return nil }
    return CheckedWay.Place(point: point, town: leader.office)
  }

  private func site(of visit: RecordID) -> CheckedWay.Place? {
    guard let site = input.visits.first(where: { $0.id == visit }).flatMap({ sites[$0.site] }),
      let point = site.point
    else { return nil }
    return CheckedWay.Place(point: point, town: site.town)
  }
}

/// One drive of a route; without a visit, the way home. Times are minutes after midnight.
private struct Leg {
  let visit: RecordID?
  /// The end of the work before, or when the crew leaves the office.
  let departs: Int
  let arrives: Int
  let drivingMinutes: Int
  let metres: Int
}

extension Plan.Route {
  fileprivate var legs: [Leg] {
    var departs = leaves.minutes
    var legs: [Leg] = []
    for stop in stops {
      legs.append(
        Leg(
          visit: stop.visit, departs: departs, arrives: stop.arrives.minutes,
          drivingMinutes: stop.drivingMinutes, metres: stop.metres))
      departs = stop.ends.minutes
    }
    legs.append(
      Leg(
        visit: nil, departs: departs, arrives: returns.minutes, drivingMinutes: homeMinutes,
        metres: homeMetres))
    return legs
  }
}
