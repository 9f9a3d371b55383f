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
