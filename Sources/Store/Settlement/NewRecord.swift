internal import Exchange
internal import Model

/// What a record amounts to whose operations came together with its creation, worked out before the store is
/// asked.
///
/// It holds where the log has nothing else on the record and what it names exists. Where the office's decisions
/// may have a say, or something would be parked, there is none.
struct NewRecord: Sendable {
  let rows: RecordRows
  private let references: [(record: RecordID, kind: RecordKind)]

  /// True when all records that it names exist, each of the kind that it has to be of.
  func holds(in census: Census) -> Bool {
    references.allSatisfy { census[$0.record]?.kind == $0.kind }
  }

  /// - Parameter operations: all on `record`, as far as is known.
  init?(_ record: RecordID, _ operations: [Operation], enrolment: Enrolment) {
    guard operations.contains(where: \.isCreation) else { return nil }
    references = operations.flatMap(\.references)
    var assumed: [RecordID: Census.Creation] = [:]
    for (named, kind) in references {
      // One that names itself, or one record as two kinds, is looked at with the store.
      guard named != record, assumed[named].map({ $0.kind == kind }) ?? true else { return nil }
      assumed[named] = Census.Creation(operation: .none, kind: kind)
    }
    let census = Census(operations, enrolment: enrolment, decisions: .none, known: assumed)
    let verdict = Admission(census: census, enrolment: enrolment, decisions: .none)
      .verdict(on: operations)
    guard verdict.parked.isEmpty,
      let merged = MergedRecord(id: record, operations: operations, parked: [:], census: census)
    else { return nil }
    rows = RecordRows(merged, operations: operations, verdict: verdict)
  }
}

extension OperationGroups {
  /// The records among these that came with their creation.
  func newRecords(_ enrolment: Enrolment) -> [RecordID: NewRecord] {
    var all: [RecordID: NewRecord] = [:]
    for (record, operations) in byRecord {
      all[record] = NewRecord(record, operations, enrolment: enrolment)
    }
    return all
  }
}
