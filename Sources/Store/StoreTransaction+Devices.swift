internal import Exchange
internal import GRDB
package import Model

extension StoreTransaction {
  /// Lets the key of `device` vouch for its operations up to `number` only; later ones are parked.
  ///
  /// - Parameter number: nil for the highest that has come.
  /// - Returns: the number.
  package func revoke(_ device: RecordID, after number: Int64?) throws -> Int64 {
    let last =
      try number
      ?? Int64.fetchOne(
        database, sql: "SELECT max(sequence) FROM operation WHERE device = ?",
        arguments: [device.blob]) ?? 0
    try database.execute(
      sql: "UPDATE device SET revoked_after = ? WHERE id = ?", arguments: [last, device.blob])
    // Whose operations count rests on the enrolment.
    try Settlement(database).settleAll()
    return last
  }
}

extension StoreSnapshot {
  /// How far each device has come: the highest number here, and how many below it are missing.
  package func deviceProgress() throws -> [RecordID: (highest: Int64, missing: Int64)] {
    var progress: [RecordID: (highest: Int64, missing: Int64)] = [:]
    for row in try Row.fetchAll(
      database,
      sql: """
        SELECT device, max(sequence) AS highest, count(DISTINCT sequence) AS count
        FROM operation GROUP BY device
        """)
    {
      guard let device = RecordID(row["device"] as Blob?) else { continue }
      let highest: Int64 = row["highest"]
      progress[device] = (highest, highest - (row["count"] as Int64))
    }
    return progress
  }
}
