import BundleSupport
import Model
import Testing

@testable import Planning

/// Recorded cars: who gets a seat, who stays at the office, and that both are said.
struct CarsTests {
  /// A random week with some cars, some of them small or out of service.
  private static func week(seed: UInt64) throws -> PlanningInput {
    var generator = SplitMix64(seed: seed &* 31)
    let cars = try (1...Int.random(in: 1...4, using: &generator)).map { number in
      let isAway = Int.random(in: 0..<3, using: &generator) == 0
      return try Sample.car(
        number, seats: Int.random(in: 2...5, using: &generator),
        away: isAway ? ["2026-11-24..2026-11-25"] : [])
    }
    return try Sample.randomWeek(seed: seed).with(cars: cars)
  }

  /// What is wrong with the cars of a plan, told from the records alone.
  private static func faults(_ plan: Plan, _ input: PlanningInput) -> [String] {
    plan.routes.flatMap { route in
      let others = plan.routes.filter { $0.day == route.day && $0.crew.car == route.crew.car }
      let car = input.cars.first { $0.plate == route.crew.car }
      var faults: [String] = []
      if others.count > 1 { faults.append("twice") }
      if car.map({ $0.isAway(on: route.day) }) ?? true { faults.append("not there") }
      if (car?.seats ?? 4) < route.crew.officers.count { faults.append("no seat") }
      return faults
    }
  }

  @Test func `everybody who goes out has a seat in a car that is there, week after week`() throws {
    var weeks = 0
    var refused = 0
    for seed in 1...UInt64(TestSize.count(30, long: 400)) {
      let input = try Self.week(seed: seed)
      let plan: Plan
      do throws(PlanningFault) {
        plan = try WeekPlanner.plan(input)
      } catch {
        #expect(["E-PLAN-NO-CARS", "E-PLAN-NO-CREW"].contains(error.code))
        refused += 1
        continue
      }
      weeks += 1
      #expect(Self.faults(plan, input) == [], "seed \(seed)")
      #expect(PlanChecker(input).violations(of: plan) == [], "seed \(seed)")
      // A plan that stands is the same beside its cars.
      #expect(try Workbench(plan, input: input.keeping(plan)).plan == plan)
      // The control: with the cars of the day exchanged for one that is not recorded it is named.
      guard let route = plan.routes.first else { continue }
      var draft = Draft(route)
      draft.crew = Plan.Crew(number: route.crew.number, officers: route.crew.officers, car: "none")
      let broken = plan.with(routes: [draft.route] + plan.routes.dropFirst())
      #expect(Self.faults(broken, input) != [])
      #expect(PlanChecker(input).violations(of: broken).map(\.code) == ["car_unknown"])
    }
    #expect(weeks > 20 && refused * 3 < weeks)
  }

  @Test func `a replan keeps to the cars that are left`() throws {
    for seed in 1...UInt64(TestSize.count(15, long: 300)) {
      let input = try Self.week(seed: seed)
      guard let base = try? WeekPlanner.plan(input), let first = input.cars.first else { continue }
      let monday = input.week.monday
      let cars =
        try [Sample.car(1, seats: 2, away: ["2026-11-26..2026-11-27"])]
        + input.cars.filter { $0.id != first.id }
      let pause = try Pause(from: monday.adding(days: 1), through: monday.adding(days: 4))
      let officers = input.officers.enumerated().map { $0 == 0 ? $1.away(pause) : $1 }
      let replan = input.with(
        officers: officers, cars: cars, from: monday.adding(days: 1), base: base, keepsClose: true)
      guard let plan = try? WeekPlanner.plan(replan) else { continue }
      #expect(PlanChecker(replan).violations(of: plan) == [], "seed \(seed)")
    }
  }

