/// Why a visit is where it is, or is not in the plan: each answer was tried out, none is guessed.
package enum Explanation: Hashable, Sendable {
  /// In the plan at the first slot; the others are where else it could go, cheapest first.
  case planned(Slot, others: [Slot])
  /// Impossible this week by itself, from the input alone, whoever of the officers at work rides with whom.
  case excluded(Plan.Reason)
  /// There is room for it as the plan stands.
  case fits([Slot])
  /// Fits if others go; each displacement was tried, the least loss comes first.
  case displaced([Displacement], obstacles: [ShiftObstacle])
  /// Fits beside what is fixed on no crew's day, not even for one or two others; the crews are fixed too.
  case noFit([ShiftObstacle])

  /// What would let a visit in.
  package struct Displacement: Hashable, Sendable {
    package let slot: Slot
    /// One or two visits that would have to leave that crew's day.
    package let leaving: [Leaving]

    package init(slot: Slot, leaving: [Leaving]) {
      self.slot = slot
      self.leaving = leaving
    }

    /// The priority that is lost with those that find no other place.
    package var priorityLost: Int {
      leaving.reduce(0) { $0 + ($1.goesTo == nil ? $1.priority : 0) }
    }
  }

  /// A visit that leaves, and where it could go instead.
  package struct Leaving: Hashable, Sendable {
    package let visit: RecordID
    package let priority: Int
    package let goesTo: Slot?

    package init(visit: RecordID, priority: Int, goesTo: Slot?) {
      self.visit = visit
      self.priority = priority
      self.goesTo = goesTo
    }
  }

  /// The first constraint in the way on one crew's day.
  package struct ShiftObstacle: Hashable, Sendable {
    package let day: Day
    package let crew: Int
    package let obstacle: Obstacle

    package init(day: Day, crew: Int, obstacle: Obstacle) {
      self.day = day
      self.crew = crew
      self.obstacle = obstacle
    }
  }
}
