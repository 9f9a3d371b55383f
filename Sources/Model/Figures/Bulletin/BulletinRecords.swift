/// All that the period report is computed from.
package struct BulletinRecords: Sendable {
  package var officers: [Officer] = []
  package var sites: [Site] = []
  package var tickets: [TicketHistory] = []
  package var visits: [Visit] = []
  /// The day on which a visit was done, for those that are.
  package var visitsDone: [RecordID: Day] = [:]
  package var applications: [Application] = []
  package var items: [Item] = []
  package var regions: [Region] = []
  package var restrictions: [Restriction] = []
  package var permits: [Permit] = []

  package init() {}
}

/// The days of a report, both ends included.
package struct Period: Hashable, Sendable {
  package let from: Day
  package let through: Day

  /// Nil when it ends before it begins.
  package init?(from: Day, through: Day) {
    guard from <= through else { return nil }
    self.from = from
    self.through = through
  }

  /// The days between two, in whichever order they come.
  package init(between one: Day, and other: Day) {
    from = min(one, other)
    through = max(one, other)
  }

  package func contains(_ day: Day?) -> Bool {
    guard let day else { return false }
    return from <= day && day <= through
  }
}
