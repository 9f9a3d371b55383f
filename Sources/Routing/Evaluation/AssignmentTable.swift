/// What each visit costs on each shift, travel apart, and where it can't go.
struct AssignmentTable {
  /// Flat by visit and shift; empty when nothing is forbidden and nothing costs anything.
  let costs: [Int64]
  private let shiftCount: Int

  init(_ problem: Problem, visits: [VisitFacts], reloads: Reloads) {
    let shiftCount = problem.shifts.count
    var costs = [Int64](repeating: 0, count: problem.visits.count * shiftCount)
    /// With the most that each ever has.
    let shifts = problem.shifts.enumerated().map { number, shift in
      guard reloads.visit(of: number) != nil else { return shift }
      var shift = shift
      shift.capacities = shift.capacities.indices.map { reloads.capacity(of: number, $0) }
      return shift
    }
    var isTrivial = true
    for (index, visit) in problem.visits.enumerated() {
      for (number, shift) in shifts.enumerated() {
        var cost = visit.costByShift.isEmpty ? 0 : visit.costByShift[number]
        if !Self.mayGo(visit, visits[index], on: number, shift) { cost = Tables.forbidden }
        if cost != 0 { isTrivial = false }
        costs[index * shiftCount + number] = cost
      }
    }
    self.costs = isTrivial ? [] : costs
    self.shiftCount = shiftCount
  }

  private static func mayGo(
    _ visit: Problem.Visit, _ facts: VisitFacts, on number: Int, _ shift: Problem.Shift
  ) -> Bool {
    visit.skills & ~shift.skills == 0
      && visit.allowed.map { $0.contains(number) } ?? true
      && zip(visit.demands, shift.capacities).allSatisfy { $0 <= $1 }
      && facts.from <= facts.to && facts.from <= shift.latest + shift.overtime
      && facts.to >= shift.earliest
  }

  /// True when all visits cost the same on both shifts.
  func hasEqualColumns(_ left: Int, _ right: Int) -> Bool {
    if costs.isEmpty { return true }
    return stride(from: 0, to: costs.count, by: shiftCount)
      .allSatisfy { costs[$0 + left] == costs[$0 + right] }
  }
}
