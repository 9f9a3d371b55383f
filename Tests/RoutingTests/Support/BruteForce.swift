import Routing

/// Tries everything: all sets of visits on all shifts, in all orders, with all times to leave and all
/// places for breaks. Shares no code with the search.
struct BruteForce {
  let problem: Problem
  /// A deliberate mistake, to prove that the comparison would notice.
  var ignoresEndOfShift = false
  var ignoresReloads = false

  /// The least cost of any solution.
  func leastCost() -> Int64 {
    let sets = 1 << problem.visits.count
    let own = problem.shifts.indices.map { shift in
      (0..<sets).map { $0 == 0 ? 0 : leastCost(of: members($0), on: shift) }
    }
    return leastCost(from: 0, own, used: 0, loads: problem.shifts.map { _ in 0 }) ?? 0
  }

  /// Over all sets on a shift and those after it.
  private func leastCost(
    from shift: Int, _ own: [[Int64?]], used: Int, loads: [Int64]
  ) -> Int64? {
    guard shift < own.count else {
      let uneven = problem.balance.map { balance in
        loads.reduce(Int64(0)) { sum, load in
          let units = load / Int64(balance.unit)
          return sum + balance.cost * units * units
        }
      }
      return lostPrizes(used) + (uneven ?? 0)
    }
    return own[shift].indices.compactMap { set -> Int64? in
      guard set & used == 0, let cost = own[shift][set], isPermitted(set, beside: used) else {
        return nil
      }
      var loads = loads
      if let balance = problem.balance {
        for visit in members(set).map({ problem.visits[$0] }) {
          loads[balance.crews[shift]] += Int64(
            visit.serviceByShift.isEmpty ? visit.service : visit.serviceByShift[shift])
        }
      }
      return leastCost(from: shift + 1, own, used: used | set, loads: loads).map { $0 + cost }
    }.min()
  }

  private func members(_ set: Int) -> [Int] {
    problem.visits.indices.filter { set & (1 << $0) != 0 }
  }

  private func lostPrizes(_ set: Int) -> Int64 {
    var lost: Int64 = 0
    for visit in problem.visits.indices where set & (1 << visit) == 0 {
      lost += problem.visits[visit].prize
    }
    for case .alternatives(let visits) in problem.relations {
      // Of alternatives only the dearest can be lost, less what the one that is served is worth.
      let prizes = visits.map { problem.visits[$0].prize }
      lost -= prizes.reduce(0, +) - (prizes.max() ?? 0)
    }
    return lost
  }

  /// Ties between those on this shift, and with those on earlier shifts.
  private func isPermitted(_ set: Int, beside used: Int) -> Bool {
    problem.relations.allSatisfy { relation in
      let mask = relation.visits.reduce(0) { $0 | 1 << $1 }
      return switch relation {
      case .alternatives: ((set | used) & mask).nonzeroBitCount <= 1
      case .sameShift: set & mask == 0 || used & mask == 0
      case .differentShifts: (set & mask).nonzeroBitCount <= 1
      // `AppointmentEnumeration` settles those before.
      case .order, .atOnce: true
      }
    }
  }

  private func leastCost(of visits: [Int], on number: Int) -> Int64? {
    let shift = problem.shifts[number]
    var cost = shift.fixedCost
    for visit in visits.map({ problem.visits[$0] }) {
      guard visit.skills & ~shift.skills == 0, visit.allowed?.contains(number) ?? true else {
        return nil
      }
      if !visit.costByShift.isEmpty { cost += visit.costByShift[number] }
    }
    if visits.allSatisfy({ problem.visits[$0].reload == nil }), !isLoadable(visits, shift) {
      return nil
    }
    return leastDrive([], visits, on: number).map { $0 + cost }
  }

  /// True when no stretch up to a reload, or from one on, takes more than there is.
  private func isLoadable(_ order: [Int], _ shift: Problem.Shift) -> Bool {
    var left = shift.capacities
    for visit in order.map({ problem.visits[$0] }) {
      if let reload = visit.reload, !ignoresReloads { left = reload }
      for amount in left.indices { left[amount] -= visit.demands[amount] }
      if left.contains(where: { $0 < 0 }) { return false }
    }
    return true
  }