  @Test func `where no car is recorded nothing changes`() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let input = try Sample.randomWeek(seed: seed)
      let day = input.week.monday
      let fleet = Fleet([], on: day, atWork: input.officers, seats: 4)
      #expect(fleet.cars.map(\.plate) == Set(input.officers.compactMap(\.car)).sorted())
      guard let week = try? CrewWeek(input) else { continue }
      #expect(week.grounded.isEmpty)
    }
  }

  /// Three pairs, of which only the second can deal with water; the others were out no more than it.
  private func short(_ cars: [Car]) throws -> PlanningInput {
    let officers =
      try Sample.pair(1, skills: [.air], car: nil) + Sample.pair(3, skills: [.water], car: nil)
      + Sample.pair(5, skills: [.air], car: nil)
    let visits = try [
      Sample.visit(1, priority: 20, skills: [.air]),
      Sample.visit(2, priority: 90, skills: [.water]),
    ]
    return try Sample.input(visits: visits, officers: officers).with(cars: cars)
  }

  @Test func `with fewer cars than crews those stay without whom least is lost, and it is said`()
    throws
  {
    let input = try short([Sample.car(1, seats: 2)])
    let week = try CrewWeek(input)
    #expect(week.shifts.allSatisfy { $0.crew.officers == [Sample.code(3), Sample.code(4)] })
    let plan = try WeekPlanner.plan(input)
    let notes = PlanNote.all(about: plan, input: input)
    #expect(notes.count == 5)
    #expect(
      notes.first
        == .fewCars(
          input.week.monday, cars: 1,
          crews: [[Sample.code(1), Sample.code(2)], [Sample.code(5), Sample.code(6)]]))
    // The control: with three cars all go, and nothing is said.
    let enough = try short([Sample.car(1), Sample.car(2), Sample.car(3)])
    #expect(try CrewWeek(enough).shifts.count == 15)
    #expect(PlanNote.all(about: try WeekPlanner.plan(enough), input: enough).isEmpty)
  }

  @Test func `a visit left out for want of a car says so, and the checker believes only that`()
    throws
  {
    let input = try short([Sample.car(1, seats: 2)])
    let plan = try WeekPlanner.plan(input)
    let crew = GroundedCrew(
      day: input.week.monday, officers: [Sample.code(1), Sample.code(2)])
    #expect(plan.unplanned == [.init(visit: Sample.id(2_001), reason: .noCar(crew))])
    #expect(PlanChecker(input).violations(of: plan) == [])
    // Lies: with enough cars, and of a crew that is not up to it.
    let enough = try short([Sample.car(1), Sample.car(2), Sample.car(3)])
    let lie = PlanViolation.falseReason(Sample.id(2_001), code: "no_car")
    #expect(PlanChecker(enough).violations(of: plan).contains(lie))
    let others = GroundedCrew(day: crew.day, officers: [Sample.code(3), Sample.code(4)])
    let wrong = plan.with(unplanned: [.init(visit: Sample.id(2_001), reason: .noCar(others))])
    #expect(PlanChecker(input).violations(of: wrong) == [lie])
  }

  @Test func `a visit for which others left no room names the crews that have no car`() throws {
    let officers = try Sample.pair(1, car: nil) + Sample.pair(3, car: nil)
    let visits = try (1...11).map { try Sample.visit($0, minutes: 170, priority: $0 * 5) }
    let sites = try (1...11).map { try Sample.site($0, point: Sample.point(north: 500 + $0)) }
    let input = try Sample.input(visits: visits, sites: sites, officers: officers)
      .with(cars: [Sample.car(1)])
    let plan = try WeekPlanner.plan(input)
    let left = try #require(plan.unplanned.first)
    #expect(left.reason == .noRoom)
    let bench = try Workbench(plan, input: input)
    #expect(bench.grounded(for: left.visit).count == 5)
    let planned = try #require(plan.routes.first?.stops.first)
    #expect(bench.grounded(for: planned.visit).isEmpty)
  }

  @Test func `a crew of three takes the car that has a seat for each, whoever drives it`() throws {
    let officers =
      try Sample.pair(1, car: "car") + Sample.pair(3, car: nil) + [Sample.officer(5)]
    let cars = try [Sample.car(1, seats: 5), Sample.car(2, seats: 2)]
    let day = try Day(iso: "2026-11-23")
    let shifts = Crews(of: officers, on: [day], cars: cars, seats: 4).shifts
    let third = try #require(shifts.first { $0.members.count == 3 })
    #expect(third.crew.car == "car-1")
    #expect(shifts.map(\.crew.car).sorted() == ["car-1", "car-2"])
  }
}
