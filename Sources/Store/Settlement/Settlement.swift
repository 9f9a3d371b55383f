internal import Exchange
internal import GRDB
internal import Model

/// Brings every derived table up to the log: the merge itself is Exchange's, this only reads what it needs
/// and writes what it says.
struct Settlement {
  let database: Database
  let enrolment: Enrolment

  init(_ database: Database) throws {
    self.database = database
    enrolment = Enrolment(try DeviceTable.all(in: database))
  }

  /// Settles what operations new to the log touch.
  func settle(new operations: [Operation]) throws {
    var touched = Set(operations.compactMap(\.record))
    var devices = Set(operations.map(\.device))
    for operation in operations {
      switch try retracted(by: operation) ?? operation.action {
      case .dismiss(let dismissal): devices.insert(dismissal.device)
      case .release(let target, _), .discard(let target, _):
        guard let record = try record(of: target) else { continue }
        touched.insert(record)
        // A released creation may be the one that others wait for.
        if try creation(of: record) == nil { touched.formUnion(try recordsAwaiting(record)) }
      case .write where operation.isCreation:
        guard let record = operation.record, let kind = operation.kind else { continue }
        if let standing = try creation(of: record) {
          // A creation that takes over under another kind changes what every reference to it means.
          if operation.id < standing.operation, kind != standing.kind { return try settleAll() }
        } else {
          touched.formUnion(try recordsAwaiting(record))
        }
      default: break
      }
    }
    try settle(touched)
    try settleLoose(operations.filter { $0.record == nil })
    try settleSequences(of: devices)
  }

  /// The decision that `operation` takes back; nil when it takes back none.
  private func retracted(by operation: Operation) throws -> Operation.Action? {
    guard case .retract(let target, _) = operation.action else { return nil }
    return try operations(where: "id = ?", [target.blob]).first?.action
  }

  /// Makes every derived table anew from the log.
  func settleAll() throws {
    for table in ["head", "entry", "ticket_event", "photo", "review"] {
      try database.execute(sql: "DELETE FROM \(table)")
    }
    for kind in RecordKind.allCases { try database.execute(sql: "DELETE FROM \(kind.rawValue)") }
    try database.execute(sql: "DELETE FROM record")
    try settle(
      Set(try records(sql: "SELECT DISTINCT record FROM operation WHERE record IS NOT NULL")))
    try settleLoose(try operations(where: "record IS NULL"))
    try settleSequences(of: Set(try records(sql: "SELECT DISTINCT device FROM operation")))
  }

  // MARK: Records

  private func settle(_ touched: Set<RecordID>) throws {
    var operations: [RecordID: [Operation]] = [:]
    var referenced: Set<RecordID> = []
    for record in touched {
      let known = try self.operations(where: "record = ?", [record.blob])
      operations[record] = known
      referenced.formUnion(known.flatMap(\.references))
    }
    var known: [RecordID: Census.Creation] = [:]
    for record in referenced.subtracting(touched) { known[record] = try creation(of: record) }
    let decisions = try decisions()
    let census = Census(
      operations.values.joined(), enrolment: enrolment, decisions: decisions, known: known)
    let admission = Admission(census: census, enrolment: enrolment, decisions: decisions)
    let writer = RecordWriter(database: database)
    for record in touched.sorted() {
      let operations = operations[record] ?? []
      let parked = admission.parked(operations)
      for operation in operations { try writer.note(parked[operation.id], for: operation) }
      let merged = MergedRecord(
        id: record, operations: operations, parked: parked, census: census)
      try writer.write(merged, record: record, operations: operations, parked: parked)
    }
  }

  /// Operations on no record: decisions, and what can't be read.
  private func settleLoose(_ operations: [Operation]) throws {
    let decisions = try decisions()
    let census = Census([], enrolment: enrolment, decisions: decisions)
    let admission = Admission(census: census, enrolment: enrolment, decisions: decisions)
    let writer = RecordWriter(database: database)
    let parked = admission.parked(operations)
    for operation in operations {
      try writer.note(parked[operation.id], for: operation)
      if let reason = parked[operation.id] {
        try writer.insertReview(of: operation, reason: reason)
      }
    }
  }

  // MARK: Devices

  private func settleSequences(of devices: Set<RecordID>) throws {
    let decisions = try decisions()
    for device in devices.sorted() {
      try database.execute(
        sql: "DELETE FROM review WHERE device = ?", arguments: [device.blob])
      let sequence = try Self.sequence(of: device, in: database)
      for fork in sequence.forks where !decisions.isDismissed(fork, of: device) {
        try ReviewTable.insert(
          ReviewItem(.fork(device: device, sequence: fork.sequence)), into: database)
      }
      for missing in sequence.missing where !decisions.isDismissed(missing, of: device) {
        try ReviewTable.insert(
          ReviewItem(.gap(device: device, missing: missing)), into: database)
      }
    }
  }

  static func sequence(of device: RecordID, in database: Database) throws -> DeviceSequence {
    let rows = try Row.fetchAll(
      database, sql: "SELECT sequence, id FROM operation WHERE device = ? ORDER BY sequence, id",
      arguments: [device.blob])
    return DeviceSequence(
      device: device,
      numbered: rows.compactMap { row in
        OperationID(row["id"] as Blob?).map { (sequence: row["sequence"], operation: $0) }
      })
  }

  // MARK: Reading the log

  private func operations(
    where condition: String, _ arguments: StatementArguments = []
  ) throws -> [Operation] {
    try Row.fetchAll(
      database,
      sql: "SELECT \(StoredOperation.columns) FROM operation WHERE \(condition) ORDER BY id",
      arguments: arguments
    ).map { try StoredOperation($0).operation() }
  }

  private func decisions() throws -> Decisions {
    Decisions(try operations(where: "record IS NULL"), enrolment: enrolment)
  }

  private func record(of operation: OperationID) throws -> RecordID? {
    try Row.fetchOne(
      database, sql: "SELECT record FROM operation WHERE id = ?", arguments: [operation.blob]
    ).flatMap { RecordID($0["record"] as Blob?) }
  }

  private func creation(of record: RecordID) throws -> Census.Creation? {
    guard
      let row = try Row.fetchOne(
        database, sql: "SELECT kind, creation FROM record WHERE id = ?", arguments: [record.blob]),
      let operation = OperationID(row["creation"] as Blob?),
      let kind = RecordKind(rawValue: row["kind"])
    else { return nil }
    return Census.Creation(operation: operation, kind: kind)
  }

  private func recordsAwaiting(_ record: RecordID) throws -> [RecordID] {
    try records(
      sql: "SELECT DISTINCT record FROM operation WHERE awaits = ? AND record IS NOT NULL",
      [record.blob])
  }

  private func records(sql: String, _ arguments: StatementArguments = []) throws -> [RecordID] {
    try Row.fetchAll(database, sql: sql, arguments: arguments).compactMap {
      RecordID($0[0] as Blob?)
    }
  }
}

extension Operation {
  /// The records that its values name.
  fileprivate var references: [RecordID] {
    guard let kind else { return [] }
    return writes.compactMap { write in
      guard case .reference = kind.field(write.field)?.type else { return nil }
      return write.value.text.flatMap { RecordID($0) }
    }
  }
}
