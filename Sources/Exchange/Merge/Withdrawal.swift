internal import Model

/// A record's withdrawal, and what of the record its author had not seen.
///
/// A write of true into `withdrawn` names as parents what its author saw in *all* fields of the record. A
/// value that stands in another field, and that neither the withdrawal has seen nor was written by somebody
/// who had seen the withdrawal, is an edit beside it: then the record stays visible until a person decides.
package struct Withdrawal: Sendable {
  package static let field = "withdrawn"

  /// The values that the withdrawal had not seen, by the byte order of their fields; none where it holds.
  package let unseen: [(field: String, head: Register.Head)]

  /// - Parameters:
  ///   - registers: all fields of the record.
  ///   - operations: those on the record that apply.
  /// - Returns: nil when the record is not withdrawn.
  package init?(
    _ registers: [(field: String, register: Register)], operations: some Sequence<Operation>
  ) {
    let withdrawn = registers.first { $0.field == Self.field }?.register
    guard let withdrawn, withdrawn.shown.value == .bool(true) else { return nil }
    let history = History(operations)
    let ends = withdrawn.heads.map(\.operation)
    let known = history.before(ends).union(history.after(ends))
    unseen = registers.flatMap { field, register in
      field == Self.field
        ? [] : register.heads.filter { !known.contains($0.operation) }.map { (field, $0) }
    }
  }
}

/// Which operations on a record were written with which in sight, whatever the fields.
private struct History {
  private var parents: [OperationID: Set<OperationID>] = [:]
  private var children: [OperationID: [OperationID]] = [:]

  init(_ operations: some Sequence<Operation>) {
    for operation in operations {
      let seen = Set(operation.writes.flatMap(\.parents))
      parents[operation.id] = seen
      for parent in seen { children[parent, default: []].append(operation.id) }
    }
  }

  /// `ends` and all that their writers can have seen.
  func before(_ ends: [OperationID]) -> Set<OperationID> {
    Self.reached(from: ends) { parents[$0].map(Array.init) ?? [] }
  }

  /// `ends` and all whose writers can have seen one of them.
  func after(_ ends: [OperationID]) -> Set<OperationID> {
    Self.reached(from: ends) { children[$0] ?? [] }
  }

  private static func reached(
    from ends: [OperationID], next: (OperationID) -> [OperationID]
  ) -> Set<OperationID> {
    var reached: Set<OperationID> = []
    var open = ends
    while let current = open.popLast() {
      if reached.insert(current).inserted { open += next(current) }
    }
    return reached
  }
}
