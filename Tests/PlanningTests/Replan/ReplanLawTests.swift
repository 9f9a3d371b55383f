import BundleSupport
import Model
import Testing

@testable import Planning

/// After one officer falls ill on Tuesday, no more visits move than must.
struct ReplanLawTests {
  private static let seeds = 1...100 as ClosedRange<UInt64>

  /// A small week that was planned, and what is left of it from Tuesday on.
  private struct Case {
    let base: Plan
    let input: PlanningInput
    /// The same, without the wish for few changes.
    let careless: PlanningInput

    init?(seed: UInt64) throws {
      var generator = SplitMix64(seed: seed &* 77)
      let input = try Sample.smallWeek(seed: seed)
      guard let base = try? WeekPlanner.plan(input) else { return nil }
      let tuesday = input.week.monday.adding(days: 1)
      let ill = input.officers.map(\.code).randomElement(using: &generator) ?? ""
      let pause = try Pause(from: tuesday, through: input.week.monday.adding(days: 6))
      let officers = input.officers.map { $0.code == ill ? $0.away(pause) : $0 }
      self.base = base
      self.input = input.with(officers: officers, from: tuesday, base: base, keepsClose: true)
      careless = input.with(officers: officers, from: tuesday, base: base)
    }
  }

  @Test func `Monday is untouched, every rule holds, and nothing moves that need not`() throws {
    var weeks = 0
    var moved = 0
    var caught = 0
    for seed in Self.seeds {
      guard let week = try Case(seed: seed), let plan = try? WeekPlanner.plan(week.input) else {
        continue
      }
      weeks += 1
      #expect(PlanChecker(week.input).violations(of: plan) == [], "seed \(seed)")
      let monday = week.input.week.monday
      #expect(
        plan.routes.filter { $0.day == monday } == week.base.routes.filter { $0.day == monday })
      let bound = try LeastChange(week.input)
      let change = bound.change(of: plan)
      moved += change.units
      #expect(bound.better(than: change) == nil, "seed \(seed)")
      // The control: who plans the rest of the week anew moves more than must be.
      let other = try WeekPlanner.plan(week.careless)
      let careless = bound.change(of: other)
      if careless.units > change.units { caught += 1 }
    }
    #expect(weeks > 80)
    #expect(moved > 30)
    #expect(caught > 5)
  }

  @Test func `a larger week keeps Monday and every rule, and moves fewer than a new plan`() throws {
    for seed in 1...UInt64(TestSize.count(4, long: 60)) {
      let input = try Sample.randomWeek(seed: seed, visits: 30...60, iterations: 300)
      guard let base = try? WeekPlanner.plan(input), let ill = input.officers.first else {
        continue
      }
      let tuesday = input.week.monday.adding(days: 1)
      let pause = try Pause(from: tuesday, through: tuesday.adding(days: 5))
      let officers = input.officers.map { $0.code == ill.code ? $0.away(pause) : $0 }
      let replan = input.with(officers: officers, from: tuesday, base: base, keepsClose: true)
      guard let plan = try? WeekPlanner.plan(replan) else { continue }
      #expect(PlanChecker(replan).violations(of: plan) == [])
      let monday = input.week.monday
      #expect(plan.routes.filter { $0.day == monday } == base.routes.filter { $0.day == monday })
      let anew = try WeekPlanner.plan(input.with(officers: officers, from: tuesday, base: base))
      func changes(_ plan: Plan) -> Int {
        let difference = PlanDifference(from: base, to: plan)
        return difference.moved.count + difference.dropped.count
      }
      #expect(changes(plan) <= changes(anew), "seed \(seed)")
    }
  }
}
