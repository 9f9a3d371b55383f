internal import Model

/// Checks one visit of a route: when it is made, for how long, and whether the crew is up to it.
struct StopChecker: Sendable {
  private let input: PlanningInput
  private let visits: [RecordID: Visit]
  private let sites: [RecordID: Site]
  private let workingDays: [Day]

  init(_ input: PlanningInput, workingDays: [Day]) {
    self.input = input
    self.workingDays = workingDays
    visits = Dictionary(input.visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    sites = Dictionary(input.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func violations(
    of stop: Plan.Stop, on route: Plan.Route, crew: [Officer]
  ) -> [PlanViolation] {
    guard let visit = visits[stop.visit] else { return [] }
    var violations: [PlanViolation] = []
    let site = sites[visit.site]
    if site?.point == nil { violations.append(.noPoint(route.name, visit.id)) }
    violations += day(of: visit, on: route) + time(of: stop, for: visit, at: site, on: route)
    violations += demands(of: visit, on: route, crew: crew)
    if let pin = visit.pin { violations += self.pin(pin, of: stop, on: route) }
    return violations
  }

  private func day(of visit: Visit, on route: Plan.Route) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    if let earliest = visit.earliest, route.day < earliest {
      let days = earliest - route.day
      violations.append(.beforeEarliest(route.name, visit.id, days: days))
    }
    // What was due before the week began may still be made on any of its days.
    if let due = visit.due, let first = workingDays.first, first <= due, due < route.day {
      violations.append(.afterDue(route.name, visit.id, days: route.day - due))
    }
    return violations
  }

  private func time(
    of stop: Plan.Stop, for visit: Visit, at site: Site?, on route: Plan.Route
  ) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    let begins = stop.begins.minutes
    let minutes = stop.ends.minutes - begins
    if minutes != visit.minutes {
      violations.append(
        .wrongDuration(route.name, visit.id, has: minutes, needs: visit.minutes))
    }
    let wait = begins - stop.arrives.minutes
    if wait < 0 { violations.append(.beginsBeforeArrival(route.name, visit.id, minutes: -wait)) }

    let work = begins..<max(begins, stop.ends.minutes)
    let halves = input.settings.office.halves
    switch fit(of: work, where: { minute in halves.contains { $0.contains(minute) } }) {
    case .fits: break
    case .never: violations.append(.windowShut(route.name, visit.id))
    case .off(let side, let minutes):
      violations.append(.outsideOfficeHours(route.name, visit.id, side, minutes: minutes))
    }
    let hours = [visit.windows, site?.windows ?? []].filter { !$0.isEmpty }
      .map { self.hours($0, on: route.day) }
    let isOpen = { (minute: Int) in hours.allSatisfy { $0.contains { $0.contains(minute) } } }
    switch fit(of: work, where: isOpen) {
    case .fits: break
    case .never: violations.append(.windowShut(route.name, visit.id))
    case .off(let side, let minutes):
      violations.append(.outsideWindow(route.name, visit.id, side, minutes: minutes))
    }
    return violations
  }

  private func pin(
    _ pin: Pin, of stop: Plan.Stop, on route: Plan.Route
  ) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    if let code = pin.officer, !route.crew.officers.contains(code) {
      violations.append(.withoutPinned(route.name, stop.visit, code: code))
    }
    guard let window = pin.window else { return violations }
    if let (from, to) = window.interval(on: route.day) {
      let early = from.minutes - stop.begins.minutes
      let late = stop.begins.minutes - (to.minutes - 1)
      if early > 0 { violations.append(.offPin(route.name, stop.visit, .early, minutes: early)) }
      if late > 0 { violations.append(.offPin(route.name, stop.visit, .late, minutes: late)) }
    } else {
      violations.append(.offPinnedDay(route.name, stop.visit))
    }
    return violations
  }

  /// The minutes of a day at which some window is open.
  private func hours(_ windows: [TimeWindow], on day: Day) -> [Range<Int>] {
    windows.compactMap { window in
      window.interval(on: day).map { $0.from.minutes..<$0.to.minutes }
    }
  }

  private enum Fit {
    case fits
    /// It would fit so many minutes later (it is early) or earlier (it is late).
    case off(PlanViolation.Side, Int)
    case never
  }

  /// Whether each minute of the work is open, or how far the work must move for that.
  private func fit(of work: Range<Int>, where isOpen: (Int) -> Bool) -> Fit {
    let dayMinutes = 24 * 60
    if work.lowerBound >= 0, work.upperBound <= dayMinutes, work.allSatisfy(isOpen) {
      return .fits
    }
    let open = (0..<dayMinutes).map(isOpen)
    func fits(at begins: Int) -> Bool {
      let moved = begins..<begins + work.count
      return moved.lowerBound >= 0 && moved.upperBound <= dayMinutes
        && moved.allSatisfy { open[$0] }
    }
    for move in 0..<dayMinutes {
      if fits(at: work.lowerBound - move) { return move == 0 ? .fits : .off(.late, move) }
      if fits(at: work.lowerBound + move) { return .off(.early, move) }
    }
    return .never
  }

  private func demands(
    of visit: Visit, on route: Plan.Route, crew: [Officer]
  ) -> [PlanViolation] {
    var violations: [PlanViolation] = []
    if crew.count < visit.people {
      violations.append(
        .tooFewPeople(route.name, visit.id, has: crew.count, needs: visit.people))
    }
    let certified = crew.count { $0.certificate != nil }
    if certified < visit.certified {
      violations.append(
        .tooFewCertified(route.name, visit.id, has: certified, needs: visit.certified))
    }
    for skill in visit.skills where !crew.contains(where: { $0.skills.contains(skill) }) {
      violations.append(.noSkill(route.name, visit.id, skill))
    }
    return violations
  }
}
