package import Exchange
internal import GRDB
package import Model

/// What a file from another program would change: one item a row.
package struct SourceChanges: Sendable {
  /// The pseudo-device under which the source writes.
  package let device: RecordID
  package let source: String
  package let items: [Item]

  package struct Item: Sendable {
    package let line: Int
    package let key: String
    package let state: State
    let drafts: [OperationDraft]
  }

  package enum State: String, Sendable {
    case new
    case changed
    case same
  }

  package func count(_ state: State) -> Int { items.count { $0.state == state } }
}

extension SourceChanges {
  /// The device of the source called `name`; the same in every store.
  static func device(of name: String) -> RecordID {
    RecordID(contentOf: "waiqin source\n\(name)")
  }
}

extension StoreSnapshot {
  /// What the rows of `table` would change, seen against what the same source wrote before.
  ///
  /// A cell that says what it said last time is no news, whatever people have written since, and neither is
  /// one that says what stands there; one that says something else follows on the source's own last word, so
  /// that a person's edit in between stands against it in review.
  package func changes(
    of table: RecordTable, source: String, at: Timestamp
  ) throws -> SourceChanges {
    let device = SourceChanges.device(of: source)
    let shown = Dictionary(
      try fields(of: table.kind).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let items = try table.rows.map { row in
      let last = try lastWrites(of: device, to: row.record)
      let standing = shown[row.record]
      let isNew = last.isEmpty && standing == nil
      let writes = row.values.compactMap { field, value -> FieldWrite? in
        if standing?.value(field) == value { return nil }
        guard let earlier = last[field] else {
          return FieldWrite(field: field, value: value, parents: [])
        }
        if earlier.value == value { return nil }
        return FieldWrite(field: field, value: value, parents: [earlier.operation])
      }
      let drafts =
        if isNew, table.kind == .ticket {
          ToldTicket(
            record: row.record, writes: writes, steps: row.steps,
            ticket: try? Ticket(row.merged), at: at
          ).drafts
        } else if writes.isEmpty {
          [OperationDraft]()
        } else {
          [OperationDraft.write(table.kind, row.record, set: writes, at: at)]
        }
      return SourceChanges.Item(
        line: row.line, key: row.shownLabel(of: table.kind),
        state: isNew ? .new : writes.isEmpty ? .same : .changed, drafts: drafts)
    }
    return SourceChanges(device: device, source: source, items: items)
  }

  /// What the notes from Kobo would change; those of visits that are not here come back as faults.
  package func changes(
    of submissions: KoboSubmissions, source: String
  ) throws -> (changes: SourceChanges, faults: [KoboFault]) {
    let visits = try visits()
    var items: [SourceChanges.Item] = []
    var faults: [KoboFault] = []
    for (index, note) in submissions.notes.enumerated() {
      let found = visits.filter { $0.id.text == note.visit || $0.writtenTitle == note.visit }
      guard found.count == 1, let visit = found.first else {
        faults.append(.noVisit(index + 1, text: note.visit))
        continue
      }
      let isHere = try hasEntry(from: note.submission, of: visit.id)
      items.append(
        SourceChanges.Item(
          line: index + 1, key: visit.title, state: isHere ? .same : .new,
          drafts: isHere ? [] : [.add(.note, of: .visit, visit.id, note.value, at: note.at)]))
    }
    let device = SourceChanges.device(of: source)
    return (SourceChanges(device: device, source: source, items: items), faults)
  }

  private func hasEntry(from submission: String, of record: RecordID) throws -> Bool {
    try Bool.fetchOne(
      database,
      sql: """
        SELECT EXISTS (
          SELECT 1 FROM entry WHERE record = ? AND json_extract(value, '$.source') = ?)
        """, arguments: [record.blob, "kobo:" + submission]) ?? false
  }

  /// What the source called `name` said last in each field of records that steps write to; nothing of other kinds.
  package func said(
    by name: String, of kind: RecordKind
  ) throws -> [RecordID: [String: FieldValue]] {
    if kind.stepFields.isEmpty { return [:] }
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT \(StoredOperation.columns) FROM operation WHERE device = ? ORDER BY sequence
        """, arguments: [SourceChanges.device(of: name).blob])
    var said: [RecordID: [String: FieldValue]] = [:]
    while let row = try rows.next() {
      let operation = try StoredOperation(row).operation()
      guard let record = operation.record, operation.kind == kind else { continue }
      for write in operation.writes { said[record, default: [:]][write.field] = write.value }
    }
    return said
  }

  /// What `device` wrote last into each field of `record`.
  private func lastWrites(
    of device: RecordID, to record: RecordID
  ) throws -> [String: (operation: OperationID, value: FieldValue)] {
    var last: [String: (operation: OperationID, value: FieldValue)] = [:]
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT \(StoredOperation.columns) FROM operation
        WHERE record = ? AND device = ? ORDER BY sequence
        """, arguments: [record.blob, device.blob])
    for row in rows {
      let operation = try StoredOperation(row).operation()
      for write in operation.writes { last[write.field] = (operation.id, write.value) }
    }
    return last
  }
}

extension RecordTable.Row {
  /// What the row is known by, without who complained.
  fileprivate func shownLabel(of kind: RecordKind) -> String {
    let secrets = values.filter { kind.isPrivate($0.field) }.compactMap(\.value.text)
    return PrivacyMask(secrets).masked(label)
  }
}

extension StoreTransaction {
  /// Writes what a source changes as operations of its pseudo-device; nothing, not even a line in the log, when
  /// there is no news.
  package func take(
    _ changes: SourceChanges, command: String, by person: String, at now: Instant
  ) throws {
    let drafts = changes.items.flatMap(\.drafts)
    if drafts.isEmpty { return }
    let action = try begin(command, by: person, at: now)
    try set("source:" + changes.device.text, to: changes.source)
    _ = try write(drafts, device: changes.device, action: action)
  }
}
