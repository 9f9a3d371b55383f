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
        self = .optional
        return
      }
      self = VisitHours.isOverdue(visit, on: week.days) ? .overdue : .due
    }
  }

  /// Costs in the order of the visits.
  let values: [Int64]

  /// The prizes of visits with these ranks and priorities (0 to 100); nil when they would overflow.
  ///
  /// - Parameter greatestSaving: a bound above what leaving out any number of visits can save, in the
  ///   unit of the costs.
  init?(ranks: [Rank], priorities: [Int], greatestSaving: Int64) {
    var values = [Int64](repeating: 0, count: ranks.count)
    let (point, overflows) = greatestSaving.addingReportingOverflow(1)
    if overflows { return nil }
    /// All that the ranks below are worth together, and any saving.
    var below: Int64 = greatestSaving
    for rank in Rank.allCases {
      let base = rank == .optional ? 0 : below
      for visit in ranks.indices where ranks[visit] == rank {
        let points = Int64(min(max(priorities[visit], 0), 100) + 1)
        let (worth, first) = points.multipliedReportingOverflow(by: point)
        let (prize, second) = worth.addingReportingOverflow(base)
        let (total, third) = below.addingReportingOverflow(prize)
        if first || second || third { return nil }
        values[visit] = prize
        below = total
      }
    }
    self.values = values
  }
}
