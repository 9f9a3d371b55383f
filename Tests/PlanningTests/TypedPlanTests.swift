import BundleSupport
import Model
import Testing

@testable import Planning

struct TypedPlanTests {
  /// What a person would type of a plan.
  private static func typed(_ plan: Plan) -> [TypedStop] {
    plan.routes.flatMap { route in
      route.stops.map { stop in
        TypedStop(
          day: route.day, crew: route.crew.number, officers: route.crew.officers,
          car: route.crew.car, visit: stop.visit, begins: stop.begins, ends: nil)
      }
    }
  }

  @Test func `a good plan that is typed off keeps every rule`() throws {
    var plans = 0
    for seed in 1...UInt64(TestSize.count(30, long: 1_000)) {
      let input = try Sample.randomWeek(seed: seed)
      guard let plan = try? WeekPlanner.plan(input), !plan.routes.isEmpty else { continue }
      let stops = Self.typed(plan)
      let again = TypedPlan.plan(stops, input: input)
      #expect(PlanChecker(input).violations(of: again) == [], "seed \(seed)")
      plans += 1
      // The control: with its first visit before the office opens it breaks a rule.
      let early = stops.enumerated().map { index, stop in
        index > 0
          ? stop
          : TypedStop(
            day: stop.day, crew: stop.crew, officers: stop.officers, car: stop.car,
            visit: stop.visit, begins: TimeOfDay(minutes: 400), ends: nil)
      }
      #expect(PlanChecker(input).violations(of: TypedPlan.plan(early, input: input)) != [])
    }
    #expect(plans > 12)
  }

  @Test func `each broken rule is named with its amount`() throws {
    let input = try Sample.input(
      visits: (1...3).map { try Sample.visit($0) },
      sites: (1...3).map { try Sample.site($0, point: Sample.point(north: $0 * 7_000)) })
    func stop(_ visit: Int, _ begins: Int, crew: Int? = nil, _ officers: [Int]) -> TypedStop {
      TypedStop(
        day: input.week.monday, crew: crew, officers: officers.map(Sample.code), car: nil,
        visit: Sample.id(2_000 + visit), begins: TimeOfDay(minutes: begins), ends: nil)
    }
    let plan = TypedPlan.plan(
      [stop(1, 540, [1, 2]), stop(2, 605, [1, 2]), stop(3, 600, [3])], input: input)
    let first = PlanViolation.RouteName(day: input.week.monday, crew: 1)
    let second = PlanViolation.RouteName(day: input.week.monday, crew: 2)
    let found = PlanChecker(input).violations(of: plan)
    let driving = plan.routes[0].stops[1].drivingMinutes
    #expect(
      found.contains(.arrivesTooSoon(first, Sample.id(2_002), minutes: driving - 5)))
    #expect(found.contains(.alone(second, officers: 1)))
    #expect(found.contains(.tooFewPeople(second, Sample.id(2_003), has: 1, needs: 2)))
    #expect(plan.unplanned == [])
  }

  @Test func `crews without a number are told by their officers`() throws {
    let input = try Sample.input(visits: (1...3).map { try Sample.visit($0) })
    let stops = [(1, [1, 2]), (2, [3, 4]), (3, [1, 2])].enumerated().map { index, pair in
      TypedStop(
        day: input.week.monday, crew: nil, officers: pair.1.map(Sample.code), car: nil,
        visit: Sample.id(2_000 + pair.0), begins: TimeOfDay(minutes: 540 + index * 40), ends: nil)
    }
    let plan = TypedPlan.plan(stops, input: input)
    #expect(plan.routes.map(\.crew.number) == [1, 2])
    #expect(plan.routes.map(\.stops.count) == [2, 1])
    #expect(plan.routes.map(\.crew.car) == ["car-1", "car-3"])
  }
}
