internal import Exchange
internal import GRDB
internal import Model

/// The rows of `device`.
enum DeviceTable {
  /// All devices, in the order of their identifiers.
  static func all(in database: Database) throws -> [Device] {
    try database.cachedRows("SELECT * FROM device ORDER BY id").compactMap { row in
      RecordID(row["id"] as Blob?).map { id in
        Device(
          id: id, officer: row["officer"], key: row["key"],
          publicKey: [UInt8](row["public_key"] as Blob), revokedAfter: row["revoked_after"],
          name: row["name"])
      }
    }
  }

  static func insert(_ device: Device, into database: Database) throws {
    try database.execute(
      sql: """
        INSERT INTO device (id, name, officer, key, public_key, revoked_after)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        device.id.blob, device.name, device.officer, device.key, Blob(device.publicKey),
        device.revokedAfter,
      ])
  }
}
