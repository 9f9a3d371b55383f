package import Model

/// Decides which operations apply and which are parked, and why.
///
/// The decision rests on the operations and the enrolment alone, so it is the same whenever they arrive:
/// an operation that waits for a record applies by itself as soon as the record's creation is here.
package struct Admission: Sendable {
  package let census: Census
  package let enrolment: Enrolment
  package let decisions: Decisions

  package init(census: Census, enrolment: Enrolment, decisions: Decisions) {
    self.census = census
    self.enrolment = enrolment
    self.decisions = decisions
  }

  /// What is said of the operations of one record.
  package struct Verdict: Sendable {
    /// Those that are parked, with their reasons; all others apply.
    package var parked: [OperationID: ParkingReason] = [:]
    /// Those that would be parked had the office not decided otherwise.
    package var released: Set<OperationID> = []
    /// The records that parked operations wait for. A discarded one waits on: what applies is never taken away, so
    /// that it has to come out the same whichever is here first, the discard or the record.
    package var awaited: [OperationID: RecordID] = [:]
    /// The officers to whom the record was ever given.
    package var granted: Set<String>
  }

  /// Judges the operations of one record.
  ///
  /// - Parameters:
  ///   - operations: every known operation on the record, or those that come on top of the others.
  ///   - granted: the officers to whom those others gave it.
  package func verdict(on operations: [Operation], granted: Set<String> = []) -> Verdict {
    var verdict = Verdict(granted: granted)
    var waiting: [Operation] = []
    for operation in operations {
      if let reason = fault(in: operation) {
        verdict.parked[operation.id] = reason
        verdict.awaited[operation.id] = reason.awaited
      } else if needsGrant(operation) {
        waiting.append(operation)
      } else {
        grant(by: operation, to: &verdict.granted)
      }
    }
    // Those let in may name further officers; the set only grows, so the order does not matter.
    var hasChanged = true
    while hasChanged {
      hasChanged = false
      waiting.removeAll { operation in
        guard let officer = enrolment[operation.device]?.officer,
          verdict.granted.contains(officer)
        else { return false }
        grant(by: operation, to: &verdict.granted)
        hasChanged = true
        return true
      }
    }
    for operation in waiting {
      verdict.parked[operation.id] = .notYours(
        officer: enrolment[operation.device]?.officer ?? "")
    }
    // Only what is parked can be discarded: nothing that applies is ever taken away.
    for operation in verdict.parked.keys {
      if let decision = decisions.discard(of: operation) {
        verdict.parked[operation] = .discarded(by: decision)
      }
    }
    return verdict
  }

  /// The reason that lies in the operation itself or in the records that it names.
  private func fault(in operation: Operation) -> ParkingReason? {
    switch operation.action {
    case .parked(let reason, _): return reason
    case .release, .discard, .retract, .dismiss:
      if enrolment.isRevoked(operation) { return revocation(of: operation) }
      return enrolment.isOffice(operation.device) ? nil : .officeOnly
    case .write(let kind, let record, let writes), .add(_, let kind, let record, let writes):
      let isReleased = decisions.isReleased(operation.id)
      if !isReleased, enrolment.isRevoked(operation) { return revocation(of: operation) }
      guard let creation = census[record] else { return .noRecord(record) }
      if operation.isCreation, creation.operation != operation.id {
        return .collision(standing: creation.operation)
      }
      if creation.kind != kind { return .otherKind(expected: kind, found: creation.kind) }
      if let reason = danglingReference(in: writes, of: kind) { return reason }
      let isOffice = enrolment.isOffice(operation.device)
      if kind.isOfficeOnly, !isOffice, !isReleased { return .officeOnly }
      return nil
    }
  }

  private func revocation(of operation: Operation) -> ParkingReason {
    .revoked(after: enrolment[operation.device]?.revokedAfter ?? 0)
  }

  private func danglingReference(in writes: [FieldWrite], of kind: RecordKind) -> ParkingReason? {
    for write in writes {
      guard let record = write.value.text.flatMap({ RecordID($0) }),
        case .reference(let target) = kind.field(write.field)?.type
      else { continue }
      if census[record]?.kind != target { return .noReference(field: write.field, record) }
    }
    return nil
  }

  /// True when only an officer to whom the record was given may do this.
  private func needsGrant(_ operation: Operation) -> Bool {
    guard let kind = operation.kind, kind.isGiven, operation.changesWhatStands,
      !operation.isCreation, !decisions.isReleased(operation.id),
      !enrolment.isOffice(operation.device)
    else { return false }
    return true
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
}

extension RecordKind {
  /// True when records of this kind are given to officers, by a field that grants.
  fileprivate var isGiven: Bool {
    switch self {
    case .ticket, .visit, .application: true
    case .site, .officer, .item, .region, .restriction, .permit, .agency, .car: false
    }
  }
}

extension Operation {
  /// True when it does more than add to a record: it writes fields, takes a step, or corrects an entry.
  fileprivate var changesWhatStands: Bool {
    if !writes.isEmpty { return true }
    guard case .add(let entry, _, _, _) = action else { return false }
    return entry.kind == .step || entry.corrects != nil
  }
}
