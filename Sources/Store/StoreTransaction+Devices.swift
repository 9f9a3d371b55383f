internal import Exchange
internal import GRDB
package import Model

extension StoreTransaction {
  /// Lets the key of `device` vouch for its operations up to `number` only; later ones are parked.
  ///
  /// - Parameter number: nil for the number that an earlier revocation gave, else the highest that has come.
  /// - Returns: the number.
  package func revoke(_ device: RecordID, after number: Int64?) throws -> Int64 {
    let standing = try Int64.fetchOne(
      database, sql: "SELECT revoked_after FROM device WHERE id = ?", arguments: [device.blob])
    let last =
      try number ?? standing
      ?? Int64.fetchOne(
        database, sql: "SELECT max(sequence) FROM operation WHERE device = ?",
        arguments: [device.blob]) ?? 0
    try set(device, lastGood: last)
    return last
  }

  /// Lets the key of `device` vouch for all its operations again; those that a revocation parked are judged
  /// as if there had been none.
  package func restore(_ device: RecordID) throws { try set(device, lastGood: nil) }

  private func set(_ device: RecordID, lastGood number: Int64?) throws {
    try database.execute(
      sql: "UPDATE device SET revoked_after = ? WHERE id = ?", arguments: [number, device.blob])
    // Whose operations count rests on the enrolment.
    try Settlement(database).settleAll()
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

  /// The devices in the log that nobody enrolled, with what they are and what they are called, by role and then
  /// by name.
  package func otherDevices() throws -> [(id: RecordID, role: DeviceRole, name: String)] {
    let enrolled = Set(try devices().map(\.id))
    let others = try deviceProgress().keys.filter { !enrolled.contains($0) }.sorted()
    return try others.map { id in
      if try setting("office") == id.text { return (id, .desk, "waiqin") }
      let source = try setting("source:" + id.text)
      return (id, source == nil ? .unknown : .source, source ?? id.short)
    }.sorted { ($0.1.rawValue, $0.2) < ($1.1.rawValue, $1.2) }
  }

  private func setting(_ name: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }
}
