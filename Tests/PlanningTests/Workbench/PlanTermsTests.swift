import BundleSupport
import Model
import Testing

@testable import Planning
@testable import Routing

/// The terms of a plan add up to what the search makes as small as possible.
struct PlanTermsTests {
  /// What the search says that the plan costs.
  private static func objective(of bench: Workbench, _ input: PlanningInput) throws -> Int64 {
    let problem = try ProblemBuilder(input: input, work: bench.work).problem()
    return Solution(problem, routes: bench.orders, iterations: 0).cost.total
  }

  private static func total(_ terms: some Sequence<PlanTerm>) -> Int64 {
    terms.reduce(0) { $0 + $1.cost }
  }

  @Test func `the terms of a new plan add up to the cost of the search's best solution`() throws {
    var kinds: Set<PlanTerm.Kind> = []
    for seed in 1...UInt64(TestSize.count(20, long: 200)) {
      let input = try Sample.randomWeek(seed: seed, visits: 10...30)
      guard let plan = try? WeekPlanner.plan(input) else { continue }
      let bench = try Workbench(plan, input: input)
      let terms = try bench.terms(changing: nil)
      let problem = try ProblemBuilder(input: input, work: bench.work).problem()
      let found = Search(
        problem: problem, seed: input.seed, limits: Limits(iterations: input.limits.iterations)
      ).solution()
      #expect(Self.total(terms) == found.cost.total, "seed \(seed)")
      // The control: without any one term that is not nothing the sum is another.
      for left in terms where left.cost != 0 {
        kinds.insert(left.kind)
        #expect(Self.total(terms.filter { $0 != left }) != found.cost.total)
      }
    }
    #expect(kinds.isSuperset(of: [.driving, .otherOfficer, .standIn, .otherCrew, .lateDays]))
  }

  @Test func `uneven loads are a term, as the search counts them`() throws {
    for seed in 1...UInt64(TestSize.count(4, long: 200)) {
      var settings = PlanningSettings()
      settings.wishes.evenLoads = 4
      let input = try Sample.randomWeek(seed: seed, visits: 10...30).with(settings: settings)
      guard let plan = try? WeekPlanner.plan(input) else { continue }
      let bench = try Workbench(plan, input: input)
      let terms = try bench.terms(changing: nil)
      let objective = try Self.objective(of: bench, input)
      #expect(Self.total(terms) == objective, "seed \(seed)")
      let uneven = try #require(terms.first { $0.kind == .uneven })
      #expect(uneven.amount > 0)
      #expect(Self.total(terms.filter { $0 != uneven }) != objective)
    }
  }

  @Test func `what is left out of the highest rank is counted with that rank's weight`() throws {
    let visits = try (1...12).map { try Sample.visit($0, minutes: 170, due: "2026-11-20") }
    let sites = try (1...12).map { try Sample.site($0, point: Sample.point(north: 500 + $0)) }
    let input = try Sample.input(visits: visits, sites: sites, officers: Sample.pair(1))
    let bench = try Workbench(try WeekPlanner.plan(input), input: input)
    let terms = try bench.terms(changing: nil)
    let overdue = try #require(terms.first { $0.kind == .overdue })
    let points = try #require(terms.first { $0.kind == .priority })
    #expect((overdue.amount, overdue.all, points.amount) == (2, 12, 2 * 51))
    #expect(Self.total(terms) == (try Self.objective(of: bench, input)))
  }

  @Test func `the terms of a replan count its changes as the search does`() throws {
    var kinds: Set<PlanTerm.Kind> = []
    for seed in 1...UInt64(TestSize.count(20, long: 200)) {
      let input = try Sample.randomWeek(seed: seed, visits: 10...30)
      guard let week = try Illness(in: input, at: TimeOfDay(minutes: 600)),
        let plan = try? WeekPlanner.plan(week.replan)
      else { continue }
      let replan = week.replan
      let bench = try Workbench(plan, input: replan)
      let terms = try bench.terms(changing: week.base)
      let objective = try Self.objective(of: bench, replan)
      #expect(Self.total(terms) == objective, "seed \(seed)")
      kinds.formUnion(terms.filter { $0.cost != 0 }.map(\.kind))
      for left in terms where left.cost != 0 {
        #expect(Self.total(terms.filter { $0 != left }) != objective)
      }
    }
    #expect(kinds.isSuperset(of: [.dropped, .moved]))
  }
}
