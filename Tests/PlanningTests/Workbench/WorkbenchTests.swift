import Model
import Testing

@testable import Planning

struct WorkbenchTests {
  private let input: PlanningInput
  private let bench: Workbench

  /// Monday: crew 1 has visits 1 and 2, crew 2 visit 3; visit 4 is left out, 5 needs a skill that nobody has.
  init() throws {
    let visits = try [
      Sample.visit(1), Sample.visit(2), Sample.visit(3), Sample.visit(4, minutes: 30),
      Sample.visit(5, people: 8),
    ]
    input = try Sample.input(visits: visits)
    let work = try OpenWork(input)
    var orders = [[Int]](repeating: [], count: work.week.shifts.count)
    orders[0] = [0, 1]
    orders[1] = [2]
    let plan = try PlanAssembly(input: input, work: work).plan(orders: orders, iterations: 0)
    bench = try Workbench(plan, input: input)
  }

  private func visit(_ number: Int) -> RecordID { Sample.id(2_000 + number) }
  private var monday: Day { input.week.monday }

  @Test func `two visits change places`() throws {
    let swapped = try bench.swapping(visit(1), visit(3))
    #expect(swapped.plan.routes[0].stops.map(\.visit).contains(visit(3)))
    #expect(swapped.plan.routes[1].stops.map(\.visit) == [visit(1)])
    #expect(PlanChecker(input).violations(of: swapped.plan) == [])
    let difference = PlanDifference(from: bench.plan, to: swapped.plan)
    #expect(Set(difference.moved.map(\.visit)) == [visit(1), visit(3)])
    #expect(difference.added == [] && difference.dropped == [])
  }

  @Test func `a visit that was left out comes in, and the difference says so`() throws {
    let moved = try bench.moving(visit(4), to: monday, crew: 2)
    let difference = PlanDifference(from: bench.plan, to: moved.plan)
    #expect(difference.added.map(\.visit) == [visit(4)])
    #expect(PlanDifference(from: moved.plan, to: bench.plan).dropped.map(\.visit) == [visit(4)])
    #expect(PlanDifference(from: moved.plan, to: moved.plan).kept == 4)
  }

  @Test func `what stands in the way is named`() throws {
    #expect(throws: WorkbenchFault.noCrew(day: monday, crew: 9)) {
      try bench.moving(visit(4), to: monday, crew: 9)
    }
    #expect(throws: WorkbenchFault.notOpen("Visit 5")) { try bench.slots(for: visit(5)) }
    #expect(throws: WorkbenchFault.notPlanned("Visit 4")) {
      try bench.swapping(visit(4), visit(1))
    }
    guard case .excluded(.crewTooSmall) = try bench.explanation(of: visit(5)) else {
      Issue.record("visit 5 needs more officers than any crew has")
      return
    }
  }

  @Test func `everything that stands in the way is named, not the first alone`() throws {
    let input = try Sample.input(
      visits: [
        Sample.visit(1, earliest: "2026-11-25", skills: [.air]),
        Sample.visit(2, minutes: 170, windows: ["1 08:30-11:30"], skills: [.water]),
      ], officers: Sample.pair(1, skills: [.air]) + Sample.pair(3, skills: [.water]))
    let bench = try Workbench(try WeekPlanner.plan(input), input: input)
    let wednesday = try Day(iso: "2026-11-25")
    #expect(
      throws: WorkbenchFault.inTheWay(
        "Visit 1", [.lacksSkills([.air]), .otherDays(earliest: wednesday, due: nil)])
    ) { try bench.moving(visit(1), to: monday, crew: 2) }
    #expect(
      throws: WorkbenchFault.inTheWay("Visit 1", [.lacksSkills([.air])]), "control: on its day"
    ) { try bench.moving(visit(1), to: wednesday, crew: 2) }
  }

  @Test func `a plan of other crews is stale`() throws {
    let others = try Sample.input(
      visits: input.visits, officers: Sample.pair(5) + Sample.pair(7))
    #expect(throws: WorkbenchFault.stale(week: input.week)) {
      try Workbench(bench.plan, input: others)
    }
  }

  @Test func `the score counts visits, priority and minutes`() {
    let score = PlanScore(bench.plan, input: input)
    #expect(score.planned == 3 && score.open == 5)
    #expect(score.priorityPlanned == 150 && score.priority == 250)
    #expect(score.onSiteMinutes == 180)
    #expect(score.loads.map(\.visits) == [2, 2, 1, 1])
  }

  @Test func `a visit without which the day can't be driven stays, and is named`() throws {
    let plain = try Sample.input(visits: (1...3).map { try Sample.visit($0) })
    let spots = WeekPlaces(plain).places.map(\.spot)
    #expect(spots.count == 4)
    func bench(pastSecond minutes: Int32) throws -> Workbench {
      // The office and three sites; only the way past the second is long.
      let ways = spots.indices.flatMap { from in
        spots.indices.map { to in
          RoadMatrix.Way(seconds: 60 * (from == 1 && to == 3 ? minutes : 15), metres: 9_000)
        }
      }
      let matrix = try #require(RoadMatrix(origins: spots, destinations: spots, ways: ways))
      let input = plain.with(roads: [matrix])
      let work = try OpenWork(input)
      var orders = [[Int]](repeating: [], count: work.week.shifts.count)
      orders[0] = [0, 1, 2]
      let plan = try PlanAssembly(input: input, work: work).plan(orders: orders, iterations: 0)
      return try Workbench(plan, input: input)
    }
    let long = try bench(pastSecond: 480)
    let held = WorkbenchFault.holdsTogether("Visit 2")
    #expect(throws: held) { try long.slots(for: visit(2)) }
    #expect(throws: held) { try long.moving(visit(2), to: monday, crew: 2) }
    guard case .planned(_, let others) = try long.explanation(of: visit(2)) else {
      Issue.record("it is planned")
      return
    }
    #expect(others == [])
    #expect(throws: Never.self) { try long.moving(visit(3), to: monday, crew: 2) }
    #expect(throws: Never.self, "control") {
      try bench(pastSecond: 15).moving(visit(2), to: monday, crew: 2)
    }
  }
}
