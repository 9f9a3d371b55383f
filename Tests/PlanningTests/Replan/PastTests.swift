import BundleSupport
import Model
import Testing

@testable import Planning

/// What lies before the moment from which a week is planned never moves.
struct PastTests {
  /// A week that was planned, and a moment in the middle of Tuesday by which some visits were made.
  private struct Case {
    let base: Plan
    let input: PlanningInput

    init?(seed: UInt64) throws {
      var generator = SplitMix64(seed: seed)
      func chance(_ share: Int) -> Bool { Int.random(in: 0..<100, using: &generator) < share }
      let input = try Sample.randomWeek(seed: seed, visits: 6...24, iterations: 100)
      guard var base = try? WeekPlanner.plan(input) else { return nil }
      let tuesday = input.week.monday.adding(days: 1)
      let now = Int.random(in: 500...1_000, using: &generator)
      var statuses: [RecordID: VisitStatus] = [:]
      for route in base.routes where route.day <= tuesday {
        for stop in route.stops
        where route.day < tuesday || stop.begins.minutes < now {
          statuses[stop.visit] =
            chance(60) ? .done : chance(30) ? .missed : chance(30) ? .partly : .open
        }
        guard route.day == tuesday, chance(40),
          let last = route.stops.last(where: { $0.begins.minutes < now })
        else { continue }
        statuses[last.visit] = .begun
        base = try base.overrunning(
          last.visit, until: TimeOfDay(minutes: max(last.ends.minutes, now) + 40), on: tuesday)
      }
      let visits = input.visits.map { visit in
        statuses[visit.id].map { visit.with(status: $0) } ?? visit
      }
      let pause = try Pause(from: tuesday, through: tuesday.adding(days: 3))
      let ill = chance(40) ? input.officers.randomElement(using: &generator)?.code : nil
      self.base = base
      self.input = input.with(
        officers: input.officers.map { $0.code == ill ? $0.away(pause) : $0 }, visits: visits,
        from: tuesday, at: TimeOfDay(minutes: now), base: base, keepsClose: true)
    }
  }

  @Test func `the past stays, every rule holds, and what was missed is open again`() throws {
    var past = 0
    var onTheWay = 0
    for seed in 1...UInt64(TestSize.count(70, long: 1_000)) {
      guard let week = try Case(seed: seed) else { continue }
      let plan: Plan
      do throws(PlanningFault) {
        plan = try WeekPlanner.plan(week.input)
      } catch {
        #expect(["E-PLAN-NO-CARS", "E-PLAN-NO-CREW"].contains(error.code))
        continue
      }
      let checker = PlanChecker(week.input)
      #expect(checker.violations(of: plan) == [], "seed \(seed)")
      let made = try OpenWork(week.input).week
      past += made.past.visits.count
      onTheWay += made.past.open.count
      #expect(try Workbench(plan, input: week.input.keeping(plan)).plan == plan)
      // The control: a past that lost a stop, and a stop that is put before the moment.
      guard let first = plan.routes.first(where: { $0.day == week.input.week.monday }) else {
        continue
      }
      var draft = Draft(first)
      draft.stops.removeFirst()
      let rest = plan.routes.filter { $0 != first }
      let broken = plan.with(
        routes: draft.stops.isEmpty ? rest : [draft.route] + rest)
      #expect(checker.violations(of: broken).contains(.pastChanged(first.name)))
    }
    #expect(past > 40 && onTheWay > 8)
  }

  @Test func `a crew that would have to leave before the moment is caught`() throws {
    let input = try Sample.input(visits: (1...8).map { try Sample.visit($0) })
    let base = try WeekPlanner.plan(input)
    let route = try #require(base.routes.first)
    let noon = input.with(from: route.day, at: TimeOfDay(minutes: 720))
    let found = PlanChecker(noon).violations(of: base)
    let leaves = route.leaves.minutes
    #expect(found.contains(.beforeNow(route.name, route.stops[0].visit, minutes: 720 - leaves)))
  }

  @Test func `a visit in the past is not moved by hand`() throws {
    let input = try Sample.input(visits: (1...8).map { try Sample.visit($0) })
    let base = try WeekPlanner.plan(input)
    let route = try #require(base.routes.first)
    let later = input.with(from: route.day.adding(days: 1), base: base)
    let bench = try Workbench(try WeekPlanner.plan(later), input: later)
    let title = try #require(input.visits.first { $0.id == route.stops[0].visit }).title
    #expect(throws: WorkbenchFault.past(title)) {
      try bench.moving(route.stops[0].visit, to: route.day.adding(days: 1), crew: 1)
    }
  }

  @Test func `an emergency goes to a crew on the way, and who over-runs drops what no longer fits`()
    throws
  {
    let input = try Sample.input(visits: (1...3).map { try Sample.visit($0, due: "2026-11-23") })
    let base = try WeekPlanner.plan(input)
    let monday = input.week.monday
    let emergency = try Sample.visit(4, minutes: 30, due: monday.iso, priority: 100)
    let sites = try input.sites + [Sample.site(4)]
    let now = TimeOfDay(minutes: 9 * 60 + 30)
    let added = input.with(
      sites: sites, visits: input.visits + [emergency], from: monday, at: now, base: base,
      keepsClose: true)
    let plan = try WeekPlanner.plan(added)
    #expect(PlanChecker(added).violations(of: plan) == [])
    let difference = PlanDifference(from: base, to: plan)
    #expect(difference.added.map(\.visit) == [emergency.id])
    #expect(difference.moved == [] && difference.dropped == [])
    let route = try #require(base.routes.first)
    let first = try #require(route.stops.first)
    let late = try base.overrunning(
      first.visit, until: TimeOfDay(minutes: 16 * 60 + 50), on: monday)
    let over = input.with(
      visits: input.visits.map { $0.id == first.visit ? $0.with(status: .begun) : $0 },
      from: monday, at: TimeOfDay(minutes: first.begins.minutes + 1), base: late, keepsClose: true)
    let rest = try WeekPlanner.plan(over)
    #expect(PlanChecker(over).violations(of: rest) == [])
    #expect(rest.routes.first { $0.name == route.name }?.stops.count == 1)
    #expect(throws: PlanningFault.notUnderWay(first.visit, day: monday.adding(days: 3))) {
      try base.overrunning(first.visit, until: now, on: monday.adding(days: 3))
    }
  }
}

extension Visit {
  /// The same visit, come so far.
  func with(status: VisitStatus) -> Visit {
    var values: [String: FieldValue] = [
      "kind": .text(kind.rawValue), "title": .text(title), "site": .text(site.text),
      "status": .text(status.rawValue), "minutes": .integer(Int64(minutes)),
      "windows": .texts(windows.map(\.text)), "priority": .integer(Int64(priority)),
      "skills": .texts(skills.map(\.rawValue)), "people": .integer(Int64(people)),
      "certified": .integer(Int64(certified)), "crew": .texts(crew),
    ]
    values["earliest"] = earliest.map { .text($0.iso) }
    values["due"] = due.map { .text($0.iso) }
    values["wished"] = wished.map { .text($0) }
    return (try? Visit(Fields(id: id, kind: .visit, values: values))) ?? self
  }
}
