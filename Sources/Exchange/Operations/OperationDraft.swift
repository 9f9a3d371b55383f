package import Model

/// An operation about to be written down: by a command at the office, or by a device.
package struct OperationDraft: Sendable {
  package let kind: String
  package let members: [(String, FieldValue)]
  package let at: Timestamp

  /// An operation of any kind, also of one that no version knows yet.
  package init(kind: String, members: [(String, FieldValue)], at: Timestamp) {
    self.kind = kind
    self.members = members
    self.at = at
  }

  /// Writes fields of a record; `set` gives each value with the operations that it supersedes.
  package static func write(
    _ kind: RecordKind, _ record: RecordID, set: [FieldWrite], at: Timestamp
  ) -> OperationDraft {
    OperationDraft(
      kind: kind.rawValue,
      members: [("rec", .text(record.text)), ("set", Self.value(of: set))], at: at)
  }

  /// Adds an entry to a record of kind `of`, and writes the fields in `set`.
  package static func add(
    _ entry: EntryKind, of kind: RecordKind, _ record: RecordID, _ value: FieldValue,
    set: [FieldWrite] = [], corrects: OperationID? = nil, at: Timestamp
  ) -> OperationDraft {
    var members: [(String, FieldValue)] = [
      ("rec", .text(record.text)), ("of", .text(kind.rawValue)), ("entry", value),
    ]
    if !set.isEmpty { members.append(("set", Self.value(of: set))) }
    if let corrects { members.append(("corrects", .text(corrects.text))) }
    return OperationDraft(kind: entry.rawValue, members: members, at: at)
  }

  /// The first step of a ticket: that it was found on a day.
  package static func find(_ ticket: RecordID, on day: FieldValue, at: Timestamp) -> OperationDraft
  {
    .add(
      .step, of: .ticket, ticket,
      .object([("step", .text(TicketStep.find.rawValue)), ("day", day)]), at: at)
  }

  package static func release(
    _ operation: OperationID, reason: String, at: Timestamp
  ) -> OperationDraft {
    OperationDraft(
      kind: "release", members: [("op", .text(operation.text)), ("reason", .text(reason))], at: at)
  }

  package static func discard(
    _ operation: OperationID, reason: String, at: Timestamp
  ) -> OperationDraft {
    OperationDraft(
      kind: "discard", members: [("op", .text(operation.text)), ("reason", .text(reason))], at: at)
  }

  /// Takes back a decision.
  package static func retract(
    _ operation: OperationID, reason: String, at: Timestamp
  ) -> OperationDraft {
    OperationDraft(
      kind: "retract", members: [("op", .text(operation.text)), ("reason", .text(reason))], at: at)
  }

  package static func dismiss(
    _ dismissal: Operation.Dismissal, at: Timestamp
  ) -> OperationDraft {
    OperationDraft(
      kind: "dismiss",
      members: [
        ("device", .text(dismissal.device.text)),
        ("first", .integer(dismissal.numbers.lowerBound)),
        ("last", .integer(dismissal.numbers.upperBound)),
        ("ops", .texts(dismissal.operations.map(\.text))), ("reason", .text(dismissal.reason)),
      ], at: at)
  }

  /// The exact text of the operation when it gets the number `sequence`.
  package func text(sequence: Int64) -> String {
    FieldValue.object(
      [
        ("seq", .integer(sequence)), ("kind", .text(kind)), ("at", .text(at.rfc3339)),
      ] + members
    ).canonicalJSON
  }

  private static func value(of set: [FieldWrite]) -> FieldValue {
    .object(
      set.map { write in
        (
          write.field,
          .object([("v", write.value), ("p", .texts(write.parents.map(\.text)))])
        )
      })
  }
}
