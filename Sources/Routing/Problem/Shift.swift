extension Problem {
  /// One crew on one day.
  ///
  /// Shifts that are equal, also in what the visits say about them, are interchangeable: the search
  /// tries an empty one of each kind only once.
  package struct Shift: Equatable, Sendable {
    /// The place where it starts; nil when it starts at its first visit.
    package var start: Int?
    /// The place where it ends; nil when it ends at its last visit.
    package var end: Int?
    /// When it may leave its start at the earliest, in seconds.
    package var earliest: Int32
    /// When it must be back at its end, in seconds, not counting overtime.
    package var latest: Int32
    /// The longest time from leaving the start to reaching the end, in seconds; nil for no limit.
    package var longest: Int32?
    /// Seconds by which it may end after `latest`, at a price.
    package var overtime: Int32 = 0
    /// Cost of each second after `latest`.
    package var costPerOvertime: Int64 = 0
    /// Cost of using it at all.
    package var fixedCost: Int64 = 0
    /// How much it can carry or do, as many entries as every visit has demands.
    package var capacities: [Int32] = []
    /// A bit for each skill.
    package var skills: UInt64 = 0
    /// Rests in the order in which they are taken.
    package var breaks: [Break] = []
    /// The index of its matrix.
    package var profile: Int = 0
    /// Cost of each second of travel.
    package var costPerSecond: Int64 = 0
    /// Cost of each metre of travel.
    package var costPerMetre: Int64 = 0
    /// Cost of each second between leaving the start, as late as possible, and reaching the end.
    package var costPerDuration: Int64 = 0

    /// Cost of each second on the way in which nothing is done.
    package var costPerWaiting: Int64 = 0

    package init(
      start: Int?, end: Int?, earliest: Int32, latest: Int32, longest: Int32? = nil,
      overtime: Int32 = 0, costPerOvertime: Int64 = 0, fixedCost: Int64 = 0,
      capacities: [Int32] = [], skills: UInt64 = 0, breaks: [Break] = [], profile: Int = 0,
      costPerSecond: Int64 = 0, costPerMetre: Int64 = 0, costPerDuration: Int64 = 0,
      costPerWaiting: Int64 = 0
    ) {
      self.start = start
      self.end = end
      self.earliest = earliest
      self.latest = latest
      self.longest = longest
      self.overtime = overtime
      self.costPerOvertime = costPerOvertime
      self.fixedCost = fixedCost
      self.capacities = capacities
      self.skills = skills
      self.breaks = breaks
      self.profile = profile
      self.costPerSecond = costPerSecond
      self.costPerMetre = costPerMetre
      self.costPerDuration = costPerDuration
      self.costPerWaiting = costPerWaiting
    }
  }
}
