internal import Exchange
internal import GRDB
package import Model

extension StoreTransaction {
  /// The action that an undo means: the one of `number`, else the newest command that stands.
  ///
  /// - Throws: `UndoFault`.
  package func actionToUndo(_ number: Int64?) throws -> LoggedAction {
    let log = try ActionLog(database)
    guard let number else {
      guard let newest = try log.newestToUndo() else { throw UndoFault.nothingToUndo }
      return newest
    }
    guard let action = try log.action(number) else { throw UndoFault.noSuchAction(number) }
    if action.isUndone { throw UndoFault.undoneAlready(number) }
    switch action.kind {
    case .reversal: throw UndoFault.isReversal(number)
    case .note: throw UndoFault.wroteNothing(number)
    case .command, .intake: return action
    }
  }

  /// Newer actions than `number` that wrote no operations, which an undo passes over, newest first.
  ///
  /// - Parameter present: the action of the undo itself.
  package func passedOver(
    after number: Int64, before present: ActionNumber
  ) throws -> [LoggedAction] {
    try ActionLog(database).actions(
      where: """
        number > \(number) AND number < \(present.value)
          AND NOT EXISTS (SELECT 1 FROM operation WHERE \(ActionSpan.holds("action.number")))
        """, limit: .max)
  }

  /// The command that was taken back last.
  ///
  /// - Throws: `UndoFault.nothingToRedo`, also when another command has been given since.
  package func actionToRedo() throws -> LoggedAction {
    guard let action = try ActionLog(database).newestToRedo() else {
      throw UndoFault.nothingToRedo
    }
    return action
  }

  /// Takes `action` back, or does it again when it has been taken back: by new operations of `device`
  /// under the action `number`.
  ///
  /// - Throws: `UndoFault.nothingStands` when there is nothing to write.
  package func reverse(
    _ action: LoggedAction, device: RecordID, as number: ActionNumber, at: Timestamp
  ) throws -> Reversal {
    let tip = try ActionLog(database).chain(from: action.number).last ?? action.number
    let inversion = try Inversion(of: tip, in: snapshot)
    let fields = try inversion.fields()
    let entries = try inversion.entries()
    let decisions = try inversion.decisions(at: at)
    let drafts = Self.drafts(fields, entries, at: at) + decisions
    if drafts.isEmpty { throw UndoFault.nothingStands(action.number) }
    // A withdrawn record has no name: asked before for what goes, after for what comes back.
    var names: [RecordID: String] = [:]
    let before = snapshot
    for field in fields { names[field.record] = try before.name(of: field.record).name }
    _ = try write(drafts, device: device, action: number)
    let after = snapshot
    for field in fields where names[field.record] == nil {
      names[field.record] = try after.name(of: field.record).name
    }
    try database.execute(
      sql: "INSERT INTO reversal (action, reversed) VALUES (?, ?)",
      arguments: [number.value, tip])
    let places = fields.map { plan in
      Reversal.Place(
        record: plan.record, kind: plan.kind, field: plan.field, name: names[plan.record])
    }
    // What is shown of it, without who complained.
    let shown = try fields.map { plan in
      let values = plan.writes.map(\.value)
      if plan.kind.secrecy(of: plan.field) == .open { return values }
      let mask = try after.masks.mask(of: plan.record)
      return values.map { mask.masked($0, of: plan.field, in: plan.kind) }
    }
    let open = Set(try after.reviewItems().map(\.subject))
    let all = zip(places, shown)
    return Reversal(
      action: action,
      changes: all.filter { !$0.1.isEmpty }.map { place, values in
        Reversal.Change(
          place: place, values: values,
          isConflict: open.contains(.conflict(record: place.record, field: place.field)))
      },
      kept: all.filter(\.1.isEmpty).map(\.0), entries: entries.count + decisions.count)
  }

  /// One operation for each entry with what it wrote, and one for what is left of a record; where a conflict comes back,
  /// one more for each further value.
  private static func drafts(
    _ plans: [Inversion.FieldPlan], _ entries: [Inversion.EntryPlan], at: Timestamp
  ) -> [OperationDraft] {
    var rest = plans
    let steps = entries.map { entry in
      var set: [FieldWrite] = []
      for (index, plan) in rest.enumerated()
      where plan.record == entry.record && entry.fields.contains(plan.field) {
        guard let write = plan.writes.first else { continue }
        set.append(FieldWrite(field: plan.field, value: write.value, parents: write.parents))
        rest[index].writes.removeFirst()
      }
      return OperationDraft.add(
        entry.entry, of: entry.kind, entry.record, entry.value, set: set, corrects: entry.corrects,
        at: at)
    }
    return writes(rest, at: at) + steps
  }

  private static func writes(
    _ plans: [Inversion.FieldPlan], at: Timestamp
  ) -> [OperationDraft] {
    let rounds = plans.map(\.writes.count).max() ?? 0
    return (0..<rounds).flatMap { round in
      let due = plans.filter { round < $0.writes.count }
      return Dictionary(grouping: due, by: \.record).sorted { $0.key < $1.key }.map {
        record, plans in
        OperationDraft.write(
          plans[0].kind, record,
          set: plans.map {
            FieldWrite(
              field: $0.field, value: $0.writes[round].value, parents: $0.writes[round].parents)
          }, at: at)
      }
    }
  }
}
