internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// When officers were last in touch with sites and cases.
  package func siteContacts() throws -> SiteContacts {
    SiteContacts(
      try visitsWithoutTitles(), visitDays: try visitDays(), contactDays: try contactDays())
  }

  /// On which day was each visit done? The day that its last step of finishing names; without such a step the
  /// day on which its status was written, by the clock of the device.
  package func visitDays() throws -> [RecordID: Day] {
    let done = Set(try visitsWithoutTitles().filter { $0.status == .done }.map(\.id))
    let written = try statusDays(of: .visit).filter { done.contains($0.key) }
    var finished: [RecordID: Day] = [:]
    let steps = try Row.fetchAll(
      database,
      sql: """
        SELECT entry.record AS record, json_extract(entry.value, '$.day') AS day
        FROM entry JOIN visit ON visit.id = entry.record
        WHERE entry.kind = 'step' AND json_extract(entry.value, '$.step') = 'finish'
          AND visit.status = 'done'
          AND entry.operation NOT IN (SELECT corrects FROM entry WHERE corrects IS NOT NULL)
        """)
    for row in steps {
      note(row, in: &finished) { (row["day"] as String?).flatMap { try? Day(iso: $0) } }
    }
    return written.merging(finished) { _, day in day }
  }

  /// On which day was the newest contact with each site or visit? The day that it names, else that of its writing.
  package func contactDays() throws -> [RecordID: Day] {
    var days: [RecordID: Day] = [:]
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT entry.record AS record, json_extract(entry.value, '$.day') AS day,
          json_extract(CAST(operation.bytes AS TEXT), '$.at') AS at
        FROM entry JOIN operation
          ON operation.record = entry.record AND operation.id = entry.operation
        WHERE entry.kind = 'contact'
          AND coalesce(json_extract(entry.value, '$.withdrawn'), 0) = 0
          AND entry.operation NOT IN (SELECT corrects FROM entry WHERE corrects IS NOT NULL)
        """)
    for row in rows {
      note(row, in: &days) {
        (row["day"] as String?).flatMap { try? Day(iso: $0) }
          ?? (try? Timestamp(rfc3339: row["at"]).instant.day)
      }
    }
    return days
  }

  /// Keeps the later day of a row's record.
  private func note(
    _ row: Row, in days: inout [RecordID: Day], _ day: () -> Day?
  ) {
    guard let record = RecordID(row["record"] as Blob?), let day = day() else { return }
    days[record] = max(days[record] ?? day, day)
  }
}
