internal import Model

/// Chooses which groups get a car when there are more groups than cars, day after day.
///
/// Who has been out least goes first, so that over a week nobody is out two days more than another
/// who was at work as often. Among equals, those go who bring a skill that the day still lacks.
struct Rotation {
  private var daysOut: [String: Int] = [:]

  /// At most `count` of `groups`, in the order of `groups`; they count as out from now on.
  ///
  /// - Parameter loss: what is lost when a group stays behind, beside those that were chosen before it; whoever
  ///   would be missed most goes first.
  mutating func choose(
    _ count: Int, of groups: [[Officer]],
    losing loss: (_ group: [Officer], _ chosen: [[Officer]]) -> Int = { _, _ in 0 }
  ) -> [[Officer]] {
    var chosen: [Int] = []
    var brought: Set<Talent> = []
    while chosen.count < min(count, groups.count) {
      let losses = groups.map { group in loss(group, chosen.map { groups[$0] }) }
      let next = groups.indices
        .filter { !chosen.contains($0) }
        .min { left, right in
          losses[left] != losses[right]
            ? losses[left] > losses[right]
            : precedes(groups[left], groups[right], lacking: brought)
        }
      guard let next else { break }
      chosen.append(next)
      brought.formUnion(Talent.all(of: groups[next]))
    }
    for officer in chosen.flatMap({ groups[$0] }) { daysOut[officer.code, default: 0] += 1 }
    return chosen.sorted().map { groups[$0] }
  }

  /// Compares mean days out first, then how much that is new each brings; equal groups keep their
  /// order, because `min` takes the first of equals.
  private func precedes(
    _ left: [Officer], _ right: [Officer], lacking brought: Set<Talent>
  ) -> Bool {
    let leftDays = totalDaysOut(left) * right.count
    let rightDays = totalDaysOut(right) * left.count
    if leftDays != rightDays { return leftDays < rightDays }
    return Talent.all(of: left).subtracting(brought).count
      > Talent.all(of: right).subtracting(brought).count
  }

  private func totalDaysOut(_ group: [Officer]) -> Int {
    group.reduce(0) { $0 + (daysOut[$1.code] ?? 0) }
  }
}

/// What a day wants at least one crew for.
private enum Talent: Hashable {
  case skill(Skill)
  /// Two certificates, as an inspection needs them.
  case inspection

  static func all(of group: [Officer]) -> Set<Talent> {
    var talents = Set(group.flatMap(\.skills).map(Talent.skill))
    if group.count(where: { $0.certificate != nil }) >= 2 { talents.insert(.inspection) }
    return talents
  }
}
