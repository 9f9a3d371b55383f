internal import Exchange
internal import GRDB
internal import Model

/// What settling asks of the log and of the records that stand.
struct RecordLog {
  private let database: Database
  private let onRecord: RowStatement
  private let creation: RowStatement
  private let creating: RowStatement
  private let isOnRecord: RowStatement
  private let isParkedOnRecord: RowStatement
  private let isAwaited: RowStatement

  init(database: Database) {
    self.database = database
    func statement(_ sql: String) -> RowStatement { RowStatement(sql, in: database) }
    onRecord = statement(
      "SELECT \(StoredOperation.columns) FROM operation WHERE record = ? ORDER BY id")
    creation = statement("SELECT kind, creation FROM record WHERE id = ?")
    creating = statement(
      """
      SELECT \(StoredOperation.columns) FROM operation
      WHERE record = ?1 AND id = (SELECT creation FROM record WHERE id = ?1 AND visible = 1)
      """)
    isOnRecord = statement(
      "SELECT EXISTS (SELECT 1 FROM operation WHERE record = ? AND number < ?)")
    isParkedOnRecord = statement(
      "SELECT EXISTS (SELECT 1 FROM operation WHERE record = ? AND parked IS NOT NULL)")
    isAwaited = statement(
      "SELECT EXISTS (SELECT 1 FROM awaited WHERE parent = ? AND record = ?)")
  }

  /// Every operation on `record`, in the order of their identity.
  func operations(of record: RecordID) throws -> [Operation] {
    try rows(of: record).map { try $0.operation() }
  }

  /// The operations on `record` that apply, in the order of their identity.
  ///
  /// - Parameter action: leaves out what this one wrote, and whatever came after it.
  func applied(on record: RecordID, before action: Int64 = .max) throws -> [Operation] {
    try operations(
      """
      SELECT \(StoredOperation.columns) FROM operation
      WHERE record = ? AND action < ? AND parked IS NULL ORDER BY id
      """, [record.blob, action])
  }

  /// The rows of the log about `record`, in the order of their identity.
  func rows(of record: RecordID) throws -> [StoredOperation] {
    try onRecord.all {
      $0.add(record)
    } read: {
      try StoredOperation($0)
    }
  }

  /// The operations on no record.
  func looseOperations() throws -> [Operation] {
    try operations(
      "SELECT \(StoredOperation.columns) FROM operation WHERE record IS NULL ORDER BY id")
  }

  /// The operation of this identity if the office may decide about it, or has: a decision, or one that is
  /// parked or would be.
  func decidable(_ id: OperationID) throws -> Operation? {
    try operations(
      """
      SELECT \(StoredOperation.columns) FROM operation
      WHERE id = ? AND (record IS NULL OR parked IS NOT NULL OR released IS NOT NULL)
      """, [id.blob]
    ).first
  }

  /// The releases and discards of `targets`, and what takes them back.
  func decisions(about targets: [OperationID]) throws -> [Operation] {
    try targets.flatMap { target in
      let decisions = try deciding(target)
      return try decisions + decisions.flatMap { try deciding($0.id) }
    }
  }

  /// What takes gaps and forks of `device` off the review list, and what takes that back.
  func dismissals(of device: RecordID) throws -> [Operation] {
    let dismissals = try operations(
      "SELECT \(StoredOperation.columns) FROM operation WHERE dismisses = ?", [device.blob])
    return try dismissals + dismissals.flatMap { try deciding($0.id) }
  }

  private func deciding(_ target: OperationID) throws -> [Operation] {
    try operations(
      "SELECT \(StoredOperation.columns) FROM operation WHERE decides = ?", [target.blob])
  }

  func lastNumber() throws -> Int64 {
    try RowStatement("SELECT max(number) FROM operation", in: database).first { _ in
    } read: {
      $0.integer(0)
    } ?? 0
  }

  /// True when the log held an operation on `record` before the one of this number.
  func has(_ record: RecordID, before number: Int64) throws -> Bool {
    try isOnRecord.holds {
      $0.add(record)
      $0.add(number)
    }
  }

  func hasParked(_ record: RecordID) throws -> Bool {
    try isParkedOnRecord.holds { $0.add(record) }
  }

  /// True when somewhere a parent is named that has not come.
  func awaitsParents() throws -> Bool {
    try RowStatement("SELECT EXISTS (SELECT 1 FROM awaited)", in: database).holds { _ in }
  }

  /// True when a write on `record` names `operation` as a parent that has not come.
  func awaits(_ operation: OperationID, in record: RecordID) throws -> Bool {
    try isAwaited.holds {
      $0.add(operation)
      $0.add(record)
    }
  }

  /// The creation by which `record` exists.
  func creation(of record: RecordID) throws -> Census.Creation? {
    try creation.first {
      $0.add(record)
    } read: { row in
      guard let kind = RecordKind(rawValue: row.text(0)), let operation = row.operation(1)
      else { return nil }
      return Census.Creation(operation: operation, kind: kind)
    }
  }

  /// The operation by which `record` exists; nil while that is parked.
  func creating(_ record: RecordID) throws -> Operation? {
    try creating.all {
      $0.add(record)
    } read: {
      try StoredOperation($0)
    }.first?.operation()
  }

  /// Every creation that counts, by its record, from the log alone.
  func creations(_ enrolment: Enrolment) throws -> [RecordID: Census.Creation] {
    var all: [RecordID: Census.Creation] = [:]
    let rows = try Row.fetchCursor(
      database,
      sql: "SELECT record, id, creates, device, sequence FROM operation WHERE creates IS NOT NULL")
    while let row = try rows.next() {
      guard let record = RecordID(row[0] as Blob?), let id = OperationID(row[1] as Blob?),
        let kind = RecordKind(rawValue: row[2]), let device = RecordID(row[3] as Blob?)
      else { continue }
      if enrolment.isRevoked(device, sequence: row[4]) {
        let decisions = Decisions(try decisions(about: [id]), enrolment: enrolment)
        if !decisions.isReleased(id) { continue }
      }
      if let standing = all[record], standing.operation <= id { continue }
      all[record] = Census.Creation(operation: id, kind: kind)
    }
    return all
  }

  /// True when somewhere an operation waits for a record.
  func awaitsRecords() throws -> Bool {
    try RowStatement(
      "SELECT EXISTS (SELECT 1 FROM operation WHERE awaits IS NOT NULL)", in: database
    ).holds { _ in }
  }

  func recordsAwaiting(_ record: RecordID) throws -> [RecordID] {
    try RowStatement(
      "SELECT DISTINCT record FROM operation WHERE awaits = ? AND record IS NOT NULL",
      in: database
    ).all {
      $0.add(record)
    } read: {
      $0.record(0)
    }
  }

  /// The next records of the log after one, in rising order, with all that it has on each.
  func rows(
    after record: RecordID?, limit: Int
  ) throws -> [(record: RecordID, operations: [StoredOperation])] {
    try Row.fetchAll(
      database,
      sql: """
        SELECT DISTINCT record FROM operation
        WHERE record > ? AND record IS NOT NULL ORDER BY record LIMIT ?
        """, arguments: [record?.blob ?? Blob.none, limit]
    ).compactMap { RecordID($0[0] as Blob?) }.map { ($0, try rows(of: $0)) }
  }

  private func operations(
    _ sql: String, _ arguments: StatementArguments = []
  ) throws -> [Operation] {
    let statement = try database.cachedStatement(sql: sql)
    return try Row.fetchAll(statement, arguments: arguments)
      .map { try StoredOperation($0).operation() }
  }
}
