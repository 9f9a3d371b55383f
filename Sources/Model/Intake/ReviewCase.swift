/// A review item with all that a person needs to decide it.
package struct ReviewCase: Sendable {
  package let item: ReviewItem
  /// The kind of the record that it is about; nil where that is not known.
  package let kind: RecordKind?
  /// What people call that record; for a gap or a fork, the device.
  package let name: String?
  /// For a conflict: every value that stands, in the order of the operations.
  package let values: [Value]
  /// For a parked operation: that one. For a fork: all that share the number. For a gap: the last one
  /// before it and the first one after it.
  package let operations: [Written]
  /// Why a parked operation waits, and what would let it in.
  package let reason: (any Phrased & Sendable)?
  /// Hides in running texts who complained.
  package let mask: PrivacyMask

  package struct Value: Sendable {
    package let value: FieldValue
    package let isShown: Bool
    package let written: Written
    /// The values that stood there when it was written, as far as they are known.
    package let base: [FieldValue]
    /// What the same device wrote down nearest to it, about this record or a visit for its sake.
    package let note: Note?
    /// The other field in which the value stands: an edit that a withdrawal had not seen.
    package let edited: String?

    package init(
      value: FieldValue, isShown: Bool, written: Written, base: [FieldValue], note: Note?,
      edited: String? = nil
    ) {
      self.value = value
      self.isShown = isShown
      self.written = written
      self.base = base
      self.note = note
      self.edited = edited
    }
  }

  package struct Note: Sendable {
    package let kind: EntryKind
    package let value: FieldValue

    package init(kind: EntryKind, value: FieldValue) {
      self.kind = kind
      self.value = value
    }
  }

  /// Who wrote an operation, where and when.
  package struct Written: Sendable {
    package let operation: OperationID
    /// The officer's code; nil for the office and for devices that are not enrolled.
    package let officer: String?
    package let device: String
    package let sequence: Int64
    /// By the device's clock.
    package let at: Timestamp
    /// When it came in.
    package let received: Instant
    /// The operation as it was written.
    package let text: String

    package init(
      operation: OperationID, officer: String?, device: String, sequence: Int64, at: Timestamp,
      received: Instant, text: String
    ) {
      self.operation = operation
      self.officer = officer
      self.device = device
      self.sequence = sequence
      self.at = at
      self.received = received
      self.text = text
    }
  }

  package init(
    item: ReviewItem, kind: RecordKind?, name: String?, values: [Value] = [],
    operations: [Written] = [], reason: (any Phrased & Sendable)? = nil,
    mask: PrivacyMask = .anybody
  ) {
    self.item = item
    self.kind = kind
    self.name = name
    self.values = values
    self.operations = operations
    self.reason = reason
    self.mask = mask
  }
}
