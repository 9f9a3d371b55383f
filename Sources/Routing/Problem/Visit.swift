extension Problem {
  /// A piece of work at a place.
  package struct Visit: Equatable, Sendable {
    package var place: Int
    /// How long it takes, in seconds, on any shift that `serviceByShift` doesn't name.
    package var service: Int32
    /// How long it takes by shift; empty when it takes the same on all.
    package var serviceByShift: [Int32] = []
    /// When its service may start: in order and apart from each other; empty for any time.
    package var windows: [Window] = []
    /// No service starts before this second.
    package var release: Int32 = 0
    /// Service that starts later than this second costs `costPerLateSecond`; nil for never late.
    package var softDue: Int32?
    package var costPerLateSecond: Int64 = 0
    /// What it takes of the shift's capacities; as many entries as every shift has capacities.
    package var demands: [Int32] = []
    /// The bits of the skills that the shift must have.
    package var skills: UInt64 = 0
    /// The shifts on which it may go; nil for all.
    package var allowed: ShiftSet?
    /// What it costs by shift to go there, travel apart; empty for nothing. May be negative.
    package var costByShift: [Int64] = []
    /// Makes it a reload: what its shift has of each capacity from here on, instead of what it began with; nil for work.
    ///
    /// A reload may go on one shift only, which has no other and no more capacity to begin with. It takes and
    /// costs nothing by itself, and nobody misses it: its prize is 0.
    package var reload: [Int32]?
    /// What is lost when it is left out.
    package var prize: Int64

    /// A prize that no saving outweighs in a problem whose other costs are ordinary.
    package static let obligatory: Int64 = 1_000_000_000_000

    package init(
      place: Int, service: Int32, serviceByShift: [Int32] = [], windows: [Window] = [],
      release: Int32 = 0, softDue: Int32? = nil, costPerLateSecond: Int64 = 0,
      demands: [Int32] = [], skills: UInt64 = 0, allowed: ShiftSet? = nil,
      costByShift: [Int64] = [], reload: [Int32]? = nil, prize: Int64 = Visit.obligatory
    ) {
      self.place = place
      self.service = service
      self.serviceByShift = serviceByShift
      self.windows = windows
      self.release = release
      self.softDue = softDue
      self.costPerLateSecond = costPerLateSecond
      self.demands = demands
      self.skills = skills
      self.allowed = allowed
      self.costByShift = costByShift
      self.reload = reload
      self.prize = prize
    }
  }
}
