internal import Exchange
internal import GRDB
internal import Model

/// A withdrawal that an undo or a redo puts back.
///
/// Whoever takes something back has the whole record before him, but decides no question that was open without
/// what he takes back. Where the withdrawal stood against edits that it had not seen, the restored one knows
/// what the withdrawal knew and no more, so that the conflict stands again.
struct RestoredWithdrawal {
  private let record: RecordID
  private let kind: RecordKind
  /// What stands and applies now, and what did before the action.
  private let operations: [Operation]
  private let operationsBefore: [Operation]
  private let heads: HeadTable
  /// The operations of the action that is taken back.
  private let own: Set<OperationID>

  init(
    of record: RecordID, kind: RecordKind, without own: Set<OperationID>, of action: Int64,
    in database: Database
  ) throws {
    self.record = record
    self.kind = kind
    self.own = own
    let log = RecordLog(database: database)
    operations = try log.applied(on: record)
    operationsBefore = try log.applied(on: record, before: action)
    heads = HeadTable(database: database)
  }

  /// The writes that take the place of the action's.
  ///
  /// - Parameters:
  ///   - values: what stood in the field before, true among them.
  ///   - earlier: the writes that said so.
  ///   - mine: the heads of the field that are the action's, or put back what it wrote.
  ///   - others: its other heads, which stay.
  func writes(
    _ values: [FieldValue], earlier: [OperationID], mine: [Register.Head],
    others: [Register.Head]
  ) throws -> [Inversion.FieldPlan.Write] {
    let withdrawals = operations.filter { operation in
      earlier.contains(operation.id) && operation.withdraws
    }
    let unseen = unseen(by: withdrawals)
    if unseen.isEmpty || values.count > 1 {
      let all = try heads.all(in: record).filter { seen in
        !others.contains { $0.operation == seen }
      }
      return values.map { Inversion.FieldPlan.Write(value: $0, parents: all) }
    }
    let history = RecordHistory(operations)
    let aware = mine.filter { !history.before([$0.operation]).isDisjoint(with: unseen) }
    let unaware = mine.filter { head in !aware.contains(head) }.map(\.operation)
    let known = withdrawals.flatMap(\.writes).filter { $0.field == Withdrawal.field }
      .flatMap(\.parents)
    // Once a decision is taken back it stands only against the withdrawal, and one to withdraw not at all.
    let against = aware.map { head in
      Inversion.FieldPlan.Write(
        value: head.value == .bool(true) ? .bool(false) : head.value, parents: [head.operation])
    }
    return [Inversion.FieldPlan.Write(value: .bool(true), parents: known + unaware)] + against
  }

  /// The edits that `withdrawals` had not seen, of those that stood before the action, and of those that stand
  /// now without it.
  private func unseen(by withdrawals: [Operation]) -> Set<OperationID> {
    unseen(by: withdrawals, of: operationsBefore, in: operationsBefore).union(
      unseen(by: withdrawals, of: operations.filter { !own.contains($0.id) }, in: operations))
  }

  /// - Parameter history: what tells who knew of what; it may hold more than the operations that count.
  private func unseen(
    by withdrawals: [Operation], of operations: [Operation], in history: [Operation]
  ) -> Set<OperationID> {
    let registers = Register.writes(of: operations).compactMap { field, writes in
      let counted =
        field == Withdrawal.field
        ? writes.filter { write in withdrawals.contains { $0.id == write.operation } } : writes
      return Register(counted, safeSide: kind.field(field)?.safeSide ?? .none).map { (field, $0) }
    }
    let withdrawal = Withdrawal(registers, operations: history)
    return Set(withdrawal?.unseen.map(\.head.operation) ?? [])
  }
}

extension Operation {
  fileprivate var withdraws: Bool {
    writes.contains { $0.field == Withdrawal.field && $0.value == .bool(true) }
  }
}
