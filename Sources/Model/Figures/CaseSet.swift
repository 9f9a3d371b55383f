/// The records that a figure of the board about approvals or visits is counted from.
package enum CaseSet: String, CaseIterable, Sendable {
  /// Applications decided in the year of the day, up to it.
  case decided
  /// Those of which it is written down how often the applicant came.
  case tripsKnown
  /// Those whose days and term are known; filings have none.
  case termKnown
  /// Visits done in the year of the day by too few.
  case visitsShort
  /// Applications with a pause of which there is no written notice.
  case pausesWithoutNotice
  /// Items that promise a longer term than the law allows.
  case longPromises

  /// The records of the set are of this kind.
  package var kind: RecordKind {
    switch self {
    case .decided, .tripsKnown, .termKnown, .pausesWithoutNotice: .application
    case .visitsShort: .visit
    case .longPromises: .item
    }
  }
}

extension BoardCases {
  /// The records of a set, in the order of their identifiers.
  package func records(of set: CaseSet) -> [RecordID] {
    let records =
      switch set {
      case .decided: approvals.flatMap(\.applications)
      case .tripsKnown: approvals.flatMap(\.withTrips)
      case .termKnown: approvals.flatMap(\.withTerm)
      case .visitsShort: short.map(\.visit)
      case .pausesWithoutNotice: paused
      case .longPromises: longPromises
      }
    return Set(records).sorted()
  }
}
