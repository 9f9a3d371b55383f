internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// The steps of every application, by application, each list by day and within a day as they came in.
  package func applicationEvents() throws -> [RecordID: [ApplicationEvent]] {
    try applicationEvents(where: "1", arguments: [])
  }

  /// The steps of one application by day, and within a day as they came in.
  package func applicationEvents(of application: RecordID) throws -> [ApplicationEvent] {
    try applicationEvents(where: "entry.record = ?", arguments: [application.blob])[application]
      ?? []
  }

  /// What was ever written of the fields that applications are asked for as of a day, by application: of those about
  /// which something came in after `day`. All others are as they were then.
  package func applicationWritings(after day: Day) throws -> [RecordID: [FieldWriting]] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT operation.record AS record
        FROM operation JOIN record ON record.id = operation.record
        WHERE record.kind = 'application'
          AND operation.number >= (SELECT min(first) FROM action WHERE at >= ?)
        """, arguments: [Instant(day: day, time: TimeOfDay(minutes: 24 * 60)).seconds])
    var writings: [RecordID: [FieldWriting]] = [:]
    for application in rows.compactMap({ RecordID($0["record"] as Blob?) }) {
      writings[application] = try applicationWritings(of: application)
    }
    return writings
  }

  /// What was ever written of the fields that an application is asked for as of a day.
  package func applicationWritings(of application: RecordID) throws -> [FieldWriting] {
    FieldWriting.all(
      try RecordLog(database: database).applied(on: application), of: Fields.writtenFields)
  }

  /// When was each application first written down that has not come in yet? Those that have came in on a day of their own.
  package func applicationsAdded() throws -> [RecordID: Day] {
    let rows = try Row.fetchAll(
      database,
      sql: """
        SELECT operation.record AS record,
          json_extract(CAST(operation.bytes AS TEXT), '$.at') AS at
        FROM application JOIN operation ON operation.record = application.id
        WHERE application.applied IS NULL AND operation.parked IS NULL
        """)
    let written = rows.compactMap { row -> (RecordID, Day)? in
      guard let record = RecordID(row["record"] as Blob?),
        let at = try? Timestamp(rfc3339: row["at"])
      else { return nil }
      return (record, at.instant.day)
    }
    return Dictionary(written, uniquingKeysWith: min)
  }

  /// The applications with pauses that operations `from` to `to` of a device were about.
  package func pausedApplications(
    device: RecordID, from: Int64, to: Int64
  ) throws -> [Fields] {
    try TypedTable(kind: .application).fields(
      in: database,
      where: """
        pauses IS NOT NULL AND id IN (
          SELECT record FROM operation WHERE device = ? AND sequence BETWEEN ? AND ?)
        """, arguments: [device.blob, from, to])
  }

  private func applicationEvents(
    where condition: String, arguments: StatementArguments
  ) throws -> [RecordID: [ApplicationEvent]] {
    // An entry that a correction has replaced or taken away does not count.
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT entry.record AS record, entry.value AS value
        FROM entry JOIN record ON record.id = entry.record
        JOIN operation ON operation.record = entry.record AND operation.id = entry.operation
        WHERE record.kind = 'application' AND entry.kind = 'step' AND \(condition)
          AND entry.operation NOT IN (
            SELECT corrects FROM entry WHERE corrects IS NOT NULL AND kind = 'step')
        ORDER BY json_extract(entry.value, '$.day'), operation.number
        """, arguments: arguments)
    var events: [RecordID: [ApplicationEvent]] = [:]
    while let row = try rows.next() {
      guard let record = RecordID(row["record"] as Blob?),
        let value = FieldValue(json: row["value"]),
        value["withdrawn"] != .bool(true), let event = ApplicationEvent(entry: value)
      else { continue }
      events[record, default: []].append(event)
    }
    return events
  }
}
