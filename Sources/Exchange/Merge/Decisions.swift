package import Model

/// What the office decided about parked operations.
///
/// Only the office's devices decide, while their keys are good; a release or discard written elsewhere is
/// itself parked.
package struct Decisions: Sendable {
  /// Operations that are let in all the same.
  private var released: Set<OperationID> = []
  /// Operations taken off the review list, with the smallest of the decisions that did so.
  private var discarded: [OperationID: OperationID] = [:]

  /// - Parameter operations: every release and discard there is; others among them say nothing.
  package init(_ operations: some Sequence<Operation>, enrolment: Enrolment) {
    for operation in operations
    where enrolment.isOffice(operation.device) && !enrolment.isRevoked(operation) {
      switch operation.action {
      case .release(let target, _): released.insert(target)
      case .discard(let target, _):
        discarded[target] = min(discarded[target] ?? operation.id, operation.id)
      default: break
      }
    }
  }

  package func isReleased(_ operation: OperationID) -> Bool { released.contains(operation) }

  package func discard(of operation: OperationID) -> OperationID? { discarded[operation] }
}

extension Enrolment {
  /// True for a device of the office, and for every device that is not enrolled: only a store with open
  /// trust takes its bundles, and there nobody's authority is checked.
  func isOffice(_ device: RecordID) -> Bool { self[device]?.officer == nil }

  /// True when the key of the operation's device had been revoked before it.
  func isRevoked(_ operation: Operation) -> Bool {
    guard let last = self[operation.device]?.revokedAfter else { return false }
    return operation.sequence > last
  }
}
