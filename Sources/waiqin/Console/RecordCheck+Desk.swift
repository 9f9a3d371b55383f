internal import Model
internal import Store

extension RecordCheck {
  /// - Returns: what the record leaves to be looked at.
  /// - Throws: `RecordContradiction` for the first thing that contradicts itself or another record.
  func pass(in snapshot: borrowing StoreSnapshot) throws -> [RecordWarning] {
    let found = try contradiction(
      others: { try snapshot.fields(of: record.kind) }, items: { try snapshot.items() },
      regions: { try snapshot.regions() }, applications: { try snapshot.applications() },
      sites: { try snapshot.sites() }, restrictions: { try snapshot.restrictions() })
    if let found { throw found }
    let hasPauses = record.kind == .application && record.value("pauses") != nil
    return [
      try termsInUse { try snapshot.applications() },
      try savedInUse { try snapshot.applications() },
    ].compactMap { $0 }
      + RecordWarning.all(
        of: record, events: hasPauses ? try snapshot.applicationEvents(of: record.id) : [],
        on: today)
  }
}
