package import Model

/// All that a set of operations amounts to.
///
/// `MergedState(operations:enrolment:)` is the definition: whatever a store does step by step has to come
/// out the same, byte for byte.
package struct MergedState: Sendable {
  /// In the byte order of their identifiers.
  package let records: [MergedRecord]
  /// Each with the code of its reason, in the order of their operations.
  package let parked: [(operation: OperationID, reason: String)]
  package let sequences: [DeviceSequence]

  package init(operations: [Operation], enrolment: Enrolment) {
    var known: [OperationID: Operation] = [:]
    for operation in operations { known[operation.id] = operation }
    let sorted = known.values.sorted { $0.id < $1.id }
    let decisions = Decisions(sorted, enrolment: enrolment)
    let census = Census(sorted, enrolment: enrolment, decisions: decisions)
    let admission = Admission(census: census, enrolment: enrolment, decisions: decisions)
    var byRecord: [RecordID: [Operation]] = [:]
    var parked: [OperationID: ParkingReason] = [:]
    for operation in sorted {
      if let record = operation.record {
        byRecord[record, default: []].append(operation)
      } else {
        parked.merge(admission.verdict(on: [operation]).parked) { first, _ in first }
      }
    }
    var records: [MergedRecord] = []
    for id in byRecord.keys.sorted() {
      let operations = byRecord[id] ?? []
      let reasons = admission.verdict(on: operations).parked
      parked.merge(reasons) { first, _ in first }
      if let record = MergedRecord(
        id: id, operations: operations, parked: reasons, census: census)
      {
        records.append(record)
      }
    }
    self.records = records
    self.parked = parked.keys.sorted().compactMap { id in parked[id].map { (id, $0.code) } }
    sequences = DeviceSequence.all(of: sorted)
  }

  package init(
    records: [MergedRecord], parked: [(operation: OperationID, reason: String)],
    sequences: [DeviceSequence]
  ) {
    self.records = records
    self.parked = parked
    self.sequences = sequences
  }
}
