import Model
import Testing

@testable import Planning

struct PinTests {
  private static let wednesday = "2026-11-25"

  private func plan(_ visit: Visit) throws -> (Plan, PlanningInput) {
    let input = try Sample.input(visits: [visit] + (2...6).map { try Sample.visit($0) })
    return (try WeekPlanner.plan(input), input)
  }

  private func place(_ plan: Plan) -> (route: Plan.Route, stop: Plan.Stop)? {
    plan.routes.lazy.flatMap { route in route.stops.map { (route, $0) } }
      .first { $0.1.visit == Sample.id(2_001) }
  }

  @Test func `a pinned officer is in the crew`() throws {
    for officer in [1, 3] {
      let (plan, _) = try self.plan(Sample.visit(1, pinnedOfficer: officer))
      let crew = try #require(self.place(plan)).route.crew
      #expect(crew.officers.contains(Sample.code(officer)))
    }
  }

  @Test func `a pinned day, time and range are kept`() throws {
    let pins: [(String, ClosedRange<Int>, String?)] = [
      ("\(Self.wednesday) 00:00-24:00", 0...1_440, Self.wednesday),
      ("\(Self.wednesday) 14:17-14:18", 857...857, Self.wednesday),
      ("09:40-10:21", 580...620, nil),
    ]
    for (window, begins, day) in pins {
      let (plan, input) = try self.plan(Sample.visit(1, pinned: window))
      let place = try #require(self.place(plan))
      #expect(begins.contains(place.stop.begins.minutes))
      #expect(day == nil || place.route.day.iso == day)
      #expect(PlanChecker(input).violations(of: plan) == [])
    }
  }

  @Test func `what nobody can keep is named with its pin`() throws {
    let impossible = try [
      Sample.visit(1, pinnedOfficer: 9), Sample.visit(1, pinned: "2026-11-28 00:00-24:00"),
      Sample.visit(1, pinned: "11:00-11:01"),
    ]
    for visit in impossible {
      let (plan, input) = try self.plan(visit)
      #expect(plan.unplanned == [.init(visit: visit.id, reason: .pinned(try #require(visit.pin)))])
      #expect(PlanChecker(input).violations(of: plan) == [])
    }
  }

  @Test func `a plan that leaves a pin is caught, with the amount`() throws {
    let (plan, input) = try self.plan(Sample.visit(1))
    let place = try #require(self.place(plan))
    let route = place.route.name
    func violations(_ visit: Visit) -> [PlanViolation] {
      let visits = input.visits.map { $0.id == visit.id ? visit : $0 }
      return PlanChecker(input.with(visits: visits)).violations(of: plan)
    }
    let begins = place.stop.begins.minutes
    let later = TimeOfDay(minutes: begins + 25).text
    #expect(
      violations(try Sample.visit(1, pinned: "\(later)-18:00"))
        == [.offPin(route, place.stop.visit, .early, minutes: 25)])
    #expect(
      violations(try Sample.visit(1, pinned: "2026-11-28 08:00-09:00"))
        == [.offPinnedDay(route, place.stop.visit)])
    #expect(
      violations(try Sample.visit(1, pinnedOfficer: 9))
        == [.withoutPinned(route, place.stop.visit, code: Sample.code(9))])
    #expect(violations(try Sample.visit(1)) == [], "control: without a pin nothing is wrong")
  }

  @Test func `moving by hand keeps to the pin`() throws {
    let (plan, input) = try self.plan(Sample.visit(1, pinned: "\(Self.wednesday) 00:00-24:00"))
    let bench = try Workbench(plan, input: input)
    let pin = try #require(input.visits[0].pin)
    // Monday's other visits are in the way too.
    do {
      _ = try bench.moving(Sample.id(2_001), to: input.week.monday, crew: 1)
      Issue.record("it is pinned to Wednesday")
    } catch WorkbenchFault.inTheWay(_, let obstacles) {
      #expect(obstacles.first == .pinned(pin))
    }
    #expect(try bench.slots(for: Sample.id(2_001)).allSatisfy { $0.day.iso == Self.wednesday })
  }
}
