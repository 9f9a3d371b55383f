internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// What was written down about each visit, as it stands: by day, and within a day as it came in.
  package func visitNotes() throws -> [RecordID: [NoteEntry]] {
    Dictionary(grouping: try notes(where: "entry.record IN (SELECT id FROM visit)"), by: \.record)
  }

  /// What was written down about one visit.
  package func notes(of visit: RecordID) throws -> [NoteEntry] {
    try notes(where: "entry.record = ?", [visit.blob])
  }

  /// What was written down at a site: about it, and about all visits there.
  func notes(at site: RecordID) throws -> [NoteEntry] {
    try notes(
      where: "entry.record = ? OR entry.record IN (SELECT id FROM visit WHERE site = ?)",
      [site.blob, site.text])
  }

  private func notes(
    where condition: String, _ arguments: StatementArguments = []
  ) throws -> [NoteEntry] {
    let devices = Enrolment(try devices())
    return try Row.fetchAll(
      database,
      sql: """
        SELECT entry.record AS record, entry.kind AS kind, entry.value AS value,
          operation.device AS device,
          json_extract(CAST(operation.bytes AS TEXT), '$.at') AS at
        FROM entry JOIN operation
          ON operation.record = entry.record AND operation.id = entry.operation
        WHERE entry.kind IN ('note', 'finding', 'contact') AND (\(condition))
          AND coalesce(json_extract(entry.value, '$.withdrawn'), 0) = 0
          AND entry.operation NOT IN (SELECT corrects FROM entry WHERE corrects IS NOT NULL)
        ORDER BY operation.number
        """, arguments: arguments
    ).compactMap { row -> NoteEntry? in
      guard let record = RecordID(row["record"] as Blob?),
        let device = RecordID(row["device"] as Blob?),
        let kind = EntryKind(rawValue: row["kind"]), let value = FieldValue(json: row["value"]),
        let written = try? Timestamp(rfc3339: row["at"]).instant.day
      else { return nil }
      return NoteEntry(
        record: record, kind: kind,
        day: value["day"]?.text.flatMap { try? Day(iso: $0) } ?? written,
        officer: devices[device]?.officer, value: value)
    }.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }
      .map(\.element)
  }
}
