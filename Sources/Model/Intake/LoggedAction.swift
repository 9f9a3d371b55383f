/// One row of the log: an import or a command at the office.
package struct LoggedAction: Hashable, Sendable {
  package let number: Int64
  package let at: Instant
  package let person: String
  /// The command with its arguments, or what was imported.
  package let command: String
  package let kind: Kind
  /// How many operations it wrote.
  package let operations: Int
  /// How many records they are about.
  package let records: Int
  /// True while what it did has been taken back.
  package let isUndone: Bool

  package enum Kind: Hashable, Sendable {
    /// A command that wrote operations of the office.
    case command
    /// Operations of other devices: taken back by withdrawing only.
    case intake
    /// It took back the action of this number: an undo, or an undo of an undo.
    case reversal(of: Int64)
    /// It wrote no operations.
    case note
  }

  package init(
    number: Int64, at: Instant, person: String, command: String, kind: Kind, operations: Int,
    records: Int, isUndone: Bool
  ) {
    self.number = number
    self.at = at
    self.person = person
    self.command = command
    self.kind = kind
    self.operations = operations
    self.records = records
    self.isUndone = isUndone
  }
}

/// What an undo or a redo comes to.
package struct Reversal: Sendable {
  /// What was asked to be taken back, or done again.
  package let action: LoggedAction
  /// The fields that changed, with the values that stand there now; null where none does.
  package let changes: [Change]
  /// The fields that stayed as they are, since somebody has written them since.
  package let kept: [Place]
  /// How many entries and decisions were taken back besides.
  package let entries: Int

  /// A field of a record.
  package struct Place: Hashable, Sendable {
    package let record: RecordID
    package let kind: RecordKind
    package let field: String
    /// What people call the record.
    package let name: String?

    package init(record: RecordID, kind: RecordKind, field: String, name: String?) {
      self.record = record
      self.kind = kind
      self.field = field
      self.name = name
    }
  }

  package struct Change: Hashable, Sendable {
    package let place: Place
    /// Several values where those of a conflict were put back.
    package let values: [FieldValue]
    /// True when a conflict stands in the field now.
    package let isConflict: Bool

    package init(place: Place, values: [FieldValue], isConflict: Bool) {
      self.place = place
      self.values = values
      self.isConflict = isConflict
    }
  }

  package init(action: LoggedAction, changes: [Change], kept: [Place], entries: Int) {
    self.action = action
    self.changes = changes
    self.kept = kept
    self.entries = entries
  }
}
