import BundleSupport
import Model
import Testing

@testable import Planning

/// Who rides with whom, where that is searched for.
struct RegroupingTests {
  private static let friday = "2026-11-27"

  /// A Friday, with officers of one skill each in the order of `skills`, in pairs with a car each.
  private static func friday(
    skills: [[Skill]], visits: [Visit], settings: PlanningSettings = PlanningSettings(crews: .free),
    cars: Int? = nil, iterations: Int = 2_000
  ) throws -> PlanningInput {
    let officers = try skills.enumerated().map { index, skills in
      let number = index + 1
      return try Sample.officer(
        number, backup: number % 2 == 1 ? number + 1 : number - 1, skills: skills,
        car: number % 2 == 1 && number / 2 < cars ?? .max ? "car-\(number)" : nil)
    }
    let sites = try visits.indices.map {
      try Sample.site($0 + 1, point: Sample.point(north: 1_500 + 700 * $0, east: 400 * ($0 % 3)))
    }
    return try Sample.input(
      officers: officers, sites: sites, visits: visits, settings: settings, iterations: iterations
    ).with(from: Day(iso: friday))
  }

  static func asPaired(_ input: PlanningInput) -> PlanningInput {
    var settings = input.settings
    settings.crews = .usual
    return input.with(settings: settings)
  }

  private static func served(_ plan: Plan) -> Int {
    plan.routes.reduce(0) { $0 + $1.stops.count }
  }

  private static func crews(_ plan: Plan) -> Set<[String]> {
    Set(plan.routes.map { $0.crew.officers.sorted() })
  }

  /// Eight officers of one skill each at most, and a morning for which four couples have to ride together; one
  /// visit is pinned to the last of them.
  static func eightOfOneSkill() throws -> PlanningInput {
    let asked: [[Skill]] = [[.eia, .water], [.air, .noise], [.solidWaste, .permit], [.sampling]]
    let visits = try asked.enumerated().map { index, skills in
      try Sample.visit(
        index + 1, minutes: 100, windows: ["09:00-11:00"], due: friday, skills: skills,
        pinnedOfficer: index == 3 ? 8 : nil)
    }
    return try friday(
      skills: [[.eia], [.air], [.water], [.solidWaste], [.noise], [.permit], [.sampling], []],
      visits: visits)
  }

  @Test func `the one grouping of eight that serves all is found, and no other does`() throws {
    // The last pair is together already: six have to change places.
    let input = try Self.eightOfOneSkill()
    let day = try #require(try ComparedWeek(input))
    let wanted: Set = [["O-01", "O-03"], ["O-02", "O-05"], ["O-04", "O-06"], ["O-07", "O-08"]]
    let plan = try WeekPlanner.plan(input)
    #expect(plan.unplanned == [])
    #expect(Self.crews(plan) == wanted)
    #expect(PlanChecker(input).violations(of: plan) == [])
    let best = try #require(try day.cost(of: plan))
    var tried = 0
    for crews in Groupings.all(of: input.officers) {
      guard let cost = try day.cost(of: crews, rounds: 20) else { continue }
      tried += 1
      let couples = Set(crews.map { $0.map(\.code) })
      #expect(couples == wanted ? cost == best : cost > best, "\(couples)")
    }
    #expect(tried == 105 + 280 + 210 + 35)
  }

  @Test func `with the usual crews three of the four visits are left out`() throws {
    let input = Self.asPaired(try Self.eightOfOneSkill())
    let plan = try WeekPlanner.plan(input)
    #expect(Self.served(plan) == 1)
    #expect(plan.unplanned.allSatisfy { $0.reason.code == "no_crew_with" })
  }

  @Test func `pairs that are fixed stay together, and singles ride where it pays`() throws {
    // The fifth has no partner, and the usual seat in the first crew; the second crew needs that skill.
    let visits = try [
      Sample.visit(1, minutes: 150, due: Self.friday, skills: [.air, .permit]),
      Sample.visit(2, minutes: 150, due: Self.friday, skills: [.eia, .noise]),
    ]
    let skills: [[Skill]] = [[.eia], [.water], [.air], [.water], [.permit]]
    var input = try Self.friday(skills: skills, visits: visits)
    input = input.with(settings: PlanningSettings(crews: .pairs))
    let plan = try WeekPlanner.plan(input)
    #expect(Self.crews(plan) == [["O-03", "O-04", "O-05"]])
    #expect(plan.unplanned.map(\.visit) == [Sample.id(2_002)])
    #expect(PlanChecker(input).violations(of: plan) == [])
    #expect(Self.served(try WeekPlanner.plan(Self.asPaired(input))) == 0)
  }

