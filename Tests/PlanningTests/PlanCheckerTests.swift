import Model
import Testing

@testable import Planning

/// A valid plan, and every kind of damage done to it: the checker is silent about the one and names
/// the other.
struct PlanCheckerTests {
  private let input: PlanningInput
  private let plan: Plan

  /// Two crews on Monday and one on Tuesday; visits 1 to 6 planned, 7 and 8 left out, 9 done.
  init() throws {
    let visits = try [
      Sample.visit(1, skills: [.air], certified: 2), Sample.visit(2, windows: ["13:30-16:00"]),
      Sample.visit(3), Sample.visit(4, minutes: 90), Sample.visit(5, earliest: "2026-11-24"),
      Sample.visit(6, due: "2026-11-25"), Sample.visit(7, priority: 80), Sample.visit(8),
      Sample.visit(9, status: .done),
    ]
    input = try Sample.input(visits: visits)
    let work = try OpenWork(input)
    let shifts = work.week.shifts.count
    var orders = [[Int]](repeating: [], count: shifts)
    orders[0] = [0, 1]
    orders[1] = [2, 3]
    orders[2] = [4, 5]
    plan = try PlanAssembly(input: input, work: work).plan(orders: orders, iterations: 0)
  }

  private func violations(_ plan: Plan) -> [PlanViolation] {
    PlanChecker(input).violations(of: plan)
  }

  /// What the checker says of the plan with its first route changed.
  private func damaged(_ change: (inout Draft) -> Void) -> [PlanViolation] {
    var draft = Draft(plan.routes[0])
    change(&draft)
    return violations(plan.with(routes: [draft.route] + plan.routes.dropFirst()))
  }

  private var monday: PlanViolation.RouteName { plan.routes[0].name }
  private var tuesday: PlanViolation.RouteName { plan.routes[2].name }
  private func visit(_ number: Int) -> RecordID { Sample.id(2_000 + number) }
  private func code(_ number: Int) -> String { Sample.code(number) }

  @Test func `a valid plan is silent`() {
    #expect(plan.routes.map { $0.stops.count } == [2, 2, 2])
    #expect(plan.unplanned.map(\.visit) == [visit(7), visit(8)])
    #expect(plan.routes[0].rest != nil)
    #expect(violations(plan) == [])
  }

  // MARK: The lists

  @Test func `a plan of another week`() throws {
    let other = try Week(iso: "2026-W49")
    let moved = Plan(
      week: other, seed: 1, iterations: 0, routes: plan.routes, unplanned: plan.unplanned)
    #expect(violations(moved) == [.otherWeek(plan: other, asked: plan.week)])
  }

