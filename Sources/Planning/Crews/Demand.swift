internal import Model

/// What the crews of a week are asked for, so that those stay at the office without whom least is lost.
struct Demand: Sendable {
  /// Those still to be made.
  let visits: [Visit]
  /// The working days of the week.
  let days: [Day]

  /// By group what is lost on `day` when it stays behind: the points of the visits that it is up to and none of
  /// `others` is. One that is due by the end of the week outweighs those that are not.
  func losses(of groups: [[Officer]], beside others: [[Officer]], on day: Day) -> [Int] {
    let left = visits.filter { visit in
      !others.contains(where: visit.canBeMade)
        && VisitHours.days(for: visit, of: days).contains(day)
    }
    return groups.map { group in
      left.reduce(0) { loss, visit in
        guard visit.canBeMade(by: group) else { return loss }
        let isDue = visit.due.map { due in days.last.map { due <= $0 } ?? false } ?? false
        return loss + Prizes.points(visit.priority) + (isDue ? Self.due : 0)
      }
    }
  }

  /// More than a hundred visits of the highest priority.
  private static let due = 10_000
}

extension Visit {
  /// True where these officers together have its skills, its certificates and its heads.
  func canBeMade(by group: [Officer]) -> Bool {
    people <= group.count && certified <= group.count { $0.certificate != nil }
      && skills.allSatisfy { skill in group.contains { $0.skills.contains(skill) } }
  }
}
