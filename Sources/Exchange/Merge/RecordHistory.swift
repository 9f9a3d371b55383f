package import Model

/// Which operations on a record were written with which in sight, whatever the fields.
package struct RecordHistory: Sendable {
  private var parents: [OperationID: Set<OperationID>] = [:]
  private var children: [OperationID: [OperationID]] = [:]

  package init(_ operations: some Sequence<Operation>) {
    for operation in operations {
      let seen = Set(operation.writes.flatMap(\.parents))
      parents[operation.id] = seen
      for parent in seen { children[parent, default: []].append(operation.id) }
    }
  }

  /// `ends` and all that their writers can have seen.
  package func before(_ ends: [OperationID]) -> Set<OperationID> {
    Self.reached(from: ends) { parents[$0].map(Array.init) ?? [] }
  }

  /// `ends` and all whose writers can have seen one of them.
  package func after(_ ends: [OperationID]) -> Set<OperationID> {
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
