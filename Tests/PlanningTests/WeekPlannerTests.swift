import BundleSupport
import Model
import Testing

@testable import Planning

struct WeekPlannerTests {
  @Test(arguments: 0..<UInt64(TestSize.count(60, long: 150)))
  func `a plan of any week keeps every rule, or the week is refused with a reason`(
    seed: UInt64
  ) throws {
    let input = try Sample.randomWeek(seed: seed)
    let plan: Plan
    do throws(PlanningFault) {
      plan = try WeekPlanner.plan(input)
    } catch {
      #expect(["E-PLAN-NO-CARS", "E-PLAN-NO-CREW"].contains(error.code))
      return
    }
    let checker = PlanChecker(input)
    #expect(checker.violations(of: plan) == [])
    // The control: with its first visit an hour early it breaks a rule.
    guard let route = plan.routes.first else { return }
    var draft = Draft(route)
    draft.stops[0].begins -= 60
    draft.stops[0].ends -= 60
    let broken = plan.with(routes: [draft.route] + plan.routes.dropFirst())
    #expect(checker.violations(of: broken) != [])
  }

  @Test func `plans of larger weeks keep every rule too`() throws {
    for seed in 1...UInt64(TestSize.count(8, long: 1_000)) {
      let input = try Sample.randomWeek(seed: seed, visits: 5...80, iterations: 40)
      guard let plan = try? WeekPlanner.plan(input) else { continue }
      #expect(PlanChecker(input).violations(of: plan) == [], "seed \(seed)")
    }
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `the same input gives the same plan, in whatever order it comes`(seed: UInt64) throws {
    let input = try Sample.randomWeek(seed: seed)
    let plan = try WeekPlanner.plan(input)
    let turned = input.with(
      officers: input.officers.reversed(), sites: input.sites.reversed(),
      visits: input.visits.reversed())
    #expect(try WeekPlanner.plan(input) == plan)
    #expect(try WeekPlanner.plan(turned) == plan)
  }

  @Test(arguments: 1...UInt64(TestSize.count(3, long: 30)))
  func `searches side by side give the same plan each time, and it keeps every rule`(
    seed: UInt64
  ) throws {
    let input = try Sample.randomWeek(seed: seed)
    let limits = input.limits.iterations
    let both = input.with(limits: PlanningLimits(iterations: limits, threads: 2))
    guard let plan = try? WeekPlanner.plan(both) else { return }
    #expect(try WeekPlanner.plan(both) == plan)
    #expect(PlanChecker(input).violations(of: plan) == [])
    #expect(plan.iterations == limits.map { 2 * $0 })
  }

  @Test func `what fits is planned, with nothing left out`() throws {
    let input = try Sample.input(visits: (1...8).map { try Sample.visit($0) })
    let plan = try WeekPlanner.plan(input)
    #expect(plan.unplanned == [])
    #expect(plan.routes.reduce(0) { $0 + $1.stops.count } == 8)
    #expect(plan.iterations == 300)
  }

  @Test func `where not all fits, the higher rank and then the higher priority go first`() throws {
    let long = try (1...12).map { number in
      try Sample.visit(
        number, minutes: 170, due: number <= 2 ? "2026-11-27" : nil, priority: number * 5)
    }
    // All next to the office: a crew makes one in the morning and one in the afternoon.
    let sites = try (1...12).map { try Sample.site($0, point: Sample.point(north: 500 + $0)) }
    let input = try Sample.input(visits: long, sites: sites, officers: Sample.pair(1))
    let plan = try WeekPlanner.plan(input)
    // Visits 1 and 2 are due; of the others the two of the lowest priority have to stay.
    #expect(plan.unplanned.map(\.visit) == [Sample.id(2_004), Sample.id(2_003)])
    #expect(plan.unplanned.allSatisfy { $0.reason == .noRoom })
  }

  @Test func `the officer wished for goes, where that costs less than an hour of driving`() throws {
    let visits = try (1...4).map { try Sample.visit($0, wished: $0 == 2 ? 3 : nil) }
    let plan = try WeekPlanner.plan(try Sample.input(visits: visits))
    let route = plan.routes.first { $0.stops.contains { $0.visit == Sample.id(2_002) } }
    #expect(route?.crew.officers.contains(Sample.code(3)) == true)
  }

  @Test func `the tracker of a major project goes there, where nobody else is wished for`() throws {
    let visits = try (1...4).map { try Sample.visit($0, kind: .major) }
    func crew(tracker: Int?) throws -> [String] {
      let sites = try (1...4).map { try Sample.site($0, tracker: $0 == 2 ? tracker : nil) }
      let plan = try WeekPlanner.plan(try Sample.input(visits: visits, sites: sites))
      return plan.routes.first { $0.stops.contains { $0.visit == Sample.id(2_002) } }?.crew
        .officers ?? []
    }
    for tracker in [1, 3] {
      #expect(try crew(tracker: tracker).contains(Sample.code(tracker)))
    }
    let usual = try crew(tracker: nil)
    #expect(![1, 3].allSatisfy { usual.contains(Sample.code($0)) }, "control: one crew goes")
  }

  @Test func `a limit of no seconds still gives a plan that keeps every rule`() throws {
    let input = try Sample.randomWeek(seed: 4)
    let hurried = PlanningInput(
      week: input.week, officers: input.officers, sites: input.sites, visits: input.visits,
      calendar: input.calendar, limits: PlanningLimits(seconds: 0))
    let plan = try WeekPlanner.plan(hurried) { 0 }
    #expect(PlanChecker(hurried).violations(of: plan) == [])
  }

  @Test func `in the middle of the week only the days that are left are planned`() throws {
    let week = try Week(iso: Sample.week)
    func input(from day: Day) throws -> PlanningInput {
      let visits = try (1...6).map { try Sample.visit($0) }
      let whole = try Sample.input(visits: visits)
      return PlanningInput(
        week: week, from: day, officers: whole.officers, sites: whole.sites, visits: visits,
        calendar: .china, limits: PlanningLimits(iterations: 100))
    }
    let wednesday = week.monday.adding(days: 2)
    let plan = try WeekPlanner.plan(try input(from: wednesday))
    #expect(plan.firstDay == wednesday)
    #expect(plan.routes.allSatisfy { $0.day >= wednesday })
    #expect(PlanChecker(try input(from: wednesday)).violations(of: plan) == [])
    let tooLate = try input(from: week.monday.adding(days: 7))
    #expect(throws: PlanningFault.weekOver(week: week, from: week.monday.adding(days: 7))) {
      try WeekPlanner.plan(tooLate)
    }
    let saturday = try input(from: week.monday.adding(days: 5))
    #expect(throws: PlanningFault.noWorkingDay(week: week)) { try WeekPlanner.plan(saturday) }
  }

  @Test func `a proof is about all plans where everything fits, else about these visits`() throws {
    let few = try Sample.input(visits: (1...5).map { try Sample.visit($0) })
    let proven = try WeekPlanner.provenPlan(few, seconds: 60) { 0 }
    #expect(proven.plan == (try WeekPlanner.plan(few)))
    #expect(proven.proof?.isAboutAllPlans == true)
    #expect(proven.proof?.minutesBelow == 0)
    // Three crews' days of work for one crew, so that visits have to be left out.
    let many = try Sample.input(
      visits: (1...17).map { try Sample.visit($0, minutes: 120) }, officers: Sample.pair(1))
    let crowded = try WeekPlanner.provenPlan(many, seconds: 60) { 0 }
    let proof = try #require(crowded.proof)
    #expect(crowded.plan.unplanned.count > 0)
    #expect(0 <= proof.minutesBelow && proof.minutesBelow <= proof.minutes)
  }
}
