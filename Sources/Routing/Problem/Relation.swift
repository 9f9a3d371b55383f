extension Problem {
  /// A tie between visits.
  package enum Relation: Equatable, Sendable {
    /// At most one of these is served. What is lost is the greatest of their prizes, less the prize
    /// of the one that is served.
    case alternatives([Int])
    /// All that are served go on one shift.
    case sameShift([Int])
    /// No two that are served go on one shift.
    case differentShifts([Int])
    /// When both are served, on whatever shifts, service of the second starts at least `atLeast` and
    /// at most `atMost` seconds after service of the first; nil for no limit.
    case order(first: Int, second: Int, atLeast: Int32, atMost: Int32?)
    /// Either none of these is served, or each on a shift of its own and all from the same second on,
    /// which is a multiple of `grid`: crews that need each other at one place.
    case atOnce([Int], grid: Int32)

    package var visits: [Int] {
      switch self {
      case .alternatives(let visits), .sameShift(let visits), .differentShifts(let visits),
        .atOnce(let visits, _):
        visits
      case .order(let first, let second, _, _): [first, second]
      }
    }
  }
}

extension Problem {
  /// The prizes that are lost with some visits served.
  func lostPrizes(isServed: (Int) -> Bool) -> Int64 {
    var lost: Int64 = 0
    for (index, visit) in visits.enumerated() where !isServed(index) { lost += visit.prize }
    for case .alternatives(let group) in relations {
      lost -= group.reduce(0) { $0 + visits[$1].prize }
      lost += group.reduce(0) { max($0, visits[$1].prize) }
    }
    return lost
  }
}
