/// What the inner loops ask about a shift.
struct ShiftFacts: Sendable {
  let start: Int32
  let end: Int32
  let earliest: Int32
  /// The end of overtime, if there is any.
  let latest: Int32
  let fixedCost: Int64
  /// The index of its `LegTable`.
  let legs: Int
  /// Interchangeable shifts have the same kind.
  let kind: Int
  /// True when its cost or feasibility can't be told from legs, earliest and latest times, and a few breaks:
  /// overtime, costs of time, many breaks, a reload.
  let needsWalk: Bool
  /// True when a walk is needed for the time from start to end alone, and every visit has one window,
  /// so that stretches of stops can be joined instead (`Stretch`).
  let hasSpans: Bool
  /// In the order in which they are taken.
  let breaks: [Problem.Break]

  /// True when it has a few breaks and needs no walk: times are kept by the number of breaks taken (`RestTimes`).
  var hasRests: Bool { !needsWalk && !breaks.isEmpty }
  /// True when legs, earliest and latest times alone tell its cost and feasibility.
  var isPlain: Bool { !needsWalk && breaks.isEmpty }

  static func all(
    of problem: Problem, assignment: AssignmentTable, reloads: Reloads, _ order: PlaceOrder,
    legs: inout [LegTable]
  ) -> [ShiftFacts] {
    let nowhere = problem.places
    let hasSoftDue = problem.visits.contains { $0.softDue != nil && $0.costPerLateSecond > 0 }
    let hasOneWindowEach = problem.visits.allSatisfy { $0.windows.count <= 1 }
    let hasOwnServices = problem.visits.contains { !$0.serviceByShift.isEmpty }
    var kinds: [Int] = []
    var legKinds: [Int] = []
    var facts: [ShiftFacts] = []
    for (number, shift) in problem.shifts.enumerated() {
      let like = legKinds.firstIndex {
        let other = problem.shifts[$0]
        return (other.profile, other.costPerSecond, other.costPerMetre)
          == (shift.profile, shift.costPerSecond, shift.costPerMetre)
      }
      if like == nil {
        legKinds.append(number)
        legs.append(LegTable(problem.matrices[shift.profile], order, shift: shift))
      }
      let kind = kinds.firstIndex { other in
        problem.shifts[other] == shift && assignment.hasEqualColumns(other, number)
          && (!hasOwnServices
            || problem.visits.allSatisfy {
              $0.serviceByShift.isEmpty || $0.serviceByShift[other] == $0.serviceByShift[number]
            })
      }
      if kind == nil { kinds.append(number) }
      let hasOvertime = shift.overtime > 0 && shift.costPerOvertime > 0
      let mayReload = reloads.visit(of: number) != nil
      let countsTime =
        hasSoftDue || hasOvertime || shift.costPerWaiting > 0 || shift.costPerDuration > 0
        || shift.longest != nil
      facts.append(
        ShiftFacts(
          start: order[shift.start ?? nowhere], end: order[shift.end ?? nowhere],
          earliest: shift.earliest, latest: shift.latest + shift.overtime,
          fixedCost: shift.fixedCost, legs: like ?? legs.count - 1, kind: kind ?? kinds.count - 1,
          needsWalk: countsTime || mayReload || shift.breaks.count > RestTimes.mostBreaks,
          hasSpans: hasOneWindowEach && !hasSoftDue && shift.breaks.isEmpty && !hasOvertime
            && shift.costPerWaiting == 0
            && (shift.longest != nil || shift.costPerDuration > 0 || mayReload),
          breaks: shift.breaks))
    }
    return facts
  }
}
