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

  package init(from earlier: Plan, to later: Plan) {
    let before = Self.places(of: earlier)
    let after = Self.places(of: later)
    // A visit that was missed may stand there twice: each time is compared with its like.
    var known = Dictionary(grouping: before, by: \.visit).mapValues { $0.map(\.place) }
    var kept = 0
    var retimed: [Move] = []
    var moved: [Move] = []
    var added: [Single] = []
    for single in after {
      guard let old = known[single.visit]?.first else {
        added.append(single)
        continue
      }
      known[single.visit]?.removeFirst()
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
    var left = known
    var dropped: [Single] = []
    for single in before.reversed() {
      guard let place = left[single.visit]?.last, place == single.place else { continue }
      left[single.visit]?.removeLast()
      dropped.append(single)
    }
    self.dropped = dropped.reversed()
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
