package import Model

/// Decides which operations apply and which are parked, and why.
///
/// The decision rests on the operations and the enrolment alone, so it is the same whenever they arrive:
/// an operation that waits for a record applies by itself as soon as the record's creation is here.
package struct Admission: Sendable {
  package let census: Census
  package let enrolment: Enrolment
  /// Operations of the office that let a parked operation in, by the operation let in.
  private let released: Set<OperationID>
  /// Operations of the office that take a parked one off the list, by the operation taken off.
  private let discarded: [OperationID: OperationID]

  /// - Parameter decisions: every release and discard there is.
  package init(census: Census, enrolment: Enrolment, decisions: some Sequence<Operation>) {
    self.census = census
    self.enrolment = enrolment
    var released: Set<OperationID> = []
    var discarded: [OperationID: OperationID] = [:]
    for decision in decisions where Self.isByOffice(decision, enrolment) {
      switch decision.action {
      case .release(let operation, _): released.insert(operation)
      case .discard(let operation, _):
        discarded[operation] = min(discarded[operation] ?? decision.id, decision.id)
      default: break
      }
    }
    self.released = released
    self.discarded = discarded
  }

  /// The operations of one record that are parked, with their reasons; all others apply.
  ///
  /// - Parameter operations: every known operation on the record.
  package func parked(_ operations: [Operation]) -> [OperationID: ParkingReason] {
    var parked: [OperationID: ParkingReason] = [:]
    var waiting: [Operation] = []
    var granted: Set<String> = []
    for operation in operations {
      if let reason = fault(in: operation) {
        parked[operation.id] = reason
      } else if needsGrant(operation) {
        waiting.append(operation)
      } else {
        grant(by: operation, to: &granted)
      }
    }
    // Those let in may name further officers; the set only grows, so the order does not matter.
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      waiting.removeAll { operation in
        guard let officer = enrolment[operation.device]?.officer, granted.contains(officer) else {
          return false
        }
        grant(by: operation, to: &granted)
        hasChanged = true
        return true
      }
    }
    for operation in waiting {
      parked[operation.id] = .notYours(officer: enrolment[operation.device]?.officer ?? "")
    }
    // Only what is parked can be discarded: nothing that applies is ever taken away.
    for operation in operations where parked[operation.id] != nil {
      if let decision = discarded[operation.id] {
        parked[operation.id] = .discarded(by: decision)
      }
    }
    return parked
  }

  /// The reason that lies in the operation itself or in the records that it names.
  private func fault(in operation: Operation) -> ParkingReason? {
    switch operation.action {
    case .parked(let reason, _): return reason
    case .release, .discard: return Self.isByOffice(operation, enrolment) ? nil : .officeOnly
    case .write(let kind, let record, let writes), .add(_, let kind, let record, let writes):
      let isReleased = released.contains(operation.id)
      if !isReleased, enrolment.isRevoked(operation), let device = enrolment[operation.device] {
        return .revoked(after: device.revokedAfter ?? 0)
      }
      guard let creation = census[record] else { return .noRecord(record) }
      if operation.isCreation, creation.operation != operation.id {
        return .collision(standing: creation.operation)
      }
      if creation.kind != kind { return .otherKind(expected: kind, found: creation.kind) }
      if let reason = danglingReference(in: writes, of: kind) { return reason }
      let isOffice = Self.isByOffice(operation, enrolment)
      if kind == .officer, !isOffice, !isReleased { return .officeOnly }
      return nil
    }
  }

  private func danglingReference(in writes: [FieldWrite], of kind: RecordKind) -> ParkingReason? {
    for write in writes {
      guard case .reference(let target) = kind.field(write.field)?.type,
        let record = write.value.text.flatMap({ RecordID($0) })
      else { continue }
      if census[record]?.kind != target { return .noReference(field: write.field, record) }
    }
    return nil
  }

  /// True when only an officer to whom the record was given may do this.
  private func needsGrant(_ operation: Operation) -> Bool {
    guard let kind = operation.kind, !operation.writes.isEmpty, !operation.isCreation,
      !released.contains(operation.id), !Self.isByOffice(operation, enrolment)
    else { return false }
    return kind.fields.contains(where: \.grants)
  }

  private func grant(by operation: Operation, to granted: inout Set<String>) {
    if operation.isCreation, let officer = enrolment[operation.device]?.officer {
      granted.insert(officer)
    }
    for write in operation.writes where operation.kind?.field(write.field)?.grants == true {
      if let officer = write.value.text { granted.insert(officer) }
      granted.formUnion(write.value.list?.compactMap(\.text) ?? [])
    }
  }

  /// True for a device of the office, and for every device that is not enrolled: only a store with open
  /// trust takes its bundles, and there nobody's authority is checked.
  private static func isByOffice(_ operation: Operation, _ enrolment: Enrolment) -> Bool {
    enrolment[operation.device]?.officer == nil
  }
}