  @Test func `two crews become one for a visit that needs four, and one becomes two`() throws {
    let four = try Self.friday(
      skills: [[.air], [], [.noise], []],
      visits: [Sample.visit(1, minutes: 60, due: Self.friday, people: 4)])
    let plan = try WeekPlanner.plan(four)
    #expect(Self.crews(plan) == [["O-01", "O-02", "O-03", "O-04"]])
    #expect(PlanChecker(four).violations(of: plan) == [])
    #expect(Self.served(try WeekPlanner.plan(Self.asPaired(four))) == 0)
  }

  @Test func `nobody is exchanged for a little driving`() throws {
    let visits = try (1...6).map { try Sample.visit($0, minutes: 40) }
    let input = try Self.friday(
      skills: .init(repeating: Skill.allCases, count: 6), visits: visits)
    #expect(
      try Self.crews(WeekPlanner.plan(input)).isSubset(of: [
        ["O-01", "O-02"], ["O-03", "O-04"], ["O-05", "O-06"],
      ]))
  }

  /// The search goes from crews to crews as long as each change pays, so that it need not find the best of all.
  @Test
  func
    `in most weeks no grouping of six officers is better, the usual crews never are, and visits are won in sum`()
    throws
  {
    let seeds = 0..<UInt64(TestSize.count(3, long: 60))
    var (best, better) = (0, 0)
    for seed in seeds {
      let input = try Self.smallFriday(seed: seed)
      let day = try #require(try ComparedWeek(input))
      let plan = try WeekPlanner.plan(input)
      #expect(PlanChecker(input).violations(of: plan) == [])
      let found = try #require(try day.cost(of: plan))
      let least = try Groupings.all(of: input.officers).compactMap {
        try day.cost(of: $0, rounds: 150)
      }.min()
      let usual = try #require(try day.cost(of: WeekPlanner.plan(Self.asPaired(input))))
      #expect(found <= usual, "seed \(seed)")
      if found <= (try #require(least)) { best += 1 }
      if found < usual { better += 1 }
    }
    #expect(best * 4 >= seeds.count * 3, "\(best) of \(seeds.count)")
    // The control: the usual crews are not the best in as many.
    #expect(better * 4 > seeds.count, "\(better) of \(seeds.count)")
  }

  /// That every rule holds on such weeks is a law of `ExplanationLawTests`.
  @Test func `on random weeks of officers who differ other crews bring visits in`() throws {
    var (served, usual) = (0, 0)
    for seed in 1...UInt64(TestSize.count(10, long: 300)) {
      let input = try Sample.randomWeek(
        seed: seed, visits: 10...25, iterations: 60, isMixed: true
      ).with(settings: PlanningSettings(crews: .free))
      guard let plan = try? WeekPlanner.plan(input) else { continue }
      #expect(PlanChecker(input).violations(of: plan) == [], "seed \(seed)")
      served += Self.served(plan)
      usual += Self.served(try WeekPlanner.plan(Self.asPaired(input)))
    }
    #expect(served > usual)
  }

  private static func smallFriday(seed: UInt64) throws -> PlanningInput {
    var generator = SplitMix64(seed: seed)
    func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < share }
    let kinds = Array(Skill.allCases.prefix(5))
    let skills = (0..<6).map { _ in kinds.filter { _ in chance(35) } }
    let visits = try (1...Int.random(in: 6...9, using: &generator)).map { number in
      try Sample.visit(
        number, minutes: Int.random(in: 5...13, using: &generator) * 10,
        due: chance(30) ? friday : nil, priority: Int.random(in: 0...100, using: &generator),
        skills: kinds.filter { _ in chance(28) }, people: chance(10) ? 3 : 2)
    }
    let officers = try friday(skills: skills, visits: []).officers
    let sites = try (1...9).map { number in
      try Sample.site(
        number,
        point: Sample.point(
          north: Int.random(in: -8_000...8_000, using: &generator),
          east: Int.random(in: -8_000...8_000, using: &generator)))
    }
    return try Sample.input(
      officers: officers, sites: sites, visits: visits,
      settings: PlanningSettings(crews: .free), seed: seed, iterations: 2_000
    ).with(from: Day(iso: friday))
  }

  @Test(arguments: [CrewChoice.free, .pairs])
  func `the same week gives the same crews, in whatever order it comes`(
    choice: CrewChoice
  ) throws {
    for seed in 1...3 as ClosedRange<UInt64> {
      let input = try Sample.randomWeek(seed: seed, visits: 12...20, iterations: 200)
        .with(settings: PlanningSettings(crews: choice))
      guard let plan = try? WeekPlanner.plan(input) else { continue }
      let turned = input.with(
        officers: input.officers.reversed(), sites: input.sites.reversed(),
        visits: input.visits.reversed())
      #expect(try WeekPlanner.plan(turned) == plan)
    }
  }

  @Test func `a replan leaves crews together of which nobody is away and the car is there`() throws
  {
    var changed = 0
    for seed in 1...UInt64(TestSize.count(5, long: 300)) {
      let input = try Sample.randomWeek(seed: seed, visits: 10...25, iterations: 100)
        .with(settings: PlanningSettings(crews: .free))
      guard let week = try Illness(in: input), let plan = try? WeekPlanner.plan(week.replan) else {
        continue
      }
      #expect(PlanChecker(week.replan).violations(of: plan) == [], "seed \(seed)")
      for route in week.base.routes where route.day >= week.tuesday {
        // A car goes out only with somebody at work whose it is: without one its crew may find none.
        let atWork = week.replan.officers.filter { !$0.isAway(on: route.day) }
        guard !route.crew.officers.contains(week.officer),
          atWork.contains(where: { $0.car == route.crew.car })
        else { continue }
        let now = plan.routes.filter {
          $0.day == route.day && !Set($0.crew.officers).isDisjoint(with: route.crew.officers)
        }
        #expect(now.allSatisfy { $0.crew.officers == route.crew.officers }, "seed \(seed)")
      }
      // The control: a plan made anew parts some of them.
      let anew = try WeekPlanner.plan(week.anew)
      changed += anew.routes.count { route in
        week.base.routes.contains { before in
          before.day == route.day && before.crew.officers != route.crew.officers
            && !before.crew.officers.contains(week.officer)
            && !Set(before.crew.officers).isDisjoint(with: route.crew.officers)
        }
      }
    }
    #expect(changed > 0)
  }

  @Test func `in a replan whoever is free and lets a visit stay rides along`() throws {
    // Only the first pair's second officer is up to the visit; when that one is ill, O-05 would come along by code.
    let officers =
      try [
        Sample.officer(1, backup: 2, car: "car-1"), Sample.officer(2, backup: 1, skills: [.air]),
      ] + Sample.pair(3, skills: [.air]) + [Sample.officer(5), Sample.officer(6, skills: [.air])]
    let tuesday = try Day(iso: "2026-11-24")
    func input(_ pinned: Int?, _ crews: CrewChoice) throws -> PlanningInput {
      let visits = try [
        Sample.visit(1, windows: ["2 08:30-11:30"], skills: [.air], pinnedOfficer: pinned),
        Sample.visit(2, windows: ["2 13:30-17:00"], pinnedOfficer: 3),
      ]
      return try Sample.input(visits: visits, officers: officers)
        .with(settings: PlanningSettings(crews: crews), from: tuesday)
    }
    let base = try WeekPlanner.plan(try input(1, .usual))
    let ill = try Pause(from: tuesday, through: tuesday)
    func riders(_ crews: CrewChoice) throws -> [String] {
      let replan = try input(nil, crews).with(
        officers: officers.map { $0.code == "O-02" ? $0.away(ill) : $0 }, base: base,
        keepsClose: true)
      let plan = try WeekPlanner.plan(replan)
      #expect(PlanChecker(replan).violations(of: plan) == [])
      return plan.routes.first { $0.stops.contains { $0.visit == Sample.id(2_001) } }?.crew.officers
        .sorted() ?? []
    }
    let (pairs, free, usual) = try (riders(.pairs), riders(.free), riders(.usual))
    #expect(Set(pairs).isSuperset(of: ["O-01", "O-06"]), "\(pairs)")
    #expect(Set(free).isSuperset(of: ["O-01", "O-06"]), "\(free)")
    #expect(usual == ["O-03", "O-04"], "control")
  }

  @Test func `crews other than usual are a term of the plan's score`() throws {
    let input = try Self.eightOfOneSkill()
    let plan = try WeekPlanner.plan(input)
    let terms = try Workbench(plan, input: input.keeping(plan)).terms(changing: nil)
    let term = try #require(terms.first { $0.kind == .regrouped })
    #expect((term.amount, term.all, term.weight) == (3, 4, 900))
    let usual = Self.asPaired(input)
    let without = try Workbench(plan, input: usual.keeping(plan)).terms(changing: nil)
    #expect(!without.contains { $0.kind == .regrouped })
  }
}
