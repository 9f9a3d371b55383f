internal import Exchange
internal import GRDB
package import Model

extension StoreTransaction {
  /// Why the first parked one among `operations` waits; nil when all of them apply.
  package func parkingReason(
    among operations: [OperationID]
  ) throws -> (any Phrased & Sendable)? {
    for operation in operations {
      let code = try String.fetchOne(
        database, sql: "SELECT parked FROM operation WHERE id = ? AND parked IS NOT NULL",
        arguments: [operation.blob])
      guard let code else { continue }
      let snapshot = snapshot
      let log = LogReading(
        database: database, devices: Enrolment(try snapshot.devices()), masks: snapshot.masks)
      return try log.reason(of: operation, code: code) ?? ParkedCode(code: code)
    }
    return nil
  }
}

/// A reason of which only the code is known.
private struct ParkedCode: Phrased, Sendable {
  let code: String

  func text(in language: Language) -> String { code }
}
