internal import Exchange
internal import GRDB
internal import Model

/// Tells which writes of one field a value stands for that an undo or a redo put back.
///
/// Without it an undo could go back over one write of a field only: the next one would find the value of
/// the undo there, and take it for somebody's later word.
struct RestoredValues {
  let database: Database
  let log: LogReading
  let record: RecordID
  let field: String

  /// The write itself, and all those whose value it put back.
  func originals(of operation: OperationID) throws -> Set<OperationID> {
    var found: Set<OperationID> = [operation]
    var waiting = [operation]
    while let current = waiting.popLast() {
      for earlier in try restored(by: current) where found.insert(earlier).inserted {
        waiting.append(earlier)
      }
    }
    return found
  }

  /// The writes that stood before the action that the action of `operation` took back, with its value.
  private func restored(by operation: OperationID) throws -> [OperationID] {
    let reversed = try Int64.fetchOne(
      database,
      sql: """
        SELECT reversed FROM operation JOIN reversal ON reversal.action = operation.action
        WHERE record = ? AND id = ?
        """, arguments: [record.blob, operation.blob])
    guard let reversed, let value = try value(in: operation) else { return [] }
    let taken = try Row.fetchAll(
      database,
      sql: """
        SELECT \(StoredOperation.columns) FROM operation
        WHERE \(ActionSpan.holds("?1")) AND record = ?2
        """,
      arguments: [reversed, record.blob]
    ).map { try StoredOperation($0).operation() }
    let before = taken.flatMap { $0.writes.filter { $0.field == field }.flatMap(\.parents) }
    return try Set(before).subtracting(taken.map(\.id)).sorted().filter {
      try self.value(in: $0) == value
    }
  }

  private func value(in operation: OperationID) throws -> FieldValue? {
    try log.operation(operation, on: record)?.writes.first { $0.field == field }?.value
  }
}
