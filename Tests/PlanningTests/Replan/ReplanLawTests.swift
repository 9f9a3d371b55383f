import BundleSupport
import Model
import Testing

@testable import Planning

/// After one officer falls ill on Tuesday, no more visits move than must.
struct ReplanLawTests {
  private static let count = TestSize.count(30, long: 125)

  /// A small week in which anybody falls ill.
  private static func illness(seed: UInt64) throws -> Illness? {
    var generator = SplitMix64(seed: seed &* 77)
    let input = try Sample.smallWeek(seed: seed)
    return try Illness(of: input.officers.map(\.code).randomElement(using: &generator), in: input)
  }

  @Test func `Monday is untouched, every rule holds, and nothing moves that need not`() throws {
    var weeks = 0
    var moved = 0
    var caught = 0
    for seed in 1...UInt64(Self.count) {
      guard let week = try Self.illness(seed: seed),
        let plan = try? WeekPlanner.plan(week.replan)
      else { continue }
      weeks += 1
      #expect(PlanChecker(week.replan).violations(of: plan) == [], "seed \(seed)")
      #expect(week.monday(plan) == week.monday(week.base))
      let bound = try LeastChange(week.replan)
      let change = bound.change(of: plan)
      moved += change.units
      #expect(bound.better(than: change) == nil, "seed \(seed)")
      // The control: who plans the rest of the week anew moves more than must be.
      let other = try WeekPlanner.plan(week.careless)
      let careless = bound.change(of: other)
      if careless.units > change.units { caught += 1 }
    }
    #expect(weeks > Self.count * 8 / 10)
    #expect(moved > Self.count * 3 / 10)
    #expect(caught > Self.count / 20)
  }

  @Test func `a larger week keeps Monday and every rule, and moves fewer than a new plan`() throws {
    for seed in 1...UInt64(TestSize.count(4, long: 60)) {
      let input = try Sample.randomWeek(seed: seed, visits: 30...60, iterations: 300)
      guard let week = try Illness(in: input), let plan = try? WeekPlanner.plan(week.replan) else {
        continue
      }
      #expect(PlanChecker(week.replan).violations(of: plan) == [])
      #expect(week.monday(plan) == week.monday(week.base))
      let anew = try WeekPlanner.plan(week.careless)
      func changes(_ plan: Plan) -> Int {
        let difference = PlanDifference(from: week.base, to: plan)
        return difference.moved.count + difference.dropped.count
      }
      #expect(changes(plan) <= changes(anew), "seed \(seed)")
    }
  }
}
