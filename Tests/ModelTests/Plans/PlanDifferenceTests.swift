import Model
import Testing

/// What a later plan does to an earlier one, visit by visit.
struct PlanDifferenceTests {
  private static func visit(_ number: UInt64) -> RecordID { RecordID(high: 0, low: number) }

  /// A plan with a crew's day for each of `routes`; visits begin at minutes after midnight.
  private static func plan(
    _ routes: [(day: Int, officers: [String], stops: [(visit: UInt64, begins: Int)])],
    without left: [UInt64] = []
  ) throws -> Plan {
    let week = try Week(iso: "2026-W48")
    let made = routes.enumerated().map { number, route in
      Plan.Route(
        day: week.days[route.day],
        crew: Plan.Crew(number: number + 1, officers: route.officers, car: "示例A·000\(number)"),
        leaves: TimeOfDay(minutes: 510), returns: TimeOfDay(minutes: 1_020),
        stops: route.stops.map { stop in
          Plan.Stop(
            visit: visit(stop.visit), drivingMinutes: 10, metres: 9_000,
            arrives: TimeOfDay(minutes: stop.begins), begins: TimeOfDay(minutes: stop.begins),
            ends: TimeOfDay(minutes: stop.begins + 60))
        }, rest: nil, homeMinutes: 10, homeMetres: 9_000)
    }
    return Plan(
      week: week, seed: 1, iterations: 1, routes: made,
      unplanned: left.map { Plan.Unplanned(visit: visit($0), reason: .noRoom) })
  }

  private static let first = ["O-01", "O-02"]
  private static let second = ["O-03", "O-04"]

  @Test func `what is left of a visit comes in beside the part that was made`() throws {
    let before = try Self.plan([(0, Self.first, []), (0, Self.second, [(1, 540), (2, 700)])])
    // The rest stands earlier in the plan's order than the part that was made.
    let after = try Self.plan([
      (0, Self.first, [(1, 900)]), (0, Self.second, [(1, 540), (2, 700)]),
    ])
    let difference = PlanDifference(from: before, to: after)
    #expect(difference.kept == 2 && difference.moved == [] && difference.dropped == [])
    #expect(difference.added.map(\.visit) == [Self.visit(1)])
    #expect(difference.added.map(\.place.begins) == [TimeOfDay(minutes: 900)])
    let back = PlanDifference(from: after, to: before)
    #expect(back.kept == 2 && back.moved == [] && back.added == [])
    #expect(back.dropped == difference.added)
    // The control: one that stands there once has moved.
    let moved = try Self.plan([(0, Self.first, [(1, 900)]), (0, Self.second, [(2, 700)])])
    #expect(PlanDifference(from: before, to: moved).moved.map(\.visit) == [Self.visit(1)])
  }

  @Test func `what is new or was missed and finds no place waits`() throws {
    let before = try Self.plan([(0, Self.first, [(1, 540), (2, 700)])], without: [3])
    // 1 was missed, 2 has to go, 3 was left out before, 4 is new.
    let after = try Self.plan([(0, Self.first, [(1, 540)])], without: [1, 2, 3, 4])
    let difference = PlanDifference(from: before, to: after)
    #expect(difference.waiting == [Self.visit(1), Self.visit(4)])
    #expect(difference.dropped.map(\.visit) == [Self.visit(2)])
    #expect(PlanDifference(from: after, to: after).waiting == [], "control")
  }
}
