package import Model

/// What one field of one record amounts to: every value that nobody has superseded, and the one to show.
///
/// A pure function of the set of writes: neither order nor repetition nor any clock matters.
package struct Register: Hashable, Sendable {
  /// The writes that are nobody's parent, in the order of their operations.
  package let heads: [Head]
  /// The head whose value is shown.
  package let shown: Head

  package struct Head: Hashable, Sendable {
    package let operation: OperationID
    package let value: FieldValue
    /// The length of the longest chain of known writes that ends here, from 1.
    package let chain: Int
    /// True while a parent of it is not here yet.
    package let isAwaiting: Bool

    package init(operation: OperationID, value: FieldValue, chain: Int, isAwaiting: Bool) {
      self.operation = operation
      self.value = value
      self.chain = chain
      self.isAwaiting = isAwaiting
    }
  }

  /// One write with the operation that made it.
  package struct Write: Sendable {
    package let operation: OperationID
    package let value: FieldValue
    package let parents: [OperationID]

    package init(operation: OperationID, value: FieldValue, parents: [OperationID]) {
      self.operation = operation
      self.value = value
      self.parents = parents
    }
  }

  /// The writes of `operations` by field, in the byte order of the fields' names.
  package static func writes(
    of operations: [Operation]
  ) -> [(field: String, writes: [Write])] {
    var all: [(field: String, write: Write)] = []
    for operation in operations {
      for write in operation.writes {
        all.append(
          (
            write.field,
            Write(operation: operation.id, value: write.value, parents: write.parents)
          ))
      }
    }
    all.sort { $0.field.precedes($1.field) }
    var fields: [(field: String, writes: [Write])] = []
    for (field, write) in all {
      if let last = fields.last, last.field.hasSameBytes(as: field) {
        fields[fields.count - 1].writes.append(write)
      } else {
        fields.append((field, [write]))
      }
    }
    return fields
  }

  /// True when heads differ: then all of them are kept, and a person has to decide.
  package var isConflict: Bool { heads.count > 1 && heads.contains { $0.value != shown.value } }

  /// The register that `writes` make; nil for none. Linear in their number but for sorting the heads.
  ///
  /// - Parameter isHere: tells of an operation that writes other fields only whether it has come.
  package init?(
    _ writes: [Write], safeSide: SafeSide, isHere: (OperationID) -> Bool = { _ in false }
  ) {
    // Most fields were written once.
    if writes.count == 1, let only = writes.first, !only.parents.contains(only.operation) {
      let head = Head(
        operation: only.operation, value: only.value, chain: 1,
        isAwaiting: only.parents.contains { !isHere($0) })
      self.init(heads: [head], safeSide: safeSide)
      return
    }
    var known: [OperationID: Write] = [:]
    var superseded: Set<OperationID> = []
    for write in writes {
      known[write.operation] = write
      superseded.formUnion(write.parents)
    }
    let chains = ChainLengths(known, standing: [:])
    let heads = known.values.filter { !superseded.contains($0.operation) }
      .map { write in
        Head(
          operation: write.operation, value: write.value, chain: chains[write.operation],
          isAwaiting: write.parents.contains { known[$0] == nil && !isHere($0) })
      }
      .sorted { $0.operation < $1.operation }
    self.init(heads: heads, safeSide: safeSide)
  }

  /// The register that `writes` make on top of the heads `standing`; nil when one of them names a parent
  /// that is neither, for which the whole past is needed.
  package init?(standing: [Head], adding writes: [Write], safeSide: SafeSide) {
    var chains: [OperationID: Int] = [:]
    for head in standing { chains[head.operation] = head.chain }
    var known: [OperationID: Write] = [:]
    for write in writes { known[write.operation] = write }
    var superseded: Set<OperationID> = []
    for parent in writes.lazy.flatMap(\.parents) {
      guard chains[parent] != nil || known[parent] != nil else { return nil }
      superseded.insert(parent)
    }
    let lengths = ChainLengths(known, standing: chains)
    let added = known.values.filter { !superseded.contains($0.operation) }.map {
      Head(
        operation: $0.operation, value: $0.value, chain: lengths[$0.operation], isAwaiting: false)
    }
    self.init(
      heads: (standing.filter { !superseded.contains($0.operation) } + added)
        .sorted { $0.operation < $1.operation }, safeSide: safeSide)
  }

  /// The register with these heads; nil for none. Shown is the safe side where the field has one, then the
  /// longer chain, then the smaller operation.
  package init?(heads: [Head], safeSide: SafeSide) {
    let shown =
      heads.count == 1
      ? heads.first
      : heads.min { left, right in
        (safeSide.rank(of: left.value), -left.chain, left.operation)
          < (safeSide.rank(of: right.value), -right.chain, right.operation)
      }
    guard let shown else { return nil }
    self.heads = heads
    self.shown = shown
  }
}

/// The length of the longest chain of writes up to each write.
private struct ChainLengths {
  private var lengths: [OperationID: Int]

  /// - Parameter standing: the lengths of earlier writes.
  init(_ writes: [OperationID: Register.Write], standing: [OperationID: Int]) {
    lengths = standing
    lengths.reserveCapacity(standing.count + writes.count)
    var stack: [OperationID] = []
    for start in writes.keys {
      stack.append(start)
      // A chain may be a million long: an explicit stack instead of recursion.
      while let current = stack.last {
        if lengths[current] != nil {
          stack.removeLast()
          continue
        }
        let parents =
          writes[current]?.parents.filter { writes[$0] != nil || standing[$0] != nil } ?? []
        let waiting = parents.filter { lengths[$0] == nil }
        if waiting.isEmpty {
          lengths[current] = 1 + (parents.map { lengths[$0] ?? 0 }.max() ?? 0)
          stack.removeLast()
        } else {
          stack.append(contentsOf: waiting)
        }
      }
    }
  }

  subscript(operation: OperationID) -> Int { lengths[operation] ?? 1 }
}
