package import Model

/// A plan on the table: where a visit can go, and what a change by hand does to it.
///
/// A visit's best place on a crew's day is found by trying every position; nothing is estimated.
package struct Workbench: Sendable {
  let input: PlanningInput
  let work: OpenWork
  /// For each shift of the week the indices of its candidates, in the order of driving.
  let orders: [[Int]]
  package let plan: Plan

  /// - Throws: `PlanningFault` when the week can't be planned, `WorkbenchFault.stale` when crews or open
  ///   visits have changed since the plan was made.
  package init(_ plan: Plan, input: PlanningInput) throws {
    self.plan = plan
    self.input = input
    work = try OpenWork(input)
    var orders = [[Int]](repeating: [], count: work.week.shifts.count)
    let over = work.week.past.closed.map(\.name)
    for route in plan.routes where !over.contains(route.name) {
      let shift = work.week.shifts.firstIndex {
        $0.day == route.day && $0.crew.number == route.crew.number
      }
      guard let shift, work.week.shifts[shift].crew.officers == route.crew.officers else {
        throw WorkbenchFault.stale(week: plan.week)
      }
      let done = work.week.starts[shift].out?.stops.count ?? 0
      for stop in route.stops.dropFirst(done) {
        guard let candidate = work.candidate(stop.visit) else {
          throw WorkbenchFault.stale(week: plan.week)
        }
        orders[shift].append(candidate)
      }
    }
    self.orders = orders
  }

  private init(_ bench: Workbench, orders: [[Int]]) throws {
    input = bench.input
    work = bench.work
    self.orders = orders
    let unplaced = Set(bench.plan.unplanned.filter { $0.reason == .unplaced }.map(\.visit))
    plan = try PlanAssembly(input: input, work: work).plan(
      orders: orders, iterations: bench.plan.iterations, isUnplaced: unplaced.contains)
  }

  // MARK: Slots

  /// The best slot on each crew's day that can take `visit`, cheapest first; its own place counts as free.
  ///
  /// - Throws: `WorkbenchFault.notOpen` for a visit that is not to be planned, or excluded by itself;
  ///   `.holdsTogether` for one without which its crew's day can't be driven.
  package func slots(for visit: RecordID) throws -> [Slot] {
    guard let candidate = work.candidate(visit) else { throw WorkbenchFault.notOpen(name(visit)) }
    return slots(of: candidate, in: try leaving([candidate]))
  }

  /// The plan with `visit` in the best position of a crew's day.
  ///
  /// - Throws: `WorkbenchFault`, naming what is in the way.
  package func moving(_ visit: RecordID, to day: Day, crew: Int) throws -> Workbench {
    guard let candidate = work.candidate(visit) else {
      throw try excludedFault(visit, day, crew) ?? notOpen(visit)
    }
    let shift = try shift(day, crew)
    let rest = try leaving([candidate])
    guard let slot = slot(of: candidate, on: shift, in: rest) else {
      throw WorkbenchFault.inTheWay(name(visit), obstacles(to: candidate, on: shift, in: rest))
    }
    return try with(candidate, in: slot, of: rest)
  }

  /// The plan with the crew's days of two visits exchanged, each in its best position.
  ///
  /// - Throws: `WorkbenchFault`, naming what is in the way.
  package func swapping(_ first: RecordID, _ second: RecordID) throws -> Workbench {
    guard let one = work.candidate(first) else { throw notOpen(first) }
    guard let other = work.candidate(second) else { throw notOpen(second) }
    guard let from = shift(of: one) else { throw WorkbenchFault.notPlanned(name(first)) }
    guard let to = shift(of: other) else { throw WorkbenchFault.notPlanned(name(second)) }
    let rest = try leaving([one, other])
    guard let slot = slot(of: one, on: to, in: rest) else {
      throw WorkbenchFault.inTheWay(name(first), obstacles(to: one, on: to, in: rest))
    }
    let half = try with(one, in: slot, of: rest)
    guard let back = half.slot(of: other, on: from, in: half.orders) else {
      throw WorkbenchFault.inTheWay(name(second), obstacles(to: other, on: from, in: half.orders))
    }
    return try half.with(other, in: back, of: half.orders)
  }

  // MARK: Parts

  func slots(of candidate: Int, in orders: [[Int]]) -> [Slot] {
    work.candidates[candidate].openings.compactMap {
      slot(of: candidate, on: $0.shift, in: orders)
    }.sorted { ($0.cost, $0.shift) < ($1.cost, $1.shift) }
  }

  /// The cheapest position on a shift; nil when none holds.
  func slot(of candidate: Int, on shift: Int, in orders: [[Int]]) -> Slot? {
    guard work.candidates[candidate].openings.contains(where: { $0.shift == shift }) else {
      return nil
    }
    let assembly = PlanAssembly(input: input, work: work)
    let order = orders[shift]
    let isOut = work.week.starts[shift].out != nil
    let before =
      order.isEmpty && !isOut ? 0 : assembly.route(order, on: shift)?.drivingMinutes ?? 0
    let done = work.week.starts[shift].out?.stops.count ?? 0
    var best: Slot?
    for position in 0...order.count {
      var longer = order
      longer.insert(candidate, at: position)
      guard let route = assembly.route(longer, on: shift) else { continue }
      let slot = Slot(
        shift: shift, position: position, day: route.day, crew: route.crew,
        begins: route.stops[done + position].begins, drivingMinutes: route.drivingMinutes - before,
        wishMinutes: wishMinutes(candidate, on: shift))
      if best.map({ slot.cost < $0.cost }) ?? true { best = slot }
    }
    return best
  }

  /// All days without `candidates`.
  ///
  /// - Throws: `WorkbenchFault.holdsTogether` where a day without them can't be driven in time, because the
  ///   way past a visit may take longer than the way over it.
  private func leaving(_ candidates: [Int]) throws -> [[Int]] {
    if let held = candidates.first(where: { !canLeave($0, with: candidates) }) {
      throw WorkbenchFault.holdsTogether(name(work.candidates[held].visit.id))
    }
    return without(candidates)
  }

  /// True where the day of `candidate` can be driven without `candidates`, or it has none.
  func canLeave(_ candidate: Int, with candidates: [Int]) -> Bool {
    guard let shift = shift(of: candidate) else { return true }
    let order = without(candidates)[shift]
    return order.isEmpty || PlanAssembly(input: input, work: work).route(order, on: shift) != nil
  }

  func without(_ candidates: [Int]) -> [[Int]] {
    orders.map { $0.filter { !candidates.contains($0) } }
  }

  /// What a visit is for.
  func name(_ visit: RecordID) -> String {
    input.visits.first { $0.id == visit }?.title ?? visit.short
  }

  /// All that keeps a visit out of a crew's day that none of the week is open to; nil for one that is not to be
  /// planned, or of which the site is not there.
  private func excludedFault(_ visit: RecordID, _ day: Day, _ crew: Int) throws -> WorkbenchFault? {
    guard let open = leftOpen(visit), let site = work.whyNot.sites[open.site] else { return nil }
    let obstacles = fixedObstacles(to: open, at: site, on: try shift(day, crew))
    return obstacles.isEmpty ? nil : .inTheWay(name(visit), obstacles)
  }

  /// A visit that is still to be planned, whether it can be or not.
  func leftOpen(_ visit: RecordID) -> Visit? {
    input.visits.first { $0.id == visit && work.week.past.leavesOpen($0) }
  }

  /// Why a visit can't be moved: it lies in the past, or is none to plan.
  func notOpen(_ visit: RecordID) -> WorkbenchFault {
    work.week.past.visits[visit] != nil ? .past(name(visit)) : .notOpen(name(visit))
  }

  func shift(of candidate: Int) -> Int? { orders.firstIndex { $0.contains(candidate) } }

  private func shift(_ day: Day, _ crew: Int) throws -> Int {
    let shift = work.week.shifts.firstIndex { $0.day == day && $0.crew.number == crew }
    guard let shift else { throw WorkbenchFault.noCrew(day: day, crew: crew) }
    return shift
  }

  private func with(_ candidate: Int, in slot: Slot, of orders: [[Int]]) throws -> Workbench {
    var orders = orders
    orders[slot.shift].insert(candidate, at: slot.position)
    return try Workbench(self, orders: orders)
  }

  private func wishMinutes(_ candidate: Int, on shift: Int) -> Int {
    let open = work.candidates[candidate]
    return ProblemBuilder(input: input, work: work).wishes
      .minutes(open.visit, at: open.site, on: shift)
  }
}

extension OpenWork {
  /// The index of an open visit; nil for one that is excluded or not to be planned.
  func candidate(_ visit: RecordID) -> Int? { candidates.firstIndex { $0.visit.id == visit } }
}
