import Model
import Testing

@testable import Planning

@Suite struct RoadsTests {
  /// A week with ways by road of `factor` times the estimate between all of its places, but for those that
  /// `isLeftOut` names by number.
  private func week(
    factor: Int32 = 2, leavesOut isLeftOut: (Int, Int) -> Bool = { _, _ in false }
  ) throws -> PlanningInput {
    let plain = try Sample.input(visits: (1...6).map { try Sample.visit($0) })
    let places = WeekPlaces(plain).places
    let ways = places.enumerated().flatMap { row, from in
      places.enumerated().map { column, to -> RoadMatrix.Way? in
        if isLeftOut(row, column) { return nil }
        let leg = TravelTimes.leg(from: from.place, to: to.place, speeds: plain.settings.speeds)
        return RoadMatrix.Way(
          seconds: Int32(leg.minutes) * 60 * factor - (leg.minutes > 0 ? 1 : 0),
          metres: Int32(leg.metres) + 17)
      }
    }
    let matrix = try #require(
      RoadMatrix(origins: places.map(\.spot), destinations: places.map(\.spot), ways: ways))
    return plain.with(roads: [matrix])
  }

  @Test func `a plan drives by road where ways are known, and the checker looks there by itself`()
    throws
  {
    let input = try week()
    let plan = try WeekPlanner.plan(input) { 0 }
    #expect(plan.routes.flatMap(\.stops).count == 6)
    #expect(PlanChecker(input).violations(of: plan).isEmpty)
    #expect(PlanChecker(input.keeping(plan)).violations(of: plan).isEmpty)
    let estimated = PlanChecker(input.with(roads: [])).violations(of: plan)
    #expect(
      estimated.contains { if case .wrongDriving = $0 { true } else { false } },
      "control: by estimates these times are wrong")
    #expect(estimated.contains { if case .wrongMetres = $0 { true } else { false } })
  }

  @Test func `of two matrices with the same way the first holds`() throws {
    let slow = try week(factor: 2)
    let fast = try week(factor: 1)
    let both = slow.with(roads: slow.roads + fast.roads)
    let plan = try WeekPlanner.plan(both) { 0 }
    #expect(plan == (try WeekPlanner.plan(slow) { 0 }))
    #expect(PlanChecker(both).violations(of: plan).isEmpty)
    #expect(!PlanChecker(slow.with(roads: fast.roads)).violations(of: plan).isEmpty)
  }

  @Test func `what a matrix lacks is estimated, and said to be`() throws {
    let input = try week(leavesOut: { $0 == 1 && $1 == 2 })
    let estimates = WeekPlaces(input).estimates
    #expect(estimates.map(\.to.count) == [0, 1, 0, 0, 0, 0, 0])
    let plan = try WeekPlanner.plan(input) { 0 }
    #expect(PlanChecker(input).violations(of: plan).isEmpty)
    let none = WeekPlaces(input.with(roads: [])).estimates
    #expect(none.allSatisfy { $0.to.count == none.count - 1 }, "control")
  }

  @Test func `a place too far by road is left out for that`() throws {
    let input = try week(factor: 60)
    let plan = try WeekPlanner.plan(input) { 0 }
    #expect(plan.routes.isEmpty)
    #expect(plan.unplanned.count == 6)
    #expect(
      plan.unplanned.allSatisfy { $0.reason == .outOfReach })
    #expect(PlanChecker(input).violations(of: plan).isEmpty)
  }
}
