internal import Model

/// One way in which some crews of a day change.
struct CrewChange {
  /// Indices of the crews that are no more as they were.
  let removed: [Int]
  /// The units of the crews that come in their places; one more or one fewer than `removed` at most.
  let added: [[CrewUnit]]
  /// The units that stay at the office then.
  let idle: [CrewUnit]
  /// True when somebody who went out stays at the office.
  let isReplacement: Bool
}

extension DayCrews {
  /// Every change of one step: two units change places, one joins another crew, one comes along or
  /// takes a place from the office, two crews become one, two units become a crew of their own.
  ///
  /// The order is that of crews and codes.
  var changes: [CrewChange] {
    exchanges + joinings + fromOffice + mergers + foundations
  }

  private var most: Int { fleet.most }

  private func size(_ units: [CrewUnit]) -> Int { units.reduce(0) { $0 + $1.officers.count } }

  private func isCrew(_ units: [CrewUnit]) -> Bool { (2...max(2, most)).contains(size(units)) }

  private var pairs: [(Int, Int)] {
    groups.indices.flatMap { left in groups.indices.dropFirst(left + 1).map { (left, $0) } }
  }

  private var exchanges: [CrewChange] {
    pairs.flatMap { left, right in
      groups[left].units.flatMap { one in
        groups[right].units.compactMap { other in
          let isSame = groups[left].units.count == 1 && groups[right].units.count == 1
          return isSame
            ? nil
            : change(
              [left, right],
              [
                groups[left].units.filter { $0 != one } + [other],
                groups[right].units.filter { $0 != other } + [one],
              ])
        }
      }
    }
  }

  private var joinings: [CrewChange] {
    groups.indices.flatMap { from in
      groups.indices.filter { $0 != from }.flatMap { to in
        groups[from].units.compactMap { unit in
          change(
            [from, to],
            [groups[from].units.filter { $0 != unit }, groups[to].units + [unit]])
        }
      }
    }
  }

  private var fromOffice: [CrewChange] {
    groups.indices.flatMap { group in
      idle.flatMap { unit -> [CrewChange] in
        let others = idle.filter { $0 != unit }
        let along = change([group], [groups[group].units + [unit]], idle: others)
        let instead = groups[group].units.compactMap { out in
          change(
            [group], [groups[group].units.filter { $0 != out } + [unit]],
            idle: others + [out], isReplacement: true)
        }
        return (along.map { [$0] } ?? []) + instead
      }
    }
  }

  private var mergers: [CrewChange] {
    pairs.compactMap { left, right in
      change([left, right], [groups[left].units + groups[right].units])
    }
  }

  /// New crews, where a car is left.
  private var foundations: [CrewChange] {
    guard fleet.cars.count > groups.count else { return [] }
    /// Units that can leave where they are.
    var sources: [(group: Int?, unit: CrewUnit)] = idle.map { (nil, $0) }
    for group in groups.indices {
      for unit in groups[group].units where isCrew(groups[group].units.filter { $0 != unit }) {
        sources.append((group, unit))
      }
    }
    let alone = sources.map { [$0] }
    let couples = sources.indices.flatMap { left in
      sources.indices.dropFirst(left + 1).map { [sources[left], sources[$0]] }
    }
    return (alone + couples).compactMap { some in
      let units = some.map(\.unit)
      let from = groups.indices.filter { group in some.contains { $0.group == group } }
      return change(
        from,
        from.map { group in groups[group].units.filter { !units.contains($0) } } + [units],
        idle: idle.filter { !units.contains($0) })
    }
  }

  private func change(
    _ removed: [Int], _ added: [[CrewUnit]], idle: [CrewUnit]? = nil, isReplacement: Bool = false
  ) -> CrewChange? {
    guard added.allSatisfy(isCrew) else { return nil }
    return CrewChange(
      removed: removed, added: added, idle: idle ?? self.idle, isReplacement: isReplacement)
  }

  /// The day after a change, and the crews in it that are new.
  func applying(_ change: CrewChange) -> (day: DayCrews, added: [Group]) {
    var next = self
    next.groups = groups.indices.filter { !change.removed.contains($0) }.map { groups[$0] }
    next.idle = change.idle
    var numbers = change.removed.map { groups[$0].number }
    var added: [Group] = []
    for units in change.added {
      let number = numbers.isEmpty ? next.nextNumber : numbers.removeFirst()
      let group = Group(number: number, units: units)
      added.append(group)
      next.groups.append(group)
    }
    return (next, added)
  }
}