  @Test func `routes and left-out visits in another order`() {
    let routes = violations(plan.with(routes: plan.routes.reversed()))
    #expect(
      routes == [.routesOutOfOrder(plan.routes[1].name), .routesOutOfOrder(plan.routes[0].name)])
    let unplanned = plan.with(unplanned: plan.unplanned.reversed())
    #expect(violations(unplanned) == [.unplannedOutOfOrder(visit(7))])
  }

  @Test func `a visit that is planned twice, forgotten, unknown or done`() {
    let twice = plan.with(unplanned: [.init(visit: visit(1), reason: .noRoom)] + plan.unplanned)
    #expect(violations(twice).contains(.repeated(visit(1), times: 2)))
    #expect(violations(plan.with(unplanned: [plan.unplanned[0]])) == [.forgotten(visit(8))])
    let added = [17, 9].map { Plan.Unplanned(visit: visit($0), reason: .noRoom) }
    let found = violations(plan.with(unplanned: plan.unplanned + added))
    #expect(found.contains(.unknownVisit(visit(17))))
    #expect(found.contains(.notToPlan(visit(9), .done)))
  }

  @Test(arguments: [
    Plan.Reason.noSite, .noPoint(site: "Site 7"), .noSkill([.air]), .noCrewWith([.air]),
    .crewTooSmall(people: 3, certified: 0), .windowShut, .windowOffDays(earliest: nil, due: nil),
    .officerAway(code: "O-01", backup: nil), .tooFar(minutesShort: 0), .tooFar(minutesShort: 100),
    .windowMissed,
  ])
  func `a reason that the records speak against`(reason: Plan.Reason) {
    let lying = plan.with(
      unplanned: [.init(visit: visit(7), reason: reason), plan.unplanned[1]])
    #expect(violations(lying) == [.falseReason(visit(7), code: reason.code)])
  }

  @Test func `a reason that the crews of the plan speak against`() throws {
    let visits = try input.visits.map {
      $0.id == visit(7) ? try Sample.visit(7, priority: 80, skills: [.air], certified: 2) : $0
    }
    let reasons: [Plan.Reason] = [
      .noCrewWith([.air]), .crewTooSmall(people: 2, certified: 2), .noCrewThen,
    ]
    func violations(_ reason: Plan.Reason, _ officers: [Officer]) -> [PlanViolation] {
      let lying = plan.with(
        unplanned: [.init(visit: visit(7), reason: reason), plan.unplanned[1]])
      return PlanChecker(input.with(officers: officers, visits: visits)).violations(of: lying)
    }
    for reason in reasons {
      #expect(violations(reason, input.officers) == [.falseReason(visit(7), code: reason.code)])
    }
    // The control: of crews that are not up to it the same is believed.
    let unskilled =
      try Sample.pair(1, skills: [], certificate: false)
      + Sample.pair(3, skills: [.water], certificate: false)
    for reason in reasons {
      let lie = PlanViolation.falseReason(visit(7), code: reason.code)
      #expect(!violations(reason, unskilled).contains(lie))
    }
  }

  @Test func `a visit whose officer and stand-in are both away all week`() throws {
    let week = ["2026-11-20..2026-11-30"]
    let visits = try input.visits.map {
      $0.id == visit(3) ? try Sample.visit(3, wished: 5) : $0
    }
    func violations(_ away: ([String], [String])) throws -> [PlanViolation] {
      let officers = try input.officers + Sample.pair(5, car: nil, away: away)
      return PlanChecker(input.with(officers: officers, visits: visits)).violations(of: plan)
    }
    #expect(try violations((week, [])) == [])
    let route = try #require(plan.routes.first { $0.stops.contains { $0.visit == visit(3) } })
    #expect(
      try violations((week, week))
        == [.bothAway(route.name, visit(3), code: code(5), backup: code(6))])
  }

  @Test func `a crew without a number`() {
    let found = damaged {
      $0.crew = Plan.Crew(number: 0, officers: $0.crew.officers, car: $0.crew.car)
    }
    #expect(found == [.crewNumber(.init(day: plan.routes[0].day, crew: 0))])
  }

  @Test func `a route on a Sunday, and one without a visit`() throws {
    let sunday = try Day(iso: "2026-11-29")
    var draft = Draft(plan.routes[2])
    draft.day = sunday
    let name = PlanViolation.RouteName(day: sunday, crew: draft.crew.number)
    let found = violations(plan.with(routes: plan.routes[0...1] + [draft.route]))
    #expect(found == [.notWorkingDay(name), .afterDue(name, visit(6), days: 4)])

    let empty = damaged {
      $0.stops = []
      $0.rest = nil
      $0.leaves = 600
      $0.returns = 600
      $0.homeMinutes = 0
      $0.homeMetres = 0
    }
    #expect(empty == [.forgotten(visit(1)), .forgotten(visit(2)), .emptyRoute(monday)])
  }

  // MARK: The crew

  @Test func `an officer alone`() {
    let found = damaged { $0.crew = .init(number: 1, officers: [code(1)], car: $0.crew.car) }
    #expect(
      found == [
        .alone(monday, officers: 1), .tooFewPeople(monday, visit(1), has: 1, needs: 2),
        .tooFewCertified(monday, visit(1), has: 1, needs: 2),
        .tooFewPeople(monday, visit(2), has: 1, needs: 2),
      ])
  }

  @Test func `an officer in two crews, and one unknown`() {
    let twice = damaged {
      $0.crew = .init(number: 1, officers: [code(1), code(2), code(3)], car: $0.crew.car)
    }
    #expect(twice == [.officerTwice(plan.routes[1].name, code: code(3))])
    let unknown = damaged {
      $0.crew = .init(number: 1, officers: [code(1), code(2), "O-77"], car: $0.crew.car)
    }
    #expect(unknown == [.unknownOfficer(monday, code: "O-77")])
  }

  @Test func `a car twice, one that is not there, and one too small`() {
    let car = plan.routes[1].crew.car
    let twice = damaged { $0.crew = .init(number: 1, officers: $0.crew.officers, car: car) }
    #expect(twice == [.carTwice(plan.routes[1].name, car: car)])
    let strange = damaged { $0.crew = .init(number: 1, officers: $0.crew.officers, car: "X") }
    #expect(strange == [.carNotThere(monday, car: "X")])
    let narrow = input.with(settings: PlanningSettings(seats: 1))
    #expect(
      PlanChecker(narrow).violations(of: plan)
        == plan.routes.map { .carTooSmall($0.name, officers: 2, seats: 1) })
  }

  @Test func `an officer who is away`() throws {
    let away = ["2026-11-23..2026-11-23"]
    let changed = input.with(officers: try Sample.pair(1, away: ([], away)) + Sample.pair(3))
    #expect(PlanChecker(changed).violations(of: plan) == [.officerAway(monday, code: code(2))])
  }

  @Test func `skills and certificates that the crew lacks`() throws {
    let changed = input.with(
      officers: try Sample.pair(1, skills: [], certificate: false) + Sample.pair(3))
    #expect(
      PlanChecker(changed).violations(of: plan) == [
        .tooFewCertified(monday, visit(1), has: 0, needs: 2), .noSkill(monday, visit(1), .air),
      ])
  }

  @Test func `an office or a site without a point`() throws {
    let homeless = input.with(officers: try Sample.pair(1) + Sample.pair(3, point: nil))
    #expect(PlanChecker(homeless).violations(of: plan) == [.noOffice(plan.routes[1].name)])
    let nowhere = input.with(sites: input.sites.filter { $0.id != Sample.id(1_001) })
    #expect(PlanChecker(nowhere).violations(of: plan) == [.noPoint(monday, visit(1))])
  }

  // MARK: The way

  @Test func `driving that is too short`() {
    let minutes = plan.routes[0].stops[0].drivingMinutes
    let found = damaged { $0.stops[0].drivingMinutes -= 2 }
    #expect(
      found == [.wrongDriving(monday, visit(1), says: minutes - 2, needs: minutes)])
    let metres = plan.routes[0].homeMetres
    #expect(
      damaged { $0.homeMetres += 7 } == [
        .wrongMetres(monday, nil, says: metres + 7, needs: metres)
      ])
  }

  @Test func `an arrival sooner than the way allows`() {
    #expect(damaged { $0.leaves += 3 } == [.arrivesTooSoon(monday, visit(1), minutes: 3)])
    #expect(damaged { $0.returns -= 4 } == [.arrivesTooSoon(monday, nil, minutes: 4)])
  }

  @Test func `a crew that leaves before the office opens or returns after it closes`() {
    #expect(damaged { $0.leaves = 500 } == [.leavesEarly(monday, minutes: 10)])
    #expect(damaged { $0.returns = 1_040 } == [.returnsLate(monday, minutes: 20)])
  }

  // MARK: The visits

  @Test func `work that begins before the crew is there`() {
    let found = damaged { $0.stops[0].begins -= 1 }
    #expect(found.contains(.beginsBeforeArrival(monday, visit(1), minutes: 1)))
    #expect(found.contains(.wrongDuration(monday, visit(1), has: 61, needs: 60)))
  }

  @Test func `work outside the windows names the minutes`() throws {
    let site = try #require(input.sites.first { $0.id == Sample.id(1_002) })
    let begins = plan.routes[0].stops[1].begins.minutes
    let visits = { (window: String) in
      try self.input.visits.map {
        $0.id == self.visit(2) ? try Sample.visit(2, windows: [window]) : $0
      }
    }
    #expect(site.windows.isEmpty && begins == 810)
    let late = input.with(visits: try visits("09:00-14:05"))
    #expect(
      PlanChecker(late).violations(of: plan) == [
        .outsideWindow(monday, visit(2), .late, minutes: 25)
      ])
    let early = input.with(visits: try visits("13:40-16:00"))
    #expect(
      PlanChecker(early).violations(of: plan) == [
        .outsideWindow(monday, visit(2), .early, minutes: 10)
      ])
    let shut = input.with(visits: try visits("2 13:40-16:00"))
    #expect(PlanChecker(shut).violations(of: plan) == [.windowShut(monday, visit(2))])
  }

  @Test func `windows that touch are one`() throws {
    let visits = try input.visits.map {
      $0.id == visit(2) ? try Sample.visit(2, windows: ["13:00-14:00", "14:00-15:00"]) : $0
    }
    #expect(PlanChecker(input.with(visits: visits)).violations(of: plan) == [])
  }

  @Test func `work at noon lies outside the office hours and in the rest`() {
    let found = damaged {
      $0.stops[1].begins -= 15
      $0.stops[1].ends -= 15
    }
    #expect(found.contains(.outsideOfficeHours(monday, visit(2), .early, minutes: 15)))
    #expect(found.contains(.outsideWindow(monday, visit(2), .early, minutes: 15)))
    #expect(found.contains(.workInRest(monday, visit(2), minutes: 15)))
  }

  @Test func `a day before the earliest or after the due one`() throws {
    let visits = try input.visits.map {
      switch $0.id {
      case visit(5): try Sample.visit(5, earliest: "2026-11-26")
      case visit(6): try Sample.visit(6, due: "2026-11-23")
      default: $0
      }
    }
    #expect(
      PlanChecker(input.with(visits: visits)).violations(of: plan) == [
        .beforeEarliest(tuesday, visit(5), days: 2), .afterDue(tuesday, visit(6), days: 1),
      ])
    let overdue = try input.visits.map {
      $0.id == visit(6) ? try Sample.visit(6, due: "2026-11-20") : $0
    }
    #expect(PlanChecker(input.with(visits: overdue)).violations(of: plan) == [])
  }

  // MARK: The rest

  @Test func `a rest that is missing, short or not at noon`() {
    #expect(damaged { $0.rest = nil } == [.noRest(monday)])
    #expect(damaged { $0.rest = 690..<800 } == [.restTooShort(monday, minutes: 10)])
    let moved = damaged { $0.rest = 680..<800 }
    #expect(moved.contains(.restOutsideNoon(monday, minutes: 10)))
  }

  @Test func `driving in the rest`() {
    let found = damaged {
      $0.stops[1].arrives = 720
    }
    #expect(
      found == [
        .drivingInRest(monday, visit(2), minutes: min(30, drive))
      ])
  }

  private var drive: Int { plan.routes[0].stops[1].drivingMinutes }

  // MARK: The words

  @Test(arguments: Language.allCases)
  func `every violation names its route, visit and amount`(language: Language) {
    let route = PlanViolation.RouteName(day: monday.day, crew: 2)
    let id = visit(1)
    let violations: [PlanViolation] = [
      .otherWeek(plan: plan.week, asked: plan.week.next), .notWorkingDay(route),
      .routesOutOfOrder(route), .unplannedOutOfOrder(id), .emptyRoute(route), .unknownVisit(id),
      .notToPlan(id, .done), .repeated(id, times: 7), .forgotten(id), .noPoint(route, id),
      .beforeEarliest(route, id, days: 7), .afterDue(route, id, days: 7),
      .outsideWindow(route, id, .early, minutes: 7), .windowShut(route, id),
      .outsideOfficeHours(route, id, .late, minutes: 7),
      .wrongDuration(route, id, has: 7, needs: 8),
      .alone(route, officers: 1), .carTooSmall(route, officers: 7, seats: 4),
      .unknownOfficer(route, code: "O-07"), .officerAway(route, code: "O-07"),
      .officerTwice(route, code: "O-07"), .carTwice(route, car: "car-7"),
      .carNotThere(route, car: "car-7"), .tooFewPeople(route, id, has: 2, needs: 7),
      .tooFewCertified(route, id, has: 1, needs: 7), .noSkill(route, id, .air), .noOffice(route),
      .wrongDriving(route, id, says: 7, needs: 9), .wrongMetres(route, nil, says: 7, needs: 9),
      .leavesEarly(route, minutes: 7), .returnsLate(route, minutes: 7),
      .arrivesTooSoon(route, nil, minutes: 7), .beginsBeforeArrival(route, id, minutes: 7),
      .noRest(route), .restTooShort(route, minutes: 7), .restOutsideNoon(route, minutes: 7),
      .workInRest(route, id, minutes: 7), .drivingInRest(route, nil, minutes: 7),
    ]
    let texts = violations.map { $0.text(in: language) }
    #expect(Set(texts).count == violations.count)
    #expect(Set(violations.map(\.code)).count == violations.count)
    for (violation, text) in zip(violations, texts) {
      let facts = String(describing: violation)
      if facts.contains("RouteName") { #expect(text.contains(route.text(in: language))) }
      if facts.contains("RecordID") { #expect(text.contains(id.short)) }
      if facts.contains(": 7") { #expect(text.contains("7")) }
    }
  }
}
