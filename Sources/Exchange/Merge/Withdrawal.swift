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
    let history = RecordHistory(operations)
    let ends = withdrawn.heads.map(\.operation)
    let known = history.before(ends).union(history.after(ends))
    unseen = registers.flatMap { field, register in
      field == Self.field
        ? [] : register.heads.filter { !known.contains($0.operation) }.map { (field, $0) }
    }
  }
}
