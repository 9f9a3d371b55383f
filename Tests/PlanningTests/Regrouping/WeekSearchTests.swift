import BundleSupport
import Model
import Synchronization
import Testing

@testable import Planning

/// What a week's search does with its rounds and seconds where crews may change.
struct WeekSearchTests {
  /// A clock that goes on by a thousandth of a second whenever it is asked.
  private static func clock() -> @Sendable () -> Double {
    let asked = Count()
    return { Double(asked.next()) / 1_000 }
  }

  private final class Count: Sendable {
    private let value = Atomic(0)
    func next() -> Int { value.add(1, ordering: .relaxed).newValue }
  }

  @Test func `with seconds a plan is never worse than what usual crews reach in their share`()
    throws
  {
    var better = 0
    for seed in 1...UInt64(TestSize.count(8, long: 150)) {
      let week = try Sample.randomWeek(seed: seed, visits: 8...24)
      let free = week.with(
        settings: PlanningSettings(crews: .free), limits: PlanningLimits(seconds: 0.2))
      guard let plan = try? WeekPlanner.plan(free, clock: Self.clock()) else { continue }
      let usual = try WeekPlanner.plan(
        week.with(limits: PlanningLimits(seconds: 0.12)), clock: Self.clock())
      let costs = try #require(try ComparedWeek(free))
      let found = try #require(try costs.cost(of: plan))
      let share = try #require(try costs.cost(of: usual))
      #expect(found <= share, "seed \(seed)")
      if found < share { better += 1 }
      #expect(PlanChecker(free).violations(of: plan) == [])
    }
    // The control: the costs can tell plans apart.
    #expect(better > 0)
  }

  @Test(arguments: [1, 2, 3, 10, 100], [1, 2])
  func `a search that is stopped from outside ends, with a plan that keeps every rule`(
    question: Int, threads: Int
  ) throws {
    let asked = Count()
    let week = try Sample.randomWeek(seed: 2).with(
      settings: PlanningSettings(crews: .pairs),
      limits: PlanningLimits(seconds: 1e15, threads: threads))
    let plan = try WeekPlanner.plan(week) {
      let number = asked.next()
      return number >= question ? .infinity : Double(number) / 1_000
    }
    #expect(PlanChecker(week).violations(of: plan) == [])
    #expect(plan.iterations <= (question + 50) * 1_024)
  }

  @Test(arguments: [CrewChoice.usual, .free])
  func `two searches are never worse than the first of them alone`(crews: CrewChoice) throws {
    var better = 0
    for seed in 1...UInt64(TestSize.count(8, long: 60)) {
      let week = try Sample.randomWeek(seed: seed, visits: 12...24, isMixed: true)
        .with(settings: PlanningSettings(crews: crews))
      func cost(threads: Int) throws -> Int64? {
        let input = week.with(limits: PlanningLimits(iterations: 30, threads: threads))
        guard let costs = try ComparedWeek(input) else { return nil }
        return try (try? WeekPlanner.plan(input)).flatMap { try costs.cost(of: $0) }
      }
      guard let one = try cost(threads: 1), let two = try cost(threads: 2) else { continue }
      #expect(two <= one, "seed \(seed)")
      if two < one { better += 1 }
    }
    // The control: the second finds something now and then, so that which is taken matters.
    #expect(better > 0)
  }

  @Test func `a week whose weights can't be kept apart gets all rounds with its usual crews`()
    throws
  {
    let input = try RegroupingTests.eightOfOneSkill()
    var settings = input.settings
    settings.wishes.lateDay = 100_000_000_000_000
    let heavy = input.with(settings: settings)
    let work = try OpenWork(heavy)
    #expect(VisitWeights(heavy.visits, in: work, heavy) == nil)
    let plan = try WeekPlanner.plan(heavy)
    #expect(plan.iterations == heavy.limits.iterations)
    #expect(plan == (try WeekPlanner.plan(RegroupingTests.asPaired(heavy))))
    // The control: with weights that fit other crews are tried, which takes more rounds.
    #expect(try #require(heavy.limits.iterations) < WeekPlanner.plan(input).iterations)
  }

  // MARK: Long weeks

  private static func week(
    open: Int, done: Int = 0, asking skills: [Skill] = [.air], limits: PlanningLimits
  ) throws -> PlanningInput {
    let visits = try (1...open + done).map { number in
      try Sample.visit(
        number, site: 1 + number % 9, status: number > open ? .done : .open,
        skills: number == 1 ? skills : [])
    }
    let officers = try Sample.pair(1, skills: [.air]) + Sample.pair(3, skills: [.water])
    return try Sample.input(
      visits: visits,
      sites: (1...9).map { try Sample.site($0, point: Sample.point(north: 900 * $0)) },
      officers: officers, settings: PlanningSettings(crews: .free)
    ).with(limits: limits)
  }

  @Test func `a long week that seconds limit keeps its usual crews where nothing needs others`()
    throws
  {
    let seconds = PlanningLimits(seconds: 0.05)
    let long = try Self.week(open: 201, limits: seconds)
    #expect(long.keepsUsualCrews)
    let plan = try WeekPlanner.plan(long, clock: Self.clock())
    #expect(plan == (try WeekPlanner.plan(RegroupingTests.asPaired(long), clock: Self.clock())))
    #expect(PlanNote.all(about: plan, input: long) == [.usualCrews(visits: 201)])
    // The controls: shorter weeks, rounds as a limit, and a visit that two crews have to part for.
    #expect(!(try Self.week(open: 200, done: 50, limits: seconds)).keepsUsualCrews)
    #expect(!(try Self.week(open: 201, limits: .usual)).keepsUsualCrews)
    #expect(!(try Self.week(open: 201, asking: [.air, .water], limits: seconds)).keepsUsualCrews)
    #expect(try Self.week(open: 201, asking: [.noise], limits: seconds).keepsUsualCrews)
  }

  @Test func `searches of a long week exchange what they find, and give the same each time`()
    throws
  {
    let long = RegroupingTests.asPaired(
      try Self.week(open: 201, limits: PlanningLimits(iterations: 20, threads: 2)))
    let plan = try WeekPlanner.plan(long)
    #expect(try WeekPlanner.plan(long) == plan)
    #expect(PlanChecker(long).violations(of: plan) == [])
    #expect(plan.iterations == 40)
  }
}
