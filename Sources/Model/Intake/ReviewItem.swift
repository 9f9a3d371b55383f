/// Something that waits for a person.
package struct ReviewItem: Hashable, Sendable {
  /// Derived from what it is about, so that it survives making all tables anew.
  package let id: String
  package let subject: Subject

  package enum Subject: Hashable, Sendable {
    /// Several values stand in one field of a record.
    case conflict(record: RecordID, field: String)
    case parked(operation: OperationID, record: RecordID?, reason: String)
    /// Several operations of a device share a number.
    case fork(device: RecordID, sequence: Int64)
    /// Operations of a device that have not come.
    case gap(device: RecordID, missing: ClosedRange<Int64>)
    /// A record that lacks what its kind needs, by the code of the fault.
    case incomplete(record: RecordID, reason: String)
  }

  package init(id: String, subject: Subject) {
    self.id = id
    self.subject = subject
  }
}

/// What kind of thing waits for a person.
package enum ReviewKind: String, CaseIterable, Sendable {
  case conflict
  case parked
  case fork
  case gap
  case incomplete
}

extension ReviewItem {
  package var kind: ReviewKind {
    switch subject {
    case .conflict: .conflict
    case .parked: .parked
    case .fork: .fork
    case .gap: .gap
    case .incomplete: .incomplete
    }
  }
}
