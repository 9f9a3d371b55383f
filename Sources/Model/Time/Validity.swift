/// The days on which something holds, both ends included; an end that is nil is open.
package struct Validity: Hashable, Sendable {
  package let from: Day?
  package let through: Day?

  package init(from: Day?, through: Day?) {
    self.from = from
    self.through = through
  }

  /// The validity that the fields `from` and `through` say.
  ///
  /// - Throws: `RecordFault.dueBeforeStart` when it ends before it begins.
  package init(_ fields: Fields) throws(RecordFault) {
    self.init(from: fields.day("from"), through: fields.day("through"))
    if let from, let through, through < from {
      throw .dueBeforeStart(kind: fields.kind, id: fields.id, start: from, due: through)
    }
  }

  package func contains(_ day: Day) -> Bool {
    (from.map { $0 <= day } ?? true) && (through.map { day <= $0 } ?? true)
  }

  /// True when some day belongs to both.
  package func overlaps(_ other: Validity) -> Bool {
    func begins(_ first: Day?, by last: Day?) -> Bool {
      guard let first, let last else { return true }
      return first <= last
    }
    return begins(from, by: other.through) && begins(other.from, by: through)
  }
}
