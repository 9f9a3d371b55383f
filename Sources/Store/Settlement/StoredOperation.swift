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

  /// - Parameter row: one of `columns`.
  /// - Throws: `StoreFault.damagedOperation` when the row can't be what was once written.
  init(_ row: RowColumns) throws {
    guard let id = row.operation(0), let device = row.record(1) else {
      throw StoreFault.damagedOperation(OperationID.none)
    }
    self.id = id
    self.device = device
    bytes = [UInt8](row.blob(2))
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

}

/// Takes operations into the log, all of them for one action.
struct LogWriter {
  private let action: Int64
  private let insertion: RowStatement
  private let complainants: RowStatement

  init(_ database: Database, action: ActionNumber) {
    self.action = action.value
    insertion = RowStatement(
      """
      INSERT INTO operation
        (id, device, sequence, record, creates, decides, dismisses, bytes, action)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (device, sequence, id) DO NOTHING
      """, in: database)
    complainants = RowStatement(
      "INSERT INTO complainant (ticket, value) VALUES (?, ?) ON CONFLICT DO NOTHING", in: database)
  }

  /// - Returns: false when the operation is there already.
  func insert(_ operation: Operation, bytes: ArraySlice<UInt8>) throws -> Bool {
    try insertion.run {
      $0.add(operation.id)
      $0.add(operation.device)
      $0.add(operation.sequence)
      $0.add(operation.record)
      $0.add(operation.isCreation ? operation.kind?.rawValue : nil)
      $0.add(operation.decides)
      $0.add(operation.dismisses)
      $0.add(bytes)
      $0.add(action)
    }
    if !insertion.hasChanged { return false }
    for secret in operation.secrets(in: bytes) {
      try complainants.run {
        $0.add(operation.record)
        $0.add(secret)
      }
    }
    return true
  }
}

extension Operation {
  /// What it says of who complained, also where this version can't read the rest of it.
  fileprivate func secrets(in bytes: ArraySlice<UInt8>) -> [String] {
    if record == nil { return [] }
    if case .parked = action { return OperationText.secrets(bytes) }
    return writes.filter { kind?.isPrivate($0.field) == true }.compactMap(\.value.text)
  }
}
