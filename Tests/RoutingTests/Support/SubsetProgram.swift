import Routing

/// The least cost of a problem by going through all sets of visits, smallest first: `BruteForce` for up
/// to a dozen visits, and independent of it and of the search.
///
/// Uneven loads are the one thing that it doesn't know.
///
/// Source: Held, Karp, "A dynamic programming approach to sequencing problems" (1962); labels as in
/// Desrochers, Soumis (1988).
struct SubsetProgram {
  let problem: Problem
  /// A deliberate mistake, to prove that a comparison would notice.
  var ignoresBreaks = false

  /// A way to serve a set of visits that ends with a certain one of them.
  private struct Label {
    var time: Int32
    var cost: Int64
    var breaks: Int
  }

  /// The least cost of any solution.
  func leastCost() -> Int64 {
    let sets = 1 << problem.visits.count
    var best: [Int64?] = Array(repeating: nil, count: sets)
    best[0] = 0
    var known: [(shift: Problem.Shift, costs: [Int64?])] = []
    let dependsOnShift = problem.visits.contains {
      !$0.serviceByShift.isEmpty || !$0.costByShift.isEmpty || $0.allowed != nil
    }
    for (number, shift) in problem.shifts.enumerated() {
      let like = dependsOnShift ? nil : known.first { $0.shift == shift }
      let own = like?.costs ?? leastCosts(on: number)
      known.append((shift, own))
      best = joined(best, own)
    }
    var least = Int64.max
    for set in 0..<sets {
      guard let cost = best[set], isPermitted(set) else { continue }
      least = min(least, cost + lostPrizes(set))
    }
    return least
  }

  /// Adds a shift to those before it.
  private func joined(_ best: [Int64?], _ own: [Int64?]) -> [Int64?] {
    let everything = best.count - 1
    let together = problem.relations.compactMap { relation -> Int? in
      if case .sameShift(let visits) = relation { mask(visits) } else { nil }
    }
    let apart = problem.relations.compactMap { relation -> Int? in
      if case .differentShifts(let visits) = relation { mask(visits) } else { nil }
    }
    var next = best
    for used in best.indices {
      guard let cost = best[used] else { continue }
      let rest = everything & ~used
      var set = rest
      while set > 0 {
        if let more = own[set], cost + more < next[used | set] ?? .max,
          together.allSatisfy({ set & $0 == 0 || used & $0 == 0 }),
          apart.allSatisfy({ (set & $0).nonzeroBitCount <= 1 })
        {
          next[used | set] = cost + more
        }
        set = (set - 1) & rest
      }
    }
    return next
  }

  private func isPermitted(_ set: Int) -> Bool {
    problem.relations.allSatisfy { relation in
      guard case .alternatives(let visits) = relation else { return true }
      return (set & mask(visits)).nonzeroBitCount <= 1
    }
  }

  private func lostPrizes(_ set: Int) -> Int64 {
    var grouped = 0
    var lost: Int64 = 0
    for case .alternatives(let visits) in problem.relations {
      grouped |= mask(visits)
      let most = visits.map { problem.visits[$0].prize }.max() ?? 0
      let got = visits.filter { set >> $0 & 1 == 1 }.map { problem.visits[$0].prize }.max() ?? 0
      lost += most - got
    }
    for visit in problem.visits.indices where (set | grouped) >> visit & 1 == 0 {
      lost += problem.visits[visit].prize
    }
    return lost
  }

  private func mask(_ visits: [Int]) -> Int { visits.reduce(0) { $0 | 1 << $1 } }

  // MARK: One shift

  /// By set of visits what it costs to serve them on a shift; nil when that can't be done.
  private func leastCosts(on number: Int) -> [Int64?] {
    let shift = problem.shifts[number]
    var costs: [Int64?] = Array(repeating: nil, count: 1 << problem.visits.count)
    let timeMatters =
      shift.costPerDuration > 0 || shift.costPerWaiting > 0 || shift.longest != nil
    for leave in timeMatters ? Array(shift.earliest...shift.latest) : [shift.earliest] {
      serve(on: number, leaving: leave, &costs)
    }
    costs[0] = 0
    return costs
  }

