package import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// The work pack of `officer` for `week`.
  ///
  /// In it are the visits that the week's published plan, else its newest, gives to the officer, or that name the officer in their crew;
  /// the tickets and applications that those are about, the officer's own open tickets, and what lies near.
  /// - Parameter isUnmasked: puts in who complained, of the tickets that the week's visits are about.
  package func workPack(
    of officer: String, week: Week, id: RecordID, made: Timestamp, app: String, isUnmasked: Bool
  ) throws -> WorkPack {
    let selection = PackSelection(
      officer: officer, week: week, plan: try standingPlan(of: week), visits: try visits(),
      tickets: try tickets(), sites: try sites())
    let mine = try devices().filter { $0.officer == officer }
    var records: [WorkPack.Record] = []
    for choice in selection.records {
      let isWhole = isUnmasked && choice.role == .week
      let mask = isWhole ? nil : try masks.mask(of: choice.record)
      records.append(try packed(choice, mask: mask))
    }
    return WorkPack(
      id: id, officer: officer, week: week, made: made, app: app,
      progress: try mine.map { try Settlement.sequence(of: $0.id, in: database) },
      revoked: try devices().filter { $0.revokedAfter != nil }, stops: selection.stops,
      records: records, officers: try officers())
  }

  /// How many notes of a site a pack takes at most, the newest ones.
  private static let mostNotes = 20

  /// - Parameter mask: leaves out who complained; nil puts it in.
  private func packed(
    _ choice: PackSelection.Choice, mask: PrivacyMask?
  ) throws -> WorkPack.Record {
    let table = HeadTable(database: database)
    var heads: [String: [Register.Head]] = [:]
    for (field, standing) in try table.fields(of: choice.record) {
      heads[field] = standing.map { head in
        Register.Head(
          operation: head.operation,
          value: mask?.masked(head.value, of: field, in: choice.kind) ?? head.value,
          chain: head.chain, isAwaiting: head.isAwaiting)
      }
    }
    // While it is in question whether a record is withdrawn its officers take it for one that is not.
    if try table.settledWithdrawal(of: choice.record).isEmpty {
      heads[Withdrawal.field] = nil
    }
    // What a newer program wrote goes out again as it came.
    let known = choice.kind.fields.map(\.name)
    let unknown = Set(heads.keys).subtracting(known).sorted {
      $0.utf8.lexicographicallyPrecedes($1.utf8)
    }
    let fields = (known + unknown).filter { mask == nil || !choice.kind.isPrivate($0) }.compactMap {
      name in
      Register(
        heads: heads[name] ?? [], safeSide: choice.kind.field(name)?.safeSide ?? .none
      ).map { (name, $0) }
    }
    let notes =
      choice.kind == .site && choice.role == .week
      ? try notes(at: choice.record).suffix(Self.mostNotes) : []
    return WorkPack.Record(
      id: choice.record, kind: choice.kind, role: choice.role, fields: fields,
      heads: try table.all(in: choice.record),
      notes: notes.map { note in mask.map(note.masked) ?? note })
  }
}
