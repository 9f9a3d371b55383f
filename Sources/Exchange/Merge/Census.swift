package import Model

/// Which records exist, and by which creation.
///
/// A record exists from its creation on. Of two creations of one identifier the smaller operation stands,
/// whichever came first.
package struct Census: Sendable {
  private var creations: [RecordID: Creation]

  package struct Creation: Hashable, Sendable {
    package let operation: OperationID
    package let kind: RecordKind

    package init(operation: OperationID, kind: RecordKind) {
      self.operation = operation
      self.kind = kind
    }
  }

  /// The creations among `operations`, besides those `known` from elsewhere.
  ///
  /// One that a revoked key made counts only once the office has released it.
  package init(
    _ operations: some Sequence<Operation>, enrolment: Enrolment, decisions: Decisions,
    known: [RecordID: Creation] = [:]
  ) {
    creations = known
    for operation in operations where operation.isCreation {
      guard let record = operation.record, let kind = operation.kind,
        !enrolment.isRevoked(operation) || decisions.isReleased(operation.id)
      else { continue }
      if let standing = creations[record], standing.operation <= operation.id { continue }
      creations[record] = Creation(operation: operation.id, kind: kind)
    }
  }

  package subscript(record: RecordID) -> Creation? { creations[record] }
}
