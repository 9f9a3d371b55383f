import BundleSupport
import Model
import Testing

@testable import Planning
@testable import Routing

/// What is said of a visit that is not planned is true, whoever chose the crews.
struct ExplanationLawTests {
  /// Weeks, and how many of them are tried with crews that were searched for.
  private static func seeds(_ crews: CrewChoice) -> ClosedRange<UInt64> {
    1...UInt64(
      crews == .usual ? TestSize.count(25, long: 1_000) : TestSize.count(10, long: 100))
  }

  /// How often each answer was met.
  private struct Met {
    var excluded = 0
    var otherCrews = 0
    var noFit = 0
    var displaced = 0
  }

  @Test(arguments: CrewChoice.allCases)
  func `each answer holds on random weeks, and an explainer that lies is caught`(
    crews: CrewChoice
  ) throws {
    var met = Met()
    for seed in Self.seeds(crews) {
      // In every second week it matters who rides with whom.
      guard let week = try RandomBench(seed: seed, crews: crews, isMixed: seed % 2 == 0) else {
        continue
      }
      let every = try EveryCrew(week.input)
      Self.checkDesk(week, "seed \(seed)")
      for visit in week.bench.work.excluded.map(\.visit) {
        try Self.checkAlone(visit, week, every, &met, "seed \(seed)")
      }
      for visit in week.bench.plan.unplanned.map(\.visit) where week.candidates.contains(visit) {
        try Self.checkBeside(visit, week, &met, "seed \(seed)")
      }
    }
    #expect(met.excluded > 5 && met.displaced > 3, "\(met)")
    // Few weeks have what a search over crews leaves to others, or what no exchange lets in.
    if crews == .usual || TestSize.isLong { #expect(met.otherCrews > 0, "\(met)") }
    if TestSize.isLong { #expect(met.noFit > 0, "\(met)") }
  }

  /// What the desk makes of a plan are the same crews with the same visits.
  private static func checkDesk(_ week: RandomBench, _ seed: Comment) {
    #expect(week.violations(of: week.bench.plan) == [], seed)
    #expect(
      zip(week.bench.work.week.shifts, week.bench.orders).filter { !$1.isEmpty }.map(\.0.crew)
        == week.bench.plan.routes.map(\.crew), seed)
  }

  /// A visit that no crew of the week can make by itself: either none that officers at work could form can, or one
  /// that is named can.
  private static func checkAlone(
    _ id: RecordID, _ week: RandomBench, _ every: EveryCrew, _ met: inout Met, _ seed: Comment
  ) throws {
    let visit = try #require(week.input.visits.first { $0.id == id })
    let possible = week.bench.possibleCrews(for: id)
    switch try week.bench.explanation(of: id) {
    case .excluded:
      #expect(possible.isEmpty)
      #expect(try every.first(for: visit) == nil, seed)
      met.excluded += 1
    case .noFit(let obstacles):
      #expect(obstacles.count == week.bench.work.week.shifts.count)
      for obstacle in obstacles { #expect(obstacle.obstacle != .noTime, seed) }
      // The control: whoever calls it excluded because of the week's crews lies, and is caught.
      #expect(try every.first(for: visit) != nil, seed)
      #expect(!possible.isEmpty, seed)
      let alone = week.input.with(visits: [visit])
      for crew in possible {
        let officers = crew.officers.compactMap { code in
          week.input.officers.first { $0.code == code }
        }
        let shift = try #require(try every.shift(officers, on: crew.day))
        let plan = try #require(try every.plan(with: shift, for: visit))
        #expect(PlanChecker(alone).violations(of: plan) == [], seed)
      }
      met.otherCrews += 1
    case let other: Issue.record("\(id): \(other)")
    }
  }

  /// A visit that some crew's day is open to: no position of any takes it, and the others that are named are enough.
  private static func checkBeside(
    _ id: RecordID, _ week: RandomBench, _ met: inout Met, _ seed: Comment
  ) throws {
    let candidate = try #require(week.bench.work.candidate(id))
    let shifts = week.bench.work.week.shifts.indices
    switch try week.bench.explanation(of: id) {
    case .noFit(let obstacles):
      #expect(obstacles.count == shifts.count)
      #expect(!shifts.contains { week.isHeld(candidate, on: $0) }, seed)
      met.noFit += 1
    case .displaced(let list, let obstacles):
      #expect(obstacles.count == shifts.count)
      #expect(!shifts.contains { week.isHeld(candidate, on: $0) }, seed)
      for displacement in list {
        let plan = try #require(try week.applied(displacement, id), seed)
        #expect(week.violations(of: plan) == [], seed)
        #expect(plan.routes.contains { $0.stops.contains { $0.visit == id } })
        // The control: an explainer that names nobody is caught.
        let lie = Explanation.Displacement(slot: displacement.slot, leaving: [])
        #expect(try week.applied(lie, id) == nil, seed)
        met.displaced += 1
      }
      if let first = list.first { try checkSolvedAgain(first, id, week, seed) }
    case .fits(let slots):
      let slot = try #require(slots.first)
      let moved = try week.bench.moving(id, to: slot.day, crew: slot.crew.number)
      #expect(week.violations(of: moved.plan) == [], seed)
    case let other: Issue.record("\(id): \(other)")
    }
  }

  /// Without the visits that are named a search with the same crews, told which of them is to go, plans the other, or
  /// in its stead what was left out too and counts more.
  private static func checkSolvedAgain(
    _ displacement: Explanation.Displacement, _ id: RecordID, _ week: RandomBench, _ seed: Comment
  ) throws {
    let leaving = displacement.leaving.map(\.visit)
    let slot = displacement.slot
    let pin = Pin(
      officer: slot.crew.officers.first,
      window: Pin.window(on: slot.day, from: nil, through: nil))
    // The crews of the plan stand; nothing else is looked for.
    let again = week.input.keeping(week.bench.plan)
      .with(
        visits: week.input.visits.filter { !leaving.contains($0.id) },
        settings: PlanningSettings(crews: .usual)
      ).pinning([id: pin])
    let checker = PlanChecker(again)
    // In a long week a few rounds may be too few.
    let isFound = try [200, 5_000].contains { rounds in
      let plan = try WeekPlanner.plan(again.with(limits: PlanningLimits(iterations: rounds)))
      #expect(checker.violations(of: plan) == [], seed)
      if plan.routes.contains(where: { $0.stops.contains { $0.visit == id } }) { return true }
      let said = try worth(try #require(try week.applied(displacement, id)), again)
      #expect(try worth(week.bench.plan, again) < said, "control: it is worth less so far")
      return try worth(plan, again) > said
    }
    #expect(isFound, seed)
  }

  /// What the visits of `input` that the plan has are worth to the search.
  private static func worth(_ plan: Plan, _ input: PlanningInput) throws -> Int64 {
    let work = try OpenWork(input)
    let problem = try ProblemBuilder(input: input, work: work).problem()
    let planned = Set(plan.routes.flatMap { $0.stops.map(\.visit) })
    return zip(work.candidates, problem.visits).reduce(0) { sum, pair in
      planned.contains(pair.0.visit.id) ? sum + pair.1.prize : sum
    }
  }
}
