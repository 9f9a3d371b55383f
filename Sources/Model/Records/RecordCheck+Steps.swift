/// What steps write, and what has ended: neither changes in passing.
extension RecordCheck {
  /// The first field that only a step may change, or that changes only with a reason.
  var steps: RecordContradiction? {
    if case .step = door { return nil }
    for name in changed {
      if let field = record.kind.stepField(name) {
        if !mayWrite(field) { return .bySteps(record.kind, field: name, field.commands) }
      } else if let end = needsReason(name) {
        return .reason(record.kind, name: label, field: name, end)
      }
    }
    return nil
  }

  private func mayWrite(_ field: StepField) -> Bool {
    // A new row may tell the whole life that it had in another register.
    if standing == nil, case .table = door { return true }
    if let standing, standing.value(field.name) != nil {
      if case .table = door { return goesOn(field.name, from: standing) }
      return false
    }
    return switch (field.filling, door) {
    case (.anybody, _): !isEnded
    case (.tables, .table): true
    case (.steps, _), (.tables, _): false
    }
  }

  /// True where a table tells of a further step that was taken in its register.
  private func goesOn(_ field: String, from standing: Fields) -> Bool {
    switch field {
    case "stage":
      guard let before: ApplicationStage = standing.choice(field),
        let now: ApplicationStage = record.choice(field)
      else { return false }
      return before < now
    case "pauses": return Set(record.texts(field)).isSuperset(of: standing.texts(field))
    case "sent_back": return (standing.integer(field) ?? 0) < record.integer(field) ?? 0
    default: return false
    }
  }

  /// Why a change of `field` has to be explained; nil where it need not, or is.
  private func needsReason(_ field: String) -> RecordEnd? {
    if hasReason { return nil }
    guard let standing, !record.kind.stepFields.isEmpty else { return nil }
    if field == "withdrawn" {
      // A visit is no case, and what made it be is still there.
      return record.bool(field) && record.kind != .visit ? .withdrawn : nil
    }
    if field == "found", standing.hasMoved { return .underWay }
    guard isEnded else { return nil }
    // What is empty may be filled in later; no is what an empty field says as well.
    let isFilledIn = standing.value(field) == nil && record.value(field) != .bool(true)
    return isFilledIn ? nil : .ended
  }

  /// True for a ticket that was closed or returned, an application that was decided, a visit that was made.
  private var isEnded: Bool {
    guard let standing else { return false }
    switch standing.kind {
    case .ticket:
      let status: TicketStatus? = standing.choice("status")
      return status.map { !$0.isOpen } ?? false
    case .application:
      return standing.applicationStage().map { .decided <= $0 } ?? false
    case .visit:
      let status: VisitStatus? = standing.choice("status")
      return status == .done
    case .site, .officer, .item, .region, .restriction, .permit, .agency, .car: return false
    }
  }

  var hasReason: Bool { if case .desk(hasReason: true) = door { true } else { false } }

  /// What people call the record.
  var label: String {
    let shown = (standing ?? record).masked
    return shown.text("number") ?? shown.text("title") ?? shown.text("name") ?? record.id.short
  }
}

/// Why a change has to be explained.
package enum RecordEnd: Hashable, Sendable {
  /// Closed, returned, decided or made.
  case ended
  /// Steps were taken since, whose terms count from that day.
  case underWay
  /// It would be in no list and no figure any more.
  case withdrawn
  /// Reports that were given count with it.
  case counted
}

extension Fields {
  /// True for a ticket that has gone on since it was found.
  fileprivate var hasMoved: Bool {
    let status: TicketStatus? = choice("status")
    return status != nil && status != .found
  }
}

extension ApplicationStage: Comparable {
  package static func < (first: ApplicationStage, second: ApplicationStage) -> Bool {
    allCases.firstIndex(of: first) ?? 0 < allCases.firstIndex(of: second) ?? 0
  }
}
