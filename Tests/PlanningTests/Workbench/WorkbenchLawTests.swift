import BundleSupport
import Model
import Testing

@testable import Planning

/// Every slot, displacement and amount that the workbench names is tried out on random weeks.
struct WorkbenchLawTests {
  private static let seeds = 1...UInt64(TestSize.count(120, long: 1_000))

  /// Small weeks every day, weeks of up to 80 visits in the long run.
  private static let sizes = TestSize.isLong ? 5...80 : 4...22

  /// A week with few rounds of search, so that there is room for moves, and its workbench.
  private static func bench(_ seed: UInt64) throws -> (PlanningInput, Workbench)? {
    let input = try Sample.randomWeek(seed: seed, visits: sizes, iterations: 4)
    guard let plan = try? WeekPlanner.plan(input) else { return nil }
    return (input, try Workbench(plan, input: input))
  }

  private static func candidates(_ bench: Workbench) -> [RecordID] {
    bench.work.candidates.map(\.visit.id)
  }

  @Test func `the bench lays a plan out as it was made`() throws {
    for seed in Self.seeds {
      guard let (input, bench) = try Self.bench(seed) else { continue }
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
    for seed in Self.seeds.prefix(TestSize.count(20, long: 1_000)) {
      guard let (input, bench) = try Self.bench(seed) else { continue }
      for visit in Self.candidates(bench) {
        let free = try #require(bench.work.candidate(visit))
        guard let rest = try? Self.plan(bench, orders: bench.without([free]), input) else {
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
    #expect(moves > 200)
  }

  @Test func `a crew's day without a slot holds the visit in no position`() throws {
    var refusals = 0
    for seed in Self.seeds.prefix(TestSize.count(40, long: 1_000)) {
      guard let (input, bench) = try Self.bench(seed) else { continue }
      for visit in Self.candidates(bench) {
        let candidate = try #require(bench.work.candidate(visit))
        guard bench.canLeave(candidate, with: [candidate]) else {
          #expect(throws: WorkbenchFault.self) { try bench.slots(for: visit) }
          continue
        }
        let rest = bench.without([candidate])
        let slots = Set(try bench.slots(for: visit).map(\.shift))
        for shift in rest.indices where !slots.contains(shift) {
          for position in 0...rest[shift].count {
            var orders = rest
            orders[shift].insert(candidate, at: position)
            #expect((try? Self.plan(bench, orders: orders, input)) == nil)
          }
          refusals += 1
        }
      }
    }
    #expect(refusals > 500)
  }

  @Test func `whoever makes room as said lets the visit in, and every rule holds`() throws {
    var found = 0
    for seed in Self.seeds {
      guard let (input, bench) = try Self.bench(seed) else { continue }
      for visit in Self.candidates(bench) {
        guard case .displaced(let list, _) = try bench.explanation(of: visit) else { continue }
        for displacement in list {
          let plan = try Self.applied(displacement, visit, bench, input)
          #expect(PlanChecker(input).violations(of: plan) == [])
          #expect(plan.routes.contains { $0.stops.contains { $0.visit == visit } })
          // Control: an explainer that names nobody is caught.
          let lie = Explanation.Displacement(slot: displacement.slot, leaving: [])
          #expect((try? Self.applied(lie, visit, bench, input)) == nil)
          found += 1
        }
      }
    }
    #expect(found > 10)
  }

  @Test func `work that is shorter by the minutes missing fits, by a minute less it does not`()
    throws
  {
    var amounts = 0
    for seed in Self.seeds.prefix(TestSize.count(60, long: 1_000)) {
      guard let (input, bench) = try Self.bench(seed) else { continue }
      for visit in Self.candidates(bench) {
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
    #expect(amounts > 50)
  }

  @Test func `what is impossible is so by itself, and another reason is caught`() throws {
    var excluded = 0
    for seed in Self.seeds {
      guard let (input, bench) = try Self.bench(seed) else { continue }
      for left in bench.work.excluded {
        let visit = try #require(input.visits.first { $0.id == left.visit })
        let alone = input.with(visits: [visit])
        // Who rides along may rest on what the others need.
        let needs = input.visits.filter(\.status.isToPlan).map(\.people).max()
        if needs == visit.people {
          let plan = try WeekPlanner.plan(alone)
          #expect(plan.unplanned == [left], "seed \(seed)")
        }
        #expect(ReasonChecker(input).isPossible(left.reason, for: visit))
        let lie = Plan.Reason.tooEarly(earliest: input.week.monday)
        #expect(!ReasonChecker(input).isPossible(lie, for: visit))
        excluded += 1
      }
    }
    #expect(excluded > 50)
  }

  // MARK: Parts

  private static func plan(
    _ bench: Workbench, orders: [[Int]], _ input: PlanningInput
  ) throws -> Plan {
    for (shift, order) in orders.enumerated() {
      // A visit on a day that is closed to it has no hours there.
      for candidate in order
      where !bench.work.candidates[candidate].openings.contains(where: { $0.shift == shift }) {
        throw WorkbenchFault.notOpen(bench.work.candidates[candidate].visit.title)
      }
    }
    return try PlanAssembly(input: input, work: bench.work).plan(orders: orders, iterations: 0)
  }

  private static func driving(_ plan: Plan) -> Int {
    plan.routes.reduce(0) { $0 + $1.drivingMinutes }
  }

  /// The plan in which the visits leave, go where they are said to go, and `visit` comes in.
  private static func applied(
    _ displacement: Explanation.Displacement, _ visit: RecordID, _ bench: Workbench,
    _ input: PlanningInput
  ) throws -> Plan {
    let leaving = try displacement.leaving.map { try #require(bench.work.candidate($0.visit)) }
    let candidate = try #require(bench.work.candidate(visit))
    var orders = bench.without(leaving)
    orders[displacement.slot.shift].insert(candidate, at: displacement.slot.position)
    for (other, said) in zip(leaving, displacement.leaving) {
      if let slot = said.goesTo { orders[slot.shift].insert(other, at: slot.position) }
    }
    return try plan(bench, orders: orders, input)
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
