import BundleSupport
import Model
import Testing

@testable import Planning

/// A plan carried over to another week keeps the rules there, and changes nothing that it need not.
struct CarriedPlanTests {
  private struct Case {
    let source: Plan
    /// The week after, with the same people and visits.
    let next: PlanningInput

    init?(seed: UInt64) throws {
      let input = try Sample.randomWeek(seed: seed)
      guard let source = try? WeekPlanner.plan(input) else { return nil }
      self.source = source
      next = PlanningInput(
        week: try Week(iso: "2026-W49"), officers: input.officers, sites: input.sites,
        visits: input.visits, calendar: .china, settings: input.settings, seed: seed,
        limits: input.limits)
    }
  }

  @Test func `every rule holds, on the same weekdays, with the same officers and order`() throws {
    var carried = 0
    var caught = 0
    for seed in 1...UInt64(TestSize.count(25, long: 400)) {
      guard let week = try Case(seed: seed) else { continue }
      let plan = try CarriedPlan.plan(week.source, input: week.next)
      #expect(PlanChecker(week.next).violations(of: plan) == [], "seed \(seed)")
      for route in plan.routes {
        let before = try #require(
          week.source.routes.first {
            $0.day.adding(days: 7) == route.day && $0.crew == route.crew
          })
        let visits = route.stops.map(\.visit)
        #expect(before.stops.map(\.visit).filter(visits.contains) == visits)
        carried += visits.count
      }
      // The control: the same routes a week later, as they stand, break rules.
      let raw = week.source.with(
        routes: week.source.routes.map { route in
          var draft = Draft(route)
          draft.day = route.day.adding(days: 7)
          return draft.route
        })
      let broken = Plan(
        week: plan.week, seed: 1, iterations: 0, routes: raw.routes, unplanned: plan.unplanned)
      if broken != plan, !PlanChecker(week.next).violations(of: broken).isEmpty { caught += 1 }
    }
    #expect(carried > 100)
    #expect(caught > 3)
  }

  @Test func `what the other week has not is left out until somebody puts it in`() throws {
    let visits = try (1...6).map { try Sample.visit($0, status: $0 == 2 ? .done : .open) }
    let input = try Sample.input(visits: visits)
    let source = try WeekPlanner.plan(
      input.with(visits: try (1...3).map { try Sample.visit($0) }))
    let next = PlanningInput(
      week: try Week(iso: "2026-W49"), officers: input.officers, sites: input.sites,
      visits: visits, calendar: .china, limits: input.limits)
    let plan = try CarriedPlan.plan(source, input: next)
    let served = Set(plan.routes.flatMap { $0.stops.map(\.visit) })
    #expect(served == [Sample.id(2_001), Sample.id(2_003)])
    #expect(plan.unplanned.map(\.visit) == [4, 5, 6].map { Sample.id(2_000 + $0) })
    #expect(plan.unplanned.allSatisfy { $0.reason == .unplaced })
    // Putting one in says nothing about the others.
    let bench = try Workbench(plan, input: next.keeping(plan))
    let slot = try #require(try bench.slots(for: Sample.id(2_004)).first)
    let moved = try bench.moving(Sample.id(2_004), to: slot.day, crew: slot.crew.number)
    #expect(moved.plan.unplanned.map(\.reason) == [.unplaced, .unplaced])
  }
}
