import Model
import Testing

@testable import Planning

/// Who goes out when there are more crews than cars, over many weeks.
struct FairnessTests {
  /// Four visits of an hour at one far site, for two pairs.
  private func farWeek(evenLoads minutes: Int) throws -> PlanningInput {
    let sites = try [Sample.site(1, point: Sample.point(north: 9_000))]
    let visits = try (1...4).map { try Sample.visit($0, site: 1) }
    var settings = PlanningSettings()
    settings.wishes.evenLoads = minutes
    return try Sample.input(visits: visits, sites: sites, settings: settings)
  }

  private func hours(_ input: PlanningInput) throws -> [Int] {
    let plan = try WeekPlanner.plan(input)
    #expect(PlanChecker(input).violations(of: plan) == [])
    return OfficerLoad.all(
      input.officers, in: [plan], of: [input.week], calendar: input.calendar
    ).map { $0.onSiteMinutes / 60 }
  }

  @Test func `even loads are worth as much driving as the bureau says`() throws {
    // One crew alone drives there and back once; sharing out costs that way again and saves 16 − 8 squares.
    #expect(try hours(farWeek(evenLoads: 0)).sorted() == [0, 0, 4, 4])
    #expect(try hours(farWeek(evenLoads: 20)) == [2, 2, 2, 2])
    let once = try WeekPlanner.plan(farWeek(evenLoads: 0)).routes.reduce(0) {
      $0 + $1.drivingMinutes
    }
    #expect(try hours(farWeek(evenLoads: max(0, once / 8 - 1))).sorted() == [0, 0, 4, 4])
    #expect(try hours(farWeek(evenLoads: once / 8 + 1)) == [2, 2, 2, 2])
  }

  /// Three pairs that can do the same, and one car: five days for three pairs.
  private static let pairs = 3

  private static func officers() throws -> [Officer] {
    try (0..<pairs).flatMap { try Sample.pair(1 + 2 * $0, car: nil) }
  }

  /// Days out by officer over some weeks, each planned after those before it.
  ///
  /// - Parameter looksBack: false for who forgets each week.
  private static func daysOut(weeks: Int, looksBack: Bool) throws -> [Int] {
    let officers = try officers()
    var plans: [Plan] = []
    var week = try Week(iso: "2026-W11")
    for _ in 0..<weeks {
      let before = week.before(8)
      let loads = OfficerLoad.all(
        officers, in: plans.filter { before.contains($0.week) }, of: before, calendar: .china)
      let days = Array(week.days.prefix(5))
      let shifts = Crews(
        of: officers, on: days, cars: [try Sample.car(1)], seats: 4,
        after: looksBack ? loads : []
      ).shifts
      plans.append(
        Plan(
          week: week, seed: 1, iterations: 0,
          routes: shifts.map { shift in
            let opens = TimeOfDay(minutes: 510)
            return Plan.Route(
              day: shift.day, crew: shift.crew, leaves: opens, returns: opens, stops: [],
              rest: nil, homeMinutes: 0, homeMetres: 0)
          }, unplanned: []))
      week = week.next
    }
    return OfficerLoad.all(
      officers, in: plans, of: plans.map(\.week), calendar: .china
    ).map(\.days)
  }

  @Test func `over the weeks everybody is out as often, where nothing else tells them apart`()
    throws
  {
    let days = try Self.daysOut(weeks: 9, looksBack: true)
    #expect(days.reduce(0, +) == 2 * 5 * 9)
    let spread = (days.max() ?? 0) - (days.min() ?? 0)
    #expect(spread <= 2)
    // The control: who forgets each week sends the same ones more often.
    let forgetful = try Self.daysOut(weeks: 9, looksBack: false)
    #expect((forgetful.max() ?? 0) - (forgetful.min() ?? 0) == 9)
  }

  @Test func `who was away is measured by the days at work, who is new by the others`() throws {
    let week = try Week(iso: "2026-W11")
    let days = week.days
    func route(_ day: Day, _ officers: [Int]) -> Plan.Route {
      let opens = TimeOfDay(minutes: 510)
      return Plan.Route(
        day: day, crew: Plan.Crew(number: 1, officers: officers.map(Sample.code), car: "car-1"),
        leaves: opens, returns: opens, stops: [], rest: nil, homeMinutes: 0, homeMetres: 0)
    }
    let plan = Plan(
      week: week, seed: 1, iterations: 0,
      routes: [
        route(days[0], [3, 4]), route(days[1], [3, 4]), route(days[3], [1, 2]),
      ], unplanned: [])
    let away = "2026-03-09..2026-03-11"
    let officers =
      try Sample.pair(1, away: ([away], [away])) + Sample.pair(3, car: nil)
    let loads = OfficerLoad.all(officers, in: [plan], of: [week], calendar: .china)
    #expect(loads.map(\.days) == [1, 1, 2, 2])
    #expect(loads.map(\.daysAtWork) == [2, 2, 5, 5])
    #expect(loads.map(\.daysOutPerMille) == [500, 500, 400, 400])
    // 3 and 4 were out twice and go again, for 1 and 2 were out on half of their days.
    func next(after loads: [OfficerLoad]) throws -> [[String]] {
      Crews(
        of: officers, on: [week.next.monday], cars: [try Sample.car(1)], seats: 4, after: loads
      ).shifts.map(\.crew.officers)
    }
    let (first, second) = ([Sample.code(1), Sample.code(2)], [Sample.code(3), Sample.code(4)])
    #expect(try next(after: loads) == [second])
    // The control: who knows nothing of the week before sends those whose codes come first.
    #expect(try next(after: []) == [first])
    // Of 1 and 2 nothing is known: they count as out as often as 3 and 4, and codes decide.
    #expect(try next(after: Array(loads.suffix(2))) == [first])
  }
}