  private func serve(on number: Int, leaving: Int32, _ costs: inout [Int64?]) {
    let shift = problem.shifts[number]
    let count = problem.visits.count
    let able = problem.visits.indices.filter { index in
      let visit = problem.visits[index]
      return visit.skills & ~shift.skills == 0 && visit.allowed?.contains(number) ?? true
    }
    var labels: [[Label]] = Array(repeating: [], count: count << count)
    let start = Label(time: leaving, cost: shift.fixedCost, breaks: 0)
    for visit in able {
      labels[index(1 << visit, visit)] = extensions(
        of: start, from: shift.start, to: visit, on: number)
    }
    for set in 1..<(1 << count) {
      guard fits(set, shift) else { continue }
      for last in able where set >> last & 1 == 1 {
        for label in labels[index(set, last)] {
          let place = problem.visits[last].place
          finish(label, from: place, left: leaving, shift, &costs[set])
          for next in able where set >> next & 1 == 0 {
            for more in extensions(of: label, from: place, to: next, on: number) {
              admit(more, &labels[index(set | 1 << next, next)])
            }
          }
        }
      }
    }
  }

  private func index(_ set: Int, _ last: Int) -> Int { set * problem.visits.count + last }

  private func fits(_ set: Int, _ shift: Problem.Shift) -> Bool {
    shift.capacities.indices.allSatisfy { amount in
      problem.visits.indices.reduce(Int64(0)) { sum, visit in
        set >> visit & 1 == 0 ? sum : sum + Int64(problem.visits[visit].demands[amount])
      } <= Int64(shift.capacities[amount])
    }
  }

  private func admit(_ label: Label, _ labels: inout [Label]) {
    for other in labels
    where other.breaks == label.breaks && other.time <= label.time && other.cost <= label.cost {
      return
    }
    labels.removeAll {
      $0.breaks == label.breaks && $0.time >= label.time && $0.cost >= label.cost
    }
    labels.append(label)
  }

  /// All useful ways to go on to a visit and serve it.
  private func extensions(
    of label: Label, from place: Int?, to next: Int, on number: Int
  ) -> [Label] {
    let shift = problem.shifts[number]
    let visit = problem.visits[next]
    let leg = leg(from: place, to: visit.place, shift)
    let service = visit.serviceByShift.isEmpty ? visit.service : visit.serviceByShift[number]
    var results: [Label] = []
    for before in rested(label, shift) {
      var arrived = before
      arrived.time += leg.seconds
      arrived.cost += leg.cost
      for ready in rested(arrived, shift) {
        guard let begins = firstStart(visit, ready.time) else { continue }
        var done = ready
        done.time = begins + service
        done.cost -= shift.costPerWaiting * Int64(service)
        if let due = visit.softDue {
          done.cost += Int64(max(0, begins - due)) * visit.costPerLateSecond
        }
        if !visit.costByShift.isEmpty { done.cost += visit.costByShift[number] }
        admit(done, &results)
      }
    }
    return results
  }

  /// Seconds, and cost without the waiting that busy seconds are not.
  private func leg(
    from: Int?, to: Int?, _ shift: Problem.Shift
  ) -> (seconds: Int32, cost: Int64) {
    guard let from, let to else { return (0, 0) }
    let matrix = problem.matrices[shift.profile]
    let seconds = matrix.seconds[from * matrix.size + to]
    let metres = Int64(matrix.metres[from * matrix.size + to])
    let rate = shift.costPerSecond - shift.costPerWaiting
    return (seconds, Int64(seconds) * rate + metres * shift.costPerMetre)
  }

  private func firstStart(_ visit: Problem.Visit, _ time: Int32) -> Int32? {
    let time = max(time, visit.release)
    if visit.windows.isEmpty { return time }
    return visit.windows.first { $0.to >= time }.map { max($0.from, time) }
  }

  /// With no break here, or with one or more.
  private func rested(_ label: Label, _ shift: Problem.Shift) -> [Label] {
    var results = [label]
    var label = label
    while label.breaks < shift.breaks.count, !ignoresBreaks {
      let rest = shift.breaks[label.breaks]
      let ends = max(label.time, rest.earliest) + rest.seconds
      if ends > rest.latestEnd { break }
      label.time = ends
      label.breaks += 1
      label.cost -= shift.costPerWaiting * Int64(rest.seconds)
      results.append(label)
    }
    return results
  }

  /// Goes to the end place.
  private func finish(
    _ label: Label, from place: Int, left: Int32, _ shift: Problem.Shift, _ best: inout Int64?
  ) {
    let leg = leg(from: place, to: shift.end, shift)
    for before in rested(label, shift) {
      let time = before.time + leg.seconds
      if time > shift.latest + shift.overtime { continue }
      if let longest = shift.longest, time - left > longest { continue }
      var end = before
      end.time = time
      guard ignoresBreaks || rested(end, shift).last?.breaks == shift.breaks.count else {
        continue
      }
      let cost =
        before.cost + leg.cost + Int64(max(0, time - shift.latest)) * shift.costPerOvertime
        + Int64(time - left) * (shift.costPerDuration + shift.costPerWaiting)
      best = min(best ?? .max, cost)
    }
  }
}
