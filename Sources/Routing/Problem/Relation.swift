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

    package var visits: [Int] {
      switch self {
      case .alternatives(let visits), .sameShift(let visits), .differentShifts(let visits): visits
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
