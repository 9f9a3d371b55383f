internal import Exchange
internal import GRDB
internal import Model

/// One row of the log.
struct StoredOperation {
  let id: OperationID
  let device: RecordID
  let bytes: [UInt8]

  static let columns = "id, device, bytes"

  /// - Throws: `StoreFault.damagedOperation` when the row can't be what was once written.
  init(_ row: Row) throws {
    guard let id = OperationID(row["id"] as Blob?), let device = RecordID(row["device"] as Blob?)
    else { throw StoreFault.damagedOperation(OperationID.none) }
    self.id = id
    self.device = device
    bytes = [UInt8](row["bytes"] as Blob)
  }

  /// The operation as it was read when it came in.
  func operation() throws -> Operation {
    do {
      let value = try JSONReader.value(of: bytes, dialect: .bundle)
      return try OperationReader(value, device: device).operation(id: id)
    } catch {
      throw StoreFault.damagedOperation(id)
    }
  }

  /// Takes an operation into the log; false when it is there already.
  static func insert(
    _ operation: Operation, bytes: ArraySlice<UInt8>, action: Int64, into database: Database
  ) throws -> Bool {
    let statement = try database.cachedStatement(
      sql: """
        INSERT INTO operation
          (id, device, sequence, record, creates, decides, dismisses, bytes, action)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING
        """)
    try statement.execute(arguments: [
      operation.id.blob, operation.device.blob, operation.sequence, operation.record?.blob,
      operation.isCreation ? operation.kind?.rawValue : nil, operation.decides?.blob,
      operation.dismisses?.blob,
      Blob(bytes), action,
    ])
    return database.changesCount > 0
  }
}