  /// Over all orders.
  private func leastDrive(_ order: [Int], _ rest: [Int], on number: Int) -> Int64? {
    if rest.isEmpty { return leastDrive(order, on: number) }
    return rest.compactMap { next in
      leastDrive(order + [next], rest.filter { $0 != next }, on: number)
    }.min()
  }

  /// Over all times to leave; asked only where they matter.
  private func leastDrive(_ order: [Int], on number: Int) -> Int64? {
    let shift = problem.shifts[number]
    guard isLoadable(order, shift) else { return nil }
    let timeMatters =
      shift.costPerDuration > 0 || shift.costPerWaiting > 0 || shift.longest != nil
    let leaves = timeMatters ? Array(shift.earliest...shift.latest) : [shift.earliest]
    return leaves.compactMap { leave in
      drive(
        order[...], from: shift.start, time: leave, left: leave, busy: 0, breaks: 0, on: number)
    }.min()
  }

  private func drive(
    _ order: ArraySlice<Int>, from place: Int?, time: Int32, left: Int32, busy: Int32,
    breaks: Int, on number: Int
  ) -> Int64? {
    let shift = problem.shifts[number]
    let next = order.first.map { problem.visits[$0].place } ?? shift.end
    var leg = (seconds: Int32(0), cost: Int64(0))
    if let place, let next {
      let matrix = problem.matrices[shift.profile]
      let entry = place * matrix.size + next
      leg.seconds = matrix.seconds[entry]
      leg.cost =
        Int64(matrix.seconds[entry]) * shift.costPerSecond
        + Int64(matrix.metres[entry]) * shift.costPerMetre
    }
    var best: Int64?
    for (before, leaving) in resting(from: breaks, at: time, shift) {
      let arrives = leaving + leg.seconds
      if order.isEmpty {
        let cost = finish(
          arrives, left: left, busy: busy + leg.seconds + rested(breaks..<before, shift),
          breaks: before, shift)
        guard let cost else { continue }
        best = min(best ?? .max, cost + leg.cost)
        continue
      }
      for (after, ready) in resting(from: before, at: arrives, shift) {
        let visit = problem.visits[order[order.startIndex]]
        let open = visit.windows.isEmpty ? [Problem.Window(from: 0, to: 1000)] : visit.windows
        for window in open {
          let begins = max(ready, window.from, visit.release)
          if begins > window.to { continue }
          let service =
            visit.serviceByShift.isEmpty ? visit.service : visit.serviceByShift[number]
          let late = visit.softDue.map { Int64(max(0, begins - $0)) * visit.costPerLateSecond } ?? 0
          if let cost = drive(
            order.dropFirst(), from: visit.place, time: begins + service, left: left,
            busy: busy + leg.seconds + service + rested(breaks..<after, shift), breaks: after,
            on: number)
          {
            best = min(best ?? .max, cost + leg.cost + late)
          }
          break
        }
      }
    }
    return best
  }

  /// All numbers of breaks that can be taken from now on, with the time after them.
  private func resting(
    from breaks: Int, at time: Int32, _ shift: Problem.Shift
  ) -> [(Int, Int32)] {
    var results = [(breaks, time)]
    var time = time
    for index in shift.breaks.indices where index >= breaks {
      time = max(time, shift.breaks[index].earliest) + shift.breaks[index].seconds
      if time > shift.breaks[index].latestEnd { break }
      results.append((index + 1, time))
    }
    return results
  }

  private func rested(_ breaks: Range<Int>, _ shift: Problem.Shift) -> Int32 {
    breaks.reduce(0) { $0 + shift.breaks[$1].seconds }
  }

  private func finish(
    _ arrives: Int32, left: Int32, busy: Int32, breaks: Int, _ shift: Problem.Shift
  ) -> Int64? {
    if arrives > shift.latest + shift.overtime, !ignoresEndOfShift { return nil }
    if let longest = shift.longest, arrives - left > longest { return nil }
    guard resting(from: breaks, at: arrives, shift).last?.0 == shift.breaks.count else {
      return nil
    }
    return Int64(arrives - left) * shift.costPerDuration
      + Int64(arrives - left - busy) * shift.costPerWaiting
      + Int64(max(0, arrives - shift.latest)) * shift.costPerOvertime
  }
}
