package import Model

/// One thing that somebody wrote down: the unit that is kept for ever and never changed.
package struct Operation: Sendable {
  package let id: OperationID
  package let device: RecordID
  /// Its number among the device's operations, from 1 without gaps.
  package let sequence: Int64
  package let action: Action
  /// When the device's clock says that it was written; kept and shown, never used for ranking.
  package let at: Timestamp
  /// True when it brings its record into being: it writes the naming field and has seen no earlier value.
  package let isCreation: Bool

  /// Kept apart from the operation, which is handed on many times.
  package indirect enum Action: Sendable {
    /// Writes fields of a record; see `Operation.isCreation`.
    case write(kind: RecordKind, record: RecordID, writes: [FieldWrite])
    /// Adds an entry to a record, and may write fields of it in the same breath.
    case add(Entry, kind: RecordKind, record: RecordID, writes: [FieldWrite])
    /// Lets a parked operation in all the same.
    case release(OperationID, reason: String)
    /// Takes a parked operation off the review list; it stays in the log.
    case discard(OperationID, reason: String)
    /// Takes back a release, a discard or a dismissal.
    case retract(OperationID, reason: String)
    /// Takes a gap or a fork of a device off the review list.
    case dismiss(Dismissal)
    /// Of a kind that this version does not know, or with values that it can't take.
    case parked(ParkingReason, record: RecordID?)
  }

  package struct Entry: Sendable {
    package let kind: EntryKind
    package let value: FieldValue
    /// The entry that this one corrects.
    package let corrects: OperationID?

    package init(kind: EntryKind, value: FieldValue, corrects: OperationID?) {
      self.kind = kind
      self.value = value
      self.corrects = corrects
    }
  }

  /// What the office has looked at and waits for no longer: that these numbers of a device never come, or
  /// that these operations share one.
  package struct Dismissal: Hashable, Sendable {
    package let device: RecordID
    package let numbers: ClosedRange<Int64>
    /// The operations of a fork, in the order of their identity; none for a gap.
    package let operations: [OperationID]
    package let reason: String

    package init(
      device: RecordID, numbers: ClosedRange<Int64>, operations: [OperationID], reason: String
    ) {
      self.device = device
      self.numbers = numbers
      self.operations = Array(Set(operations)).sorted()
      self.reason = reason
    }
  }

  package init(
    id: OperationID, device: RecordID, sequence: Int64, action: Action, at: Timestamp
  ) {
    self.id = id
    self.device = device
    self.sequence = sequence
    self.action = action
    self.at = at
    isCreation = action.isCreation
  }

  /// The record that it is about; nil for a decision of the office, or one that can't be read.
  package var record: RecordID? {
    switch action {
    case .write(_, let record, _), .add(_, _, let record, _): record
    case .parked(_, let record): record
    case .release, .discard, .retract, .dismiss: nil
    }
  }

  /// The kind of record that it is about, where that is known.
  package var kind: RecordKind? {
    switch action {
    case .write(let kind, _, _), .add(_, let kind, _, _): kind
    case .release, .discard, .retract, .dismiss, .parked: nil
    }
  }

  package var writes: [FieldWrite] {
    switch action {
    case .write(_, _, let writes), .add(_, _, _, let writes): writes
    case .release, .discard, .retract, .dismiss, .parked: []
    }
  }

  /// The operation that it releases or discards, or the decision that it takes back.
  package var decides: OperationID? {
    switch action {
    case .release(let target, _), .discard(let target, _), .retract(let target, _): target
    case .write, .add, .dismiss, .parked: nil
    }
  }

  /// The device whose gap or fork it takes off the review list.
  package var dismisses: RecordID? {
    if case .dismiss(let dismissal) = action { dismissal.device } else { nil }
  }
}

extension Operation.Action {
  fileprivate var isCreation: Bool {
    guard case .write(let kind, _, let writes) = self else { return false }
    return writes.contains { $0.field == kind.namingField && $0.parents.isEmpty }
  }
}

extension Operation {
  /// What a photo may be; the ending of its file's name.
  package static let photoTypes = ["jpg", "png", "heic", "pdf"]
}

/// A value written into one field, with the operations whose value the writer saw there.
package struct FieldWrite: Sendable {
  package let field: String
  package let value: FieldValue
  /// In the order of their bytes, each once.
  package let parents: [OperationID]

  package init(field: String, value: FieldValue, parents: [OperationID]) {
    self.field = field
    self.value = value
    self.parents = parents.count < 2 ? parents : Array(Set(parents)).sorted()
  }
}

extension RecordKind {
  /// The field that every creation writes.
  package var namingField: String {
    switch self {
    case .site, .agency: "name"
    case .officer, .item, .region: "code"
    case .ticket: "title"
    case .visit: "kind"
    case .application: "class"
    case .restriction: "line"
    case .permit: "number"
    case .car: "plate"
    }
  }
}
