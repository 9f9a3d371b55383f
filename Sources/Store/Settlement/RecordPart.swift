internal import Exchange
internal import Model

/// Some records of the log, read and merged anew.
struct RecordPart: Sendable {
  let records: [Record]

  enum Record: Sendable {
    /// Every operation applies, whatever the office has decided.
    case plain(RecordRows)
    case other(RecordID, [Operation])
  }

  /// - Throws: `StoreFault.damagedOperation`.
  init(
    _ rows: [(record: RecordID, operations: [StoredOperation])], census: Census,
    enrolment: Enrolment
  ) throws {
    let admission = Admission(census: census, enrolment: enrolment, decisions: .none)
    records = try rows.map { record, rows in
      let operations = try rows.map { try $0.operation() }
      let verdict = admission.verdict(on: operations)
      guard verdict.parked.isEmpty,
        let merged = MergedRecord(id: record, operations: operations, parked: [:], census: census)
      else { return .other(record, operations) }
      return .plain(RecordRows(merged, operations: operations, verdict: verdict))
    }
  }
}
