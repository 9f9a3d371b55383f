package import Model

extension Workbench {
  /// - Throws: `WorkbenchFault.notOpen` for a visit that is not to be planned at all.
  package func explanation(of visit: RecordID) throws -> Explanation {
    if let excluded = work.excluded.first(where: { $0.visit == visit }) {
      // What other crews of the same officers could make is not impossible: these crews are in its way.
      return possibleCrews(for: visit).isEmpty
        ? .excluded(excluded.reason) : .noFit(fixedObstacles(to: visit))
    }
    guard let candidate = work.candidate(visit) else { throw notOpen(visit) }
    let slots = slots(of: candidate, in: without([candidate]))
    if let shift = shift(of: candidate) {
      guard let own = slots.first(where: { $0.shift == shift }) else { return .fits(slots) }
      let others = slots.filter { $0.shift != shift }
      return .planned(own, others: canLeave(candidate, with: [candidate]) ? others : [])
    }
    if !slots.isEmpty { return .fits(slots) }
    let obstacles = work.week.shifts.indices.map { shift in
      Explanation.ShiftObstacle(
        day: work.week.shifts[shift].day, crew: work.week.shifts[shift].crew.number,
        obstacle: obstacle(to: candidate, on: shift, in: orders))
    }
    let displacements = displacements(for: candidate)
    return displacements.isEmpty
      ? .noFit(obstacles) : .displaced(displacements, obstacles: obstacles)
  }

  /// The crews without a car that could make `visit`, where it is left out.
  package func grounded(for visit: RecordID) -> [GroundedCrew] {
    if let candidate = work.candidate(visit), shift(of: candidate) != nil { return [] }
    guard let visit = leftOpen(visit), let site = work.whyNot.sites[visit.site] else { return [] }
    return work.whyNot.grounded(for: visit, at: site)
  }

  /// Officers who could make a visit together, one crew on each day on which there is any, where no crew of the week
  /// is up to it.
  package func possibleCrews(for visit: RecordID) -> [PossibleCrew] {
    guard work.candidate(visit) == nil, let visit = leftOpen(visit) else { return [] }
    return PossibleCrews(input, work: work).crews(for: visit)
  }

  /// What keeps a visit that no crew of the week is up to out of each crew's day first.
  private func fixedObstacles(to visit: RecordID) -> [Explanation.ShiftObstacle] {
    guard let visit = leftOpen(visit), let site = work.whyNot.sites[visit.site] else { return [] }
    return work.week.shifts.indices.map { shift in
      Explanation.ShiftObstacle(
        day: work.week.shifts[shift].day, crew: work.week.shifts[shift].crew.number,
        obstacle: fixedObstacles(to: visit, at: site, on: shift).first ?? .noTime)
    }
  }

  /// The best displacement on each crew's day: one visit leaves, or two where one is not enough.
  private func displacements(for candidate: Int) -> [Explanation.Displacement] {
    work.candidates[candidate].openings.compactMap { opening -> Explanation.Displacement? in
      let order = orders[opening.shift]
      let singles = order.map { [$0] }
      let pairs = order.indices.flatMap { first in
        order[(first + 1)...].map { [order[first], $0] }
      }
      return best(candidate, on: opening.shift, for: singles)
        ?? best(candidate, on: opening.shift, for: pairs)
    }.sorted { left, right in
      (left.priorityLost, left.slot.cost, left.slot.shift)
        < (right.priorityLost, right.slot.cost, right.slot.shift)
    }
  }

  /// The least loss over the groups that may leave a shift; nil when none lets the candidate in.
  private func best(
    _ candidate: Int, on shift: Int, for groups: [[Int]]
  ) -> Explanation.Displacement? {
    var best: Explanation.Displacement?
    for group in groups {
      let rest = without(group + [candidate])
      guard let slot = slot(of: candidate, on: shift, in: rest) else { continue }
      var filled = rest
      filled[shift].insert(candidate, at: slot.position)
      let leaving = group.map { other -> Explanation.Leaving in
        let place = slots(of: other, in: filled).first
        if let place { filled[place.shift].insert(other, at: place.position) }
        let visit = work.candidates[other].visit
        return Explanation.Leaving(visit: visit.id, priority: visit.priority, goesTo: place)
      }
      let found = Explanation.Displacement(slot: slot, leaving: leaving)
      let isBetter = best.map {
        (found.priorityLost, found.slot.cost) < ($0.priorityLost, $0.slot.cost)
      }
      if isBetter ?? true { best = found }
    }
    return best
  }
}
