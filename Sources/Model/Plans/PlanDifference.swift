/// What a later plan of a week does to an earlier one, visit by visit.
package struct PlanDifference: Hashable, Sendable {
  /// Where and when a visit is planned.
  package struct Place: Hashable, Sendable {
    package let day: Day
    package let crew: Int
    package let officers: [String]
    package let begins: TimeOfDay
  }

  package struct Move: Hashable, Sendable {
    package let visit: RecordID
    package let from: Place
    package let to: Place
  }

  package struct Single: Hashable, Sendable {
    package let visit: RecordID
    package let place: Place
  }

  /// How many visits keep day, officers and time.
  package let kept: Int
  /// Same day and officers, another time; in the order of the later plan, as all lists but `dropped`.
  package let retimed: [Move]
  /// Another day or other officers.
  package let moved: [Move]
  package let added: [Single]
  /// In the order of the earlier plan.
  package let dropped: [Single]

  /// Visits that the later plan leaves out and the earlier one did not, and that are not `dropped`: they are new, or
  /// did not come about where the plan has them.
  package let waiting: [RecordID]

  package init(from earlier: Plan, to later: Plan) {
    let before = Self.places(of: earlier)
    let after = Self.places(of: later)
    let pairs = Self.pairs(before, after)
    var kept = 0
    var retimed: [Move] = []
    var moved: [Move] = []
    var added: [Single] = []
    for (single, index) in zip(after, pairs) {
      guard let index else {
        added.append(single)
        continue
      }
      let old = before[index].place
      let move = Move(visit: single.visit, from: old, to: single.place)
      if old.day != single.place.day || old.officers != single.place.officers {
        moved.append(move)
      } else if old.begins != single.place.begins {
        retimed.append(move)
      } else {
        kept += 1
      }
    }
    self.kept = kept
    self.retimed = retimed
    self.moved = moved
    self.added = added
    let paired = Set(pairs.compactMap { $0 })
    dropped = before.indices.filter { !paired.contains($0) }.map { before[$0] }
    let known = Set(earlier.unplanned.map(\.visit)).union(dropped.map(\.visit))
    waiting = later.unplanned.map(\.visit).filter { !known.contains($0) }
  }

  /// By stop of `after` the stop of `before` that it is compared with.
  ///
  /// A visit that was missed or partly made may stand there twice: what stayed where it was is paired first, then the
  /// others in their order.
  private static func pairs(_ before: [Single], _ after: [Single]) -> [Int?] {
    var known = Dictionary(grouping: before.indices) { before[$0].visit }
    func take(_ visit: RecordID, where fits: (Place) -> Bool) -> Int? {
      guard let index = known[visit]?.firstIndex(where: { fits(before[$0].place) }) else {
        return nil
      }
      return known[visit]?.remove(at: index)
    }
    let same = after.map { single in
      take(single.visit) { old in
        (old.day, old.begins) == (single.place.day, single.place.begins)
          && old.officers == single.place.officers
      }
    }
    return zip(after, same).map { single, index in index ?? take(single.visit) { _ in true } }
  }

  private static func places(of plan: Plan) -> [Single] {
    plan.routes.flatMap { route in
      route.stops.map { stop in
        Single(
          visit: stop.visit,
          place: Place(
            day: route.day, crew: route.crew.number, officers: route.crew.officers,
            begins: stop.begins))
      }
    }
  }
}

/// One plan of a week among those that were kept.
package struct PlanVersion: Hashable, Sendable {
  /// From 1.
  package let number: Int
  package let made: Instant
  package let plan: Plan

  package init(number: Int, made: Instant, plan: Plan) {
    self.number = number
    self.made = made
    self.plan = plan
  }
}
