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
  /// What the review list of each device waits for no longer.
  private var dismissals: [RecordID: [Operation.Dismissal]] = [:]

  /// - Parameter operations: every decision there is; others among them say nothing.
  package init(_ operations: some Sequence<Operation>, enrolment: Enrolment) {
    let valid = operations.filter {
      enrolment.isOffice($0.device) && !enrolment.isRevoked($0)
    }
    var retracted: Set<OperationID> = []
    for operation in valid {
      if case .retract(let target, _) = operation.action { retracted.insert(target) }
    }
    for operation in valid where !retracted.contains(operation.id) {
      switch operation.action {
      case .release(let target, _): released.insert(target)
      case .discard(let target, _):
        discarded[target] = min(discarded[target] ?? operation.id, operation.id)
      case .dismiss(let dismissal):
        dismissals[dismissal.device, default: []].append(dismissal)
      default: break
      }
    }
  }

  /// The office has decided nothing.
  package static let none = Decisions([], enrolment: Enrolment([]))

  package func isReleased(_ operation: OperationID) -> Bool { released.contains(operation) }

  /// True when the office no longer waits for these numbers of `device`.
  package func isDismissed(_ missing: ClosedRange<Int64>, of device: RecordID) -> Bool {
    (dismissals[device] ?? []).contains {
      $0.operations.isEmpty && $0.numbers.lowerBound <= missing.lowerBound
        && missing.upperBound <= $0.numbers.upperBound
    }
  }

  /// True when the office has looked at all siblings of `fork`; a further one opens it again.
  package func isDismissed(_ fork: DeviceSequence.Fork, of device: RecordID) -> Bool {
    (dismissals[device] ?? []).contains { dismissal in
      dismissal.numbers.contains(fork.sequence)
        && fork.operations.allSatisfy { dismissal.operations.contains($0) }
    }
  }

  package func discard(of operation: OperationID) -> OperationID? { discarded[operation] }
}

extension Enrolment {
  /// True for a device of the office, and for every device that is not enrolled: only a store with open
  /// trust takes its bundles, and there nobody's authority is checked.
  func isOffice(_ device: RecordID) -> Bool { self[device]?.officer == nil }

  /// True when the key of the operation's device had been revoked before it.
  package func isRevoked(_ operation: Operation) -> Bool {
    isRevoked(operation.device, sequence: operation.sequence)
  }

  /// True when the key of `device` had been revoked before its operation of this number.
  package func isRevoked(_ device: RecordID, sequence: Int64) -> Bool {
    guard let last = self[device]?.revokedAfter else { return false }
    return sequence > last
  }
}
