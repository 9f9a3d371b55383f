internal import Exchange
internal import Model

/// What the tables hold of one record that exists.
///
/// It is worked out without a store, so that another core can do it; an object, since it is handed on several times.
final class RecordRows: Sendable {
  let record: RecordID
  let kind: RecordKind
  let creation: OperationID
  let isVisible: Bool
  /// The officers to whom it was ever given, in the order of their codes.
  let granted: [String]
  /// Of every field that isn't as created.
  let heads: [HeadRow]
  /// The parents that its writes name and that are no applied operation on it, in their order.
  let awaited: [OperationID]
  let entries: [EntryRow]
  /// What is shown in the fields of its kind, in their order; nil for a record that is not shown.
  let values: [StoredValue]?
  /// What figures count of a ticket; nil for any other record.
  let course: CourseRow?
  /// What of it waits for a person, parked operations left out.
  let review: [ReviewItem]

  /// - Parameters:
  ///   - operations: all on the record.
  ///   - verdict: on these operations.
  init(_ merged: MergedRecord, operations: [Operation], verdict: Admission.Verdict) {
    record = merged.id
    kind = merged.kind
    creation = merged.creation
    isVisible = merged.isVisible
    granted = verdict.granted.sorted()
    var heads: [HeadRow] = []
    var review: [ReviewItem] = []
    for (field, register) in merged.registers {
      let safeSide = merged.kind.field(field)?.safeSide ?? .none
      let isAsCreated =
        merged.isVisible
        && CreatedFields.hold(register.heads, of: field, creation: merged.creation)
      if !isAsCreated {
        for head in register.heads { heads.append(HeadRow(head, of: field, safeSide: safeSide)) }
      }
      if register.isConflict {
        review.append(ReviewItem(.conflict(record: merged.id, field: field)))
      }
    }
    if merged.isContested {
      review.append(ReviewItem(.conflict(record: merged.id, field: Withdrawal.field)))
    }
    self.heads = heads
    awaited = Self.awaited(operations, verdict: verdict)
    let corrected = merged.correctedEntries
    entries = merged.entries.map { entry in
      EntryRow(
        entry, of: merged.kind,
        counts: !corrected.contains(entry.operation) && !entry.entry.isWithdrawal)
    }
    if merged.isVisible {
      let shown = merged.shownValues
      values = TypedTable(kind: merged.kind).row(showing: shown)
      let usable = Usable(Fields(id: merged.id, kind: merged.kind, values: shown))
      if let fault = usable.fault {
        review.append(ReviewItem(.incomplete(record: merged.id, reason: fault.code)))
      }
      course = usable.ticket.flatMap { ticket in
        CourseRow(
          CourseTable.history(
            merged, ticket, operations: operations.filter { verdict.parked[$0.id] == nil }))
      }
    } else {
      values = nil
      course = nil
    }
    self.review = review
  }

  private static func awaited(
    _ operations: [Operation], verdict: Admission.Verdict
  ) -> [OperationID] {
    var awaited: Set<OperationID> = []
    for operation in operations where verdict.parked[operation.id] == nil {
      for write in operation.writes { awaited.formUnion(write.parents) }
    }
    if awaited.isEmpty { return [] }
    for operation in operations where verdict.parked[operation.id] == nil {
      awaited.remove(operation.id)
    }
    return awaited.sorted()
  }
}

/// Whether the shown values make a usable noun, and the ticket that they make, which is wanted further.
private struct Usable {
  let fault: RecordFault?
  /// The ticket, unless it was withdrawn.
  let ticket: Ticket?

  init(_ fields: Fields) {
    guard fields.kind == .ticket else {
      (fault, ticket) = (fields.fault, nil)
      return
    }
    do throws(RecordFault) {
      let ticket = try Ticket(fields)
      (fault, self.ticket) = (nil, fields.bool(Withdrawal.field) ? nil : ticket)
    } catch {
      (fault, ticket) = (error, nil)
    }
  }
}

/// A row of `head` without its record.
struct HeadRow: Sendable {
  let field: String
  let rank: Int64
  let chain: Int64
  let operation: OperationID
  let value: String
  let isAwaiting: Bool

  init(_ head: Register.Head, of field: String, safeSide: SafeSide) {
    self.field = field
    rank = safeSide.rank(of: head.value).stored
    chain = Int64(head.chain)
    operation = head.operation
    value = head.value.canonicalJSON
    isAwaiting = head.isAwaiting
  }
}

/// A row of `entry` without its record, with what stands of the entry in a table of its own.
struct EntryRow: Sendable {
  let operation: OperationID
  let kind: EntryKind
  let value: String
  let corrects: OperationID?
  let detail: Detail?

  enum Detail: Sendable {
    case event(day: String?, step: String?, person: String?, reason: String?)
    case photo(digest: OperationID?, size: Int64?, type: String?)
  }

  /// - Parameters:
  ///   - kind: of the record.
  ///   - counts: false for an entry that a correction has replaced or taken away.
  init(_ entry: MergedRecord.Entry, of kind: RecordKind, counts: Bool) {
    let value = entry.entry.value
    operation = entry.operation
    self.kind = entry.entry.kind
    self.value = value.canonicalJSON
    corrects = entry.entry.corrects
    switch entry.entry.kind {
    case .step where counts && kind == .ticket:
      detail = .event(
        day: value["day"]?.text, step: value["step"]?.text, person: value["person"]?.text,
        reason: value["reason"]?.text)
    case .photo where counts:
      detail = .photo(
        digest: value["sha256"]?.text.flatMap { OperationID($0) }, size: value["size"]?.integer,
        type: value["type"]?.text)
    default: detail = nil
    }
  }
}

extension SafeSide.Rank {
  /// The rank as a column keeps it, in the same order.
  fileprivate var stored: Int64 {
    switch self {
    case .number(let number): min(number, .max - 1)
    case .last: .max
    }
  }
}
