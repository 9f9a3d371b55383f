extension Problem {
  /// A tie between visits.
  package enum Relation: Equatable, Sendable {
    /// At most one of these is served; the others then lose no prize.
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
