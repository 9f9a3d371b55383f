/// The ties of each visit to others.
struct Partners {
  private enum Tie {
    case alternative, same, different
  }

  private let ties: [[(kind: Tie, visit: Int)]]

  init(_ problem: Problem) {
    var ties = [[(kind: Tie, visit: Int)]](repeating: [], count: problem.visits.count)
    for relation in problem.relations {
      let kind: Tie
      switch relation {
      case .alternatives: kind = .alternative
      case .sameShift: kind = .same
      case .differentShifts, .atOnce: kind = .different
      case .order: continue
      }
      for visit in relation.visits {
        for other in relation.visits where other != visit { ties[visit].append((kind, other)) }
      }
    }
    self.ties = ties
  }

  @inline(__always)
  func isTied(_ visit: Int) -> Bool { !ties[visit].isEmpty }

  /// True when a visit may join a route, given where its partners are.
  func permit(_ visit: Int, on route: Int, _ tours: borrowing Tours) -> Bool {
    for tie in ties[visit] {
      let other = Int(tours.stops[tie.visit].route)
      let isPermitted =
        switch tie.kind {
        case .alternative: other < 0
        case .same: other < 0 || other == route
        case .different: other != route
        }
      if !isPermitted { return false }
    }
    return true
  }
}
