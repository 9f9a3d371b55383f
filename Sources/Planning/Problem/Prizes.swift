internal import Model

/// What the search loses by leaving a visit out.
///
/// The ranks are kept apart by bounds: one point of priority outweighs any saving in driving and
/// wishes, one visit that must be made this week outweighs all priority of those that need not, and
/// one that is overdue outweighs all that are merely due.
struct Prizes {
  /// What a visit is to this week, lowest first.
  enum Rank: Int, CaseIterable {
    case optional
    case due
    case overdue

    init(of visit: Visit, in week: CrewWeek) {
      guard let due = visit.due, due <= week.lastDay else {
        // What somebody pinned is meant to be made.
        self = visit.pin == nil ? .optional : .due
        return
      }
      self = VisitHours.isOverdue(visit, on: week.days) ? .overdue : .due
    }
  }

  /// Costs in the order of the visits.
  let values: [Int64]
  /// What it costs to send a planned visit with another crew or on another day; 0 where that is free.
  let move: Int64
  /// What a point of priority is worth.
  let point: Int64
  /// By rank what a visit is worth before its priority, and before being in a plan.
  let bases: [Int64]

  /// How many moves it is worth to keep a planned visit in the plan.
  static let movesPerDrop: Int64 = 3

  /// The points of a visit: one more than its priority, so that even a visit of priority 0 is worth some.
  static func points(_ priority: Int) -> Int { min(max(priority, 0), 100) + 1 }

  /// The prizes of visits with these ranks and priorities (0 to 100); nil when they would overflow.
  ///
  /// - Parameter greatestSaving: a bound above what leaving out any number of visits can save, in the
  ///   unit of the costs.
  /// - Parameter isPlanned: which of them stand in a plan that is to change little: a change outweighs all
  ///   priority of those that need not be made. Empty where there is none.
  init?(
    ranks: [Rank], priorities: [Int], isPlanned: [Bool] = [], greatestSaving: Int64
  ) {
    var values = [Int64](repeating: 0, count: ranks.count)
    let (point, overflows) = greatestSaving.addingReportingOverflow(1)
    if overflows { return nil }
    /// All that the ranks below are worth together, and any saving.
    var below: Int64 = greatestSaving
    var move: Int64 = 0
    var bases: [Int64] = []
    for rank in Rank.allCases {
      let base = rank == .optional ? 0 : below
      bases.append(base)
      for visit in ranks.indices where ranks[visit] == rank {
        let points = Self.points(priorities[visit])
        let (worth, first) = Int64(points).multipliedReportingOverflow(by: point)
        let (prize, second) = worth.addingReportingOverflow(base)
        let (total, third) = below.addingReportingOverflow(prize)
        if first || second || third { return nil }
        values[visit] = prize
        below = total
      }
      if rank == .optional, isPlanned.contains(true) {
        let (unit, first) = below.addingReportingOverflow(1)
        let kept = Int64(isPlanned.count { $0 })
        let (all, second) = unit.multipliedReportingOverflow(
          by: (Self.movesPerDrop + 1) * kept)
        let (total, third) = below.addingReportingOverflow(all)
        if first || second || third { return nil }
        move = unit
        below = total
      }
    }
    for visit in isPlanned.indices where isPlanned[visit] {
      let (prize, overflows) = values[visit].addingReportingOverflow(Self.movesPerDrop * move)
      if overflows { return nil }
      values[visit] = prize
    }
    self.values = values
    self.move = move
    self.point = point
    self.bases = bases
  }
}
