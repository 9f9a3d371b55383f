import BundleSupport
import Model
import Testing

@testable import Planning

/// Every slot, displacement and amount that the workbench names is tried out on random weeks.
struct WorkbenchLawTests {
  private static let seeds = 1...UInt64(TestSize.count(40, long: 1_000))

  @Test func `the bench lays a plan out as it was made`() throws {
    for seed in Self.seeds {
      guard let week = try RandomBench(seed: seed) else { continue }
      let (input, bench) = (week.input, week.bench)
      let again = try PlanAssembly(input: input, work: bench.work)
        .plan(orders: bench.orders, iterations: bench.plan.iterations)
      #expect(again == bench.plan)
    }
  }

  @Test
  func `a visit moves to every slot that is named, keeps every rule, and costs what was said`()
    throws
  {
    var moves = 0
    for seed in Self.seeds.prefix(TestSize.count(10, long: 1_000)) {
      guard let week = try RandomBench(seed: seed) else { continue }
      let (input, bench) = (week.input, week.bench)
      for visit in week.candidates {
        let free = try #require(bench.work.candidate(visit))
        guard let rest = week.plan(bench.without([free])) else {
          #expect(throws: WorkbenchFault.self) { try bench.slots(for: visit) }
          continue
        }
        let without = Self.driving(rest)
        for slot in try bench.slots(for: visit) {
          let moved = try bench.moving(visit, to: slot.day, crew: slot.crew.number)
          #expect(PlanChecker(input).violations(of: moved.plan) == [])
          #expect(Self.driving(moved.plan) == without + slot.drivingMinutes)
          moves += 1
        }
      }
    }
    #expect(moves > 60)
  }

  @Test func `a crew's day without a slot holds the visit in no position`() throws {
    var refusals = 0
    for seed in Self.seeds.prefix(TestSize.count(20, long: 1_000)) {
      guard let week = try RandomBench(seed: seed) else { continue }
      let bench = week.bench
      for visit in week.candidates {
        let candidate = try #require(bench.work.candidate(visit))
        guard bench.canLeave(candidate, with: [candidate]) else {
          #expect(throws: WorkbenchFault.self) { try bench.slots(for: visit) }
          continue
        }
        let rest = bench.without([candidate])
        let slots = Set(try bench.slots(for: visit).map(\.shift))
        for shift in rest.indices where !slots.contains(shift) {
          #expect(!week.isHeld(candidate, on: shift))
          refusals += 1
        }
      }
    }
    #expect(refusals > 150)
  }

  @Test func `work that is shorter by the minutes missing fits, by a minute less it does not`()
    throws
  {
    var amounts = 0
    for seed in Self.seeds.prefix(TestSize.count(30, long: 1_000)) {
      guard let week = try RandomBench(seed: seed) else { continue }
      let (input, bench) = (week.input, week.bench)
      for visit in week.candidates {
        guard let candidate = bench.work.candidate(visit) else { continue }
        let rest = bench.without([candidate])
        for shift in rest.indices {
          let obstacle = bench.obstacle(to: candidate, on: shift, in: rest)
          guard case .full(let short) = obstacle,
            bench.slot(of: candidate, on: shift, in: rest) == nil
          else { continue }
          #expect(Self.fits(candidate, shorterBy: short, on: shift, rest, bench, input))
          // Control: an explainer that says a minute less is caught.
          #expect(!Self.fits(candidate, shorterBy: short - 1, on: shift, rest, bench, input))
          amounts += 1
        }
      }
    }
    #expect(amounts > 15)
  }

  // MARK: Parts

  private static func driving(_ plan: Plan) -> Int {
    plan.routes.reduce(0) { $0 + $1.drivingMinutes }
  }

  private static func fits(
    _ candidate: Int, shorterBy short: Int, on shift: Int, _ rest: [[Int]], _ bench: Workbench,
    _ input: PlanningInput
  ) -> Bool {
    let minutes = bench.work.candidates[candidate].visit.minutes - short
    return (0...rest[shift].count).contains { position in
      var order = rest[shift]
      order.insert(candidate, at: position)
      return PlanAssembly(input: input, work: bench.work)
        .holds(
          order, on: shift, changing: candidate, to: minutes,
          within: bench.work.candidates[candidate].hours(on: shift))
    }
  }
}
