package import Exchange
internal import GRDB
package import Model

/// One change of the store, under way.
package struct StoreTransaction: ~Copyable {
  let database: Database
  let paths: StorePaths

  /// The state as it is within the transaction.
  package var snapshot: StoreSnapshot { StoreSnapshot(database: database) }

  /// Notes what is being done, for `waiqin log`; all that follows belongs to it.
  package func begin(_ command: String, by person: String, at now: Instant) throws -> ActionNumber {
    try database.runCached(
      """
      INSERT INTO action (at, person, command, first)
      SELECT ?, ?, ?, 1 + coalesce(max(number), 0) FROM operation
      """, [now.seconds, person, command])
    return ActionNumber(value: database.lastInsertedRowID)
  }

  /// Enrols `devices`; one that is there with the same key stays as it is.
  ///
  /// - Returns: those that are new.
  /// - Throws: `StoreFault.conflictingDevice` for another key under the same identifier.
  package func enrol(_ devices: [Device]) throws -> [Device] {
    var new: [Device] = []
    let known = Enrolment(try DeviceTable.all(in: database))
    for device in devices {
      if let existing = known[device.id] {
        guard existing.publicKey == device.publicKey, existing.officer == device.officer else {
          throw StoreFault.conflictingDevice(device.id)
        }
      } else {
        try DeviceTable.insert(device, into: database)
        new.append(device)
      }
    }
    // Whose operations count rests on the enrolment.
    if !new.isEmpty { try Settlement(database).settleAll() }
    return new
  }

  /// Writes down `drafts` as operations of the office device.
  ///
  /// - Returns: their identities.
  package func write(
    _ drafts: [OperationDraft], device: RecordID, action: ActionNumber
  ) throws -> [OperationID] {
    let last =
      try Int64.fetchOne(
        database, sql: "SELECT max(sequence) FROM operation WHERE device = ?",
        arguments: [device.blob]) ?? 0
    let log = LogWriter(database, action: action)
    var operations: [Operation] = []
    for (index, draft) in drafts.enumerated() {
      let bytes = Array(draft.text(sequence: last + 1 + Int64(index)).utf8)
      let id = OperationID(device: device, bytes: bytes)
      let value = try JSONReader.value(of: bytes, dialect: .bundle)
      let operation = try OperationReader(value, device: device).operation(id: id)
      _ = try log.insert(operation, bytes: bytes[...])
      operations.append(operation)
    }
    try Settlement(database).settle(new: OperationGroups(operations))
    return operations.map(\.id)
  }

  /// The operations whose values a new one of `field` in `record` has to name as seen: those that stand there
  /// and those of a withdrawal; for a withdrawal itself, all that stand in the record.
  package func heads(of field: String, in record: RecordID) throws -> [OperationID] {
    try HeadTable(database: database).seen(by: field, in: record)
  }

  /// Makes all derived tables anew from the log.
  package func rebuild() throws { try Settlement(database).settleAll() }

  package func set(_ name: String, to value: String) throws {
    try database.execute(
      sql: """
        INSERT INTO setting (name, value) VALUES (?, ?)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """, arguments: [name, value])
  }

  package func setting(_ name: String) throws -> String? {
    try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = ?", arguments: [name])
  }

  /// Keeps `plan` as the newest of its week.
  package func save(_ plan: Plan, at now: Instant) throws {
    try database.execute(
      sql: """
        INSERT INTO plan (week, version, made, body)
        SELECT ?1, 1 + coalesce(max(version), 0), ?2, ?3 FROM plan WHERE week = ?1
        """, arguments: [plan.week.iso, now.seconds, plan.value.canonicalJSON])
  }

  /// Notes that the plan of `week` with this number is the one that devices know.
  package func publish(_ version: Int, of week: Week) throws {
    try set(week.publication, to: String(version))
  }

  /// Keeps which work pack is handed out, so that a bundle that names it is known to have seen it.
  package func note(_ pack: WorkPack, under action: ActionNumber) throws {
    try database.execute(
      sql: "INSERT INTO pack (id, officer, week, made, action) VALUES (?, ?, ?, ?, ?)",
      arguments: [
        pack.id.blob, pack.officer, pack.week.iso, pack.made.instant.seconds, action.value,
      ])
  }
}

/// The number of a row of `action`.
package struct ActionNumber: Hashable, Sendable {
  let value: Int64
}
