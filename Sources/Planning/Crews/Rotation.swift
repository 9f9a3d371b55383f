internal import Model

/// Chooses which groups get a car when there are more groups than cars, day after day.
///
/// Who has been out least goes first, so that over a week nobody is out two days more than another
/// who was at work as often. Among equals, those go who bring a skill that the day still lacks; and among those
/// who bring as much, who was out on the smaller share of days at work in the weeks before.
struct Rotation {
  private var daysOut: [String: Int] = [:]
  /// By code, of a thousand days at work in the weeks before; for looking up only.
  private let shareBefore: [String: Int]
  /// What counts for somebody who was not at work then: as many as the others on average.
  private let usualShare: Int

  init(after loads: [OfficerLoad] = []) {
    let shares = loads.compactMap { load in load.daysOutPerMille.map { (load.officer, $0) } }
    shareBefore = Dictionary(shares, uniquingKeysWith: { first, _ in first })
    usualShare = shares.isEmpty ? 0 : shares.reduce(0) { $0 + $1.1 } / shares.count
  }

  /// At most `count` of `groups`, in the order of `groups`; they count as out from now on.
  ///
  /// - Parameter losses: by group what is lost when it stays behind, beside those that were chosen already;
  ///   whoever would be missed most goes first. Nil where that does not count.
  mutating func choose(
    _ count: Int, of groups: [[Officer]],
    losing losses: (_ groups: [[Officer]], _ chosen: [[Officer]]) -> [Int]? = { _, _ in nil }
  ) -> [[Officer]] {
    var chosen: [Int] = []
    var brought: Set<Talent> = []
    while chosen.count < min(count, groups.count) {
      let losses = count < groups.count ? losses(groups, chosen.map { groups[$0] }) : nil
      let next = groups.indices
        .filter { !chosen.contains($0) }
        .min { left, right in
          if let losses, losses[left] != losses[right] { return losses[left] > losses[right] }
          return precedes(groups[left], groups[right], lacking: brought)
        }
      guard let next else { break }
      chosen.append(next)
      brought.formUnion(Talent.all(of: groups[next]))
    }
    for officer in chosen.flatMap({ groups[$0] }) { daysOut[officer.code, default: 0] += 1 }
    return chosen.sorted().map { groups[$0] }
  }

  /// Compares mean days out first, then how much that is new each brings, then the weeks before; equal groups
  /// keep their order, because `min` takes the first of equals.
  private func precedes(
    _ left: [Officer], _ right: [Officer], lacking brought: Set<Talent>
  ) -> Bool {
    let leftDays = totalDaysOut(left) * right.count
    let rightDays = totalDaysOut(right) * left.count
    if leftDays != rightDays { return leftDays < rightDays }
    let leftBrings = Talent.all(of: left).subtracting(brought).count
    let rightBrings = Talent.all(of: right).subtracting(brought).count
    if leftBrings != rightBrings { return leftBrings > rightBrings }
    return totalBefore(left) * right.count < totalBefore(right) * left.count
  }

  private func totalBefore(_ group: [Officer]) -> Int {
    group.reduce(0) { $0 + (shareBefore[$1.code] ?? usualShare) }
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
