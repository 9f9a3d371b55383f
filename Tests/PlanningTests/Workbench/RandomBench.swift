import BundleSupport
import Model
import Testing

@testable import Planning

/// A random week with few rounds of search, so that there is room for moves, on the workbench.
struct RandomBench {
  /// What the desk has before it: with crews that were searched for, those of the plan stand.
  let input: PlanningInput
  let bench: Workbench

  /// Small weeks every day, weeks of up to 80 visits in the long run.
  static let sizes = TestSize.isLong ? 5...80 : 4...22

  /// Nil for a week that can't be planned.
  init?(
    seed: UInt64, crews: CrewChoice = .usual, isMixed: Bool = false
  ) throws {
    let week = try Sample.randomWeek(
      seed: seed, visits: Self.sizes, iterations: 4, isMixed: isMixed
    ).with(settings: PlanningSettings(crews: crews))
    guard let plan = try? WeekPlanner.plan(week) else { return nil }
    #expect(PlanChecker(week).violations(of: plan) == [], "seed \(seed), \(crews)")
    input = crews == .usual ? week : week.keeping(plan)
    bench = try Workbench(plan, input: input)
  }

  var candidates: [RecordID] { bench.work.candidates.map(\.visit.id) }

  /// The plan with other orders; nil where a visit stands on a day that is closed to it, or a day does not hold.
  func plan(_ orders: [[Int]]) -> Plan? {
    for (shift, order) in orders.enumerated() {
      for candidate in order
      where !bench.work.candidates[candidate].openings.contains(where: { $0.shift == shift }) {
        return nil
      }
    }
    return try? PlanAssembly(input: input, work: bench.work).plan(orders: orders, iterations: 0)
  }

  func violations(of plan: Plan) -> [PlanViolation] { PlanChecker(input).violations(of: plan) }

  /// The plan in which the visits leave, go where they are said to go, and `visit` comes in.
  func applied(_ displacement: Explanation.Displacement, _ visit: RecordID) throws -> Plan? {
    let leaving = try displacement.leaving.map { try #require(bench.work.candidate($0.visit)) }
    let candidate = try #require(bench.work.candidate(visit))
    var orders = bench.without(leaving)
    orders[displacement.slot.shift].insert(candidate, at: displacement.slot.position)
    for (other, said) in zip(leaving, displacement.leaving) {
      if let slot = said.goesTo { orders[slot.shift].insert(other, at: slot.position) }
    }
    return plan(orders)
  }

  /// True where one of the positions of a crew's day takes the candidate.
  func isHeld(_ candidate: Int, on shift: Int) -> Bool {
    guard bench.work.candidates[candidate].openings.contains(where: { $0.shift == shift }) else {
      return false
    }
    let rest = bench.without([candidate])[shift]
    return (0...rest.count).contains { position in
      var order = rest
      order.insert(candidate, at: position)
      return PlanAssembly(input: input, work: bench.work).route(order, on: shift) != nil
    }
  }
}
