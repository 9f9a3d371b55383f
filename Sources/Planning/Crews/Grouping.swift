internal import Model

/// Who goes out together on one day: the A/B pairs first, then those whose partner is not there.
enum Grouping {
  /// Groups of two or more, each by code, in the order of their first codes.
  ///
  /// Officers that name each other as stand-in are a pair. The others are joined two by two, within a
  /// home office before across offices. An odd one goes along as a third where a car has a seat, and
  /// stays at the office otherwise: nobody goes alone.
  ///
  /// - Parameter officers: those at work on the day.
  static func groups(of officers: [Officer], seats: Int) -> [[Officer]] {
    let atWork = officers.sorted { $0.code < $1.code }
    var groups = pairs(among: atWork)
    let paired = Set(groups.joined().map(\.code))
    var singles = atWork.filter { !paired.contains($0.code) }
    groups += joined(&singles, sameOffice: true)
    groups += joined(&singles, sameOffice: false)
    if let odd = singles.first { seat(odd, in: &groups, seats: seats) }
    return groups.map { $0.sorted { $0.code < $1.code } }
      .sorted { codes($0).lexicographicallyPrecedes(codes($1)) }
  }

  /// The groups with the largest one filled up to `people` by idle officers, its own office first.
  static func filled(
    _ groups: [[Officer]], to people: Int, from idle: [Officer]
  ) -> [[Officer]] {
    guard let largest = groups.indices.max(by: { groups[$0].count < groups[$1].count }) else {
      return groups
    }
    let offices = groups[largest].map(\.office)
    let riders =
      idle.filter { offices.contains($0.office) } + idle.filter { !offices.contains($0.office) }
    var groups = groups
    groups[largest] += riders.prefix(max(0, people - groups[largest].count))
    return groups
  }

  private static func codes(_ group: [Officer]) -> [String] { group.map(\.code) }

  /// The pairs that name each other.
  private static func pairs(among officers: [Officer]) -> [[Officer]] {
    officers.compactMap { officer in
      guard
        let partner = officers.first(where: { $0.code == officer.backup }),
        partner.backup == officer.code, officer.code < partner.code
      else { return nil }
      return [officer, partner]
    }
  }

  /// Takes two by two out of `singles`, in the order of their codes.
  private static func joined(_ singles: inout [Officer], sameOffice: Bool) -> [[Officer]] {
    var groups: [[Officer]] = []
    var left: [Officer] = []
    for officer in singles {
      let partner = left.firstIndex { !sameOffice || $0.office == officer.office }
      if let partner {
        groups.append([left.remove(at: partner), officer])
      } else {
        left.append(officer)
      }
    }
    singles = left
    return groups
  }

  /// Gives the odd one a seat: in a group of the same office if one has room, else in the smallest.
  private static func seat(_ odd: Officer, in groups: inout [[Officer]], seats: Int) {
    let choice = groups.indices
      .filter { groups[$0].count < seats }
      .min { left, right in
        let leftAway = groups[left].allSatisfy { $0.office != odd.office } ? 1 : 0
        let rightAway = groups[right].allSatisfy { $0.office != odd.office } ? 1 : 0
        return (leftAway, groups[left].count, left) < (rightAway, groups[right].count, right)
      }
    if let choice { groups[choice].append(odd) }
  }
}
