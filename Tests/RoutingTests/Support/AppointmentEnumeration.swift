import Routing

/// The least cost of a problem with one tie in time, by pinning its visits to every pair of seconds and
/// asking `SubsetProgram` each time.
struct AppointmentEnumeration {
  let problem: Problem
  /// The last second that is tried.
  let latest: Int32

  func leastCost() throws -> Int64 {
    let tie = problem.relations.first {
      switch $0 {
      case .order, .atOnce: true
      case .alternatives, .sameShift, .differentShifts: false
      }
    }
    switch tie {
    case .order(let first, let second, let atLeast, let atMost):
      var least = min(try cost([first: []]), try cost([second: []]))
      for start in 0...latest {
        let gap = start + atLeast...(atMost.map { start + $0 } ?? latest * 2)
        least = min(least, try cost([first: [start...start], second: [gap]]))
      }
      return least
    case .atOnce(let visits, let grid):
      var least = try cost(Dictionary(uniqueKeysWithValues: visits.map { ($0, []) }))
      for start in stride(from: 0, through: latest, by: Int(grid)) {
        let pins = visits.map { ($0, [Int32(start)...Int32(start)]) }
        least = min(
          least, try cost(Dictionary(uniqueKeysWithValues: pins), apart: visits, isWhole: true))
      }
      return least
    default: return SubsetProgram(problem: problem).leastCost()
    }
  }

  /// With some visits only in some ranges; those without any are left out.
  private func cost(
    _ ranges: [Int: [ClosedRange<Int32>]], apart: [Int] = [], isWhole: Bool = false
  ) throws -> Int64 {
    var visits = problem.visits
    for (visit, ranges) in ranges {
      guard let range = ranges.first else {
        visits[visit].allowed = []
        continue
      }
      let own = visits[visit].windows
      let open = own.isEmpty ? [Problem.Window(from: 0, to: latest * 2)] : own
      visits[visit].windows = open.compactMap { window in
        let from = max(window.from, range.lowerBound)
        let to = min(window.to, range.upperBound)
        return from <= to ? Problem.Window(from: from, to: to) : nil
      }
      if visits[visit].windows.isEmpty { visits[visit].allowed = [] }
      // All or none: leaving one of them out must not pay.
      if isWhole { visits[visit].prize += 1 << 40 }
    }
    var relations = problem.relations.filter {
      if case .order = $0 { return false }
      if case .atOnce = $0 { return false }
      return true
    }
    if apart.count > 1 { relations.append(.differentShifts(apart)) }
    let pinned = try Problem(
      matrices: problem.matrices, shifts: problem.shifts, visits: visits, relations: relations)
    return SubsetProgram(problem: pinned).leastCost()
  }
}
