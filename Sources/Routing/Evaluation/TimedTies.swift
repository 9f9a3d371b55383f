/// The ties of visits to others in time: one after the other, or at once.
struct TimedTies: Sendable {
  /// A tie as one of its two visits sees it.
  struct Tie: Sendable {
    let partner: Int
    let kind: Kind
  }

  enum Kind: Sendable {
    /// The visit comes before, or after, its partner by some seconds between both starts.
    case before(atLeast: Int32, atMost: Int32?)
    case after(atLeast: Int32, atMost: Int32?)
    /// Both start at the same multiple of a number of seconds.
    case atOnce(grid: Int32)
  }

  /// By visit; empty when no visits are tied.
  private let ties: [[Tie]]
  /// By visit all that hang together with it, itself included.
  private let clusters: [[Int32]]

  var isEmpty: Bool { ties.isEmpty }

  init(_ problem: Problem) {
    var ties: [[Tie]] = Array(repeating: [], count: problem.visits.count)
    var isEmpty = true
    for relation in problem.relations {
      switch relation {
      case .alternatives, .sameShift, .differentShifts: continue
      case .order(let first, let second, let atLeast, let atMost):
        ties[first].append(Tie(partner: second, kind: .before(atLeast: atLeast, atMost: atMost)))
        ties[second].append(Tie(partner: first, kind: .after(atLeast: atLeast, atMost: atMost)))
      case .atOnce(let visits, let grid):
        for visit in visits {
          for other in visits where other != visit {
            ties[visit].append(Tie(partner: other, kind: .atOnce(grid: grid)))
          }
        }
      }
      isEmpty = false
    }
    self.ties = isEmpty ? [] : ties
    clusters = isEmpty ? [] : ties.indices.map { Self.cluster(of: $0, ties) }
  }

  private static func cluster(of visit: Int, _ ties: [[Tie]]) -> [Int32] {
    if ties[visit].isEmpty { return [] }
    var members = [visit]
    var next = 0
    while next < members.count {
      for tie in ties[members[next]] where !members.contains(tie.partner) {
        members.append(tie.partner)
      }
      next += 1
    }
    return members.map { Int32($0) }
  }

  @inline(__always)
  func isTied(_ visit: Int) -> Bool { !ties.isEmpty && !ties[visit].isEmpty }

  /// The ties of a visit.
  func of(_ visit: Int) -> [Tie] { ties.isEmpty ? [] : ties[visit] }

  /// A visit and those that start at once with it.
  func meeting(of visit: Int) -> [Int] {
    [visit]
      + of(visit).compactMap { tie in
        if case .atOnce = tie.kind { tie.partner } else { nil }
      }
  }

  /// What else is lost when a visit is left out, because others can't be served without it.
  func prizesAtOnce(with visit: Int, _ tables: Tables) -> Int64 {
    of(visit).reduce(0) { sum, tie in
      if case .atOnce = tie.kind { sum + tables.prizes[tie.partner] } else { sum }
    }
  }

  /// All visits that hang together with a visit, itself included; empty when there are none.
  func cluster(of visit: Int) -> [Int32] { clusters.isEmpty ? [] : clusters[visit] }
}
