/// The figures of the period report, in the order in which it tells them.
///
/// The raw value is the figure's name in JSON and after `--rows`.
package enum BulletinFigure: String, CaseIterable, Sendable {
  case oneTrip
  case items
  case intake
  case notices
  case standIns
  case preApprovalVisits
  case majorProjects
  case couriers
  case registrationFilings
  case crossDepartment
  case reportBooks
  case reportForms
  case approvalSpread
  case handling
  case drafting
  case ticketsClosed
  case firstMile
  case lastMile
  case regionalProjects
  case regionalWorkdaysSaved
  case negativeList
  case regions
  case followUps
  case inspections
  case permits
  case twoOnSite
}

/// What a figure comes to, and the records that it was counted from.
package struct BulletinEntry: Sendable {
  package let figure: BulletinFigure
  package let value: Value
  /// In the order of their identifiers, or of their days where the figure is about days.
  package let rows: [Row]

  /// A record that a figure counts.
  package struct Row: Hashable, Sendable {
    package let kind: RecordKind
    package let id: RecordID
  }

  package indirect enum Value: Sendable {
    case count(Int)
    /// Days with one digit after the point; nil where nothing was counted.
    case days(Ratio?)
    /// A part of 1, with three digits after the point.
    case share(Ratio?)
    case group([(name: String, value: Value)])
  }

  init<Noun: Identifiable<RecordID>>(
    _ figure: BulletinFigure, _ kind: RecordKind, _ nouns: [Noun], _ value: Value? = nil
  ) {
    self.figure = figure
    self.value = value ?? .count(nouns.count)
    rows = nouns.map { Row(kind: kind, id: $0.id) }
  }

  init(_ figure: BulletinFigure, _ value: Value, rows: [Row]) {
    self.figure = figure
    self.value = value
    self.rows = rows
  }
}
