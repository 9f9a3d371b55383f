package import Model

/// What a device takes along: an officer's week as the office knows it, with the heads that the officer's
/// own writes will name as seen.
package struct WorkPack: Sendable {
  package static let format = "waiqin-pack/1.0"

  package let id: RecordID
  package let officer: String
  package let week: Week
  package let made: Timestamp
  package let app: String
  /// What has come of each device of the officer.
  package let progress: [DeviceSequence]
  /// Devices whose keys are good up to a number only.
  package let revoked: [Device]
  /// By day, in the order of driving.
  package let stops: [Stop]
  package let records: [Record]
  package let officers: [Officer]

  package struct Stop: Sendable {
    package let day: Day
    package let visit: RecordID
    package let begins: TimeOfDay
    package let ends: TimeOfDay
    package let crew: [String]

    package init(
      day: Day, visit: RecordID, begins: TimeOfDay, ends: TimeOfDay, crew: [String]
    ) {
      self.day = day
      self.visit = visit
      self.begins = begins
      self.ends = ends
      self.crew = crew
    }
  }

  package struct Record: Sendable {
    package let id: RecordID
    package let kind: RecordKind
    package let role: Role
    /// By name.
    package let fields: [(name: String, register: Register)]
    /// Every operation whose value stands in some field, those that are left out included: what a withdrawal
    /// names as seen.
    package let heads: [OperationID]
    /// What was written down at a site that is visited, the oldest first.
    package let notes: [NoteEntry]

    package init(
      id: RecordID, kind: RecordKind, role: Role, fields: [(name: String, register: Register)],
      heads: [OperationID], notes: [NoteEntry]
    ) {
      self.id = id
      self.kind = kind
      self.role = role
      self.fields = fields
      self.heads = heads
      self.notes = notes
    }
  }

  /// Why a record is in the pack.
  package enum Role: String, Sendable {
    /// A visit of the week, or what such a visit is about.
    case week
    /// Given to the officer, without a visit in the week.
    case own
    /// Near a visit of the week.
    case nearby
  }

  package init(
    id: RecordID, officer: String, week: Week, made: Timestamp, app: String,
    progress: [DeviceSequence], revoked: [Device], stops: [Stop], records: [Record],
    officers: [Officer]
  ) {
    self.id = id
    self.officer = officer
    self.week = week
    self.made = made
    self.app = app
    self.progress = progress
    self.revoked = revoked
    self.stops = stops
    self.records = records
    self.officers = officers
  }

  package func count(_ kind: RecordKind, _ role: Role? = nil) -> Int {
    records.count { $0.kind == kind && (role == nil || $0.role == role) }
  }
}
