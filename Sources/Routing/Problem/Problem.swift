/// What is to be solved: which visits go on which shifts, and in which order.
///
/// Everything is a whole number. Visits, shifts and places are counted from 0; times are seconds over
/// the whole horizon, so that the second day's hours are simply later seconds. Costs share one unit
/// that the caller chooses; the sum of all that a solution costs is made as small as possible.
///
/// Some wishes need no field of their own. A visit is pinned to a shift by `allowed`, to a second or a
/// range of seconds by `windows`, to both by both. A shift whose beginning is already driven starts
/// where and when its last fixed visit ends. Keeping to an earlier plan, to a wished officer or to an
/// early day is a matter of `costByShift`.
package struct Problem: Equatable, Sendable {
  /// Travel by profile.
  package let matrices: [Matrix]
  package let shifts: [Shift]
  package let visits: [Visit]
  /// Ties between visits.
  package let relations: [Relation]
  /// The wish for even loads, if there is one.
  package let balance: Balance?

  /// - Throws: `ProblemFault` for the first contradiction or value out of range.
  package init(
    matrices: [Matrix], shifts: [Shift], visits: [Visit], relations: [Relation] = [],
    balance: Balance? = nil
  ) throws(ProblemFault) {
    self.matrices = matrices
    self.shifts = shifts
    self.visits = visits
    self.relations = relations
    self.balance = balance
    try validate()
  }

  /// How many places the matrices know.
  package var places: Int { matrices.first?.size ?? 0 }
}

extension Problem {
  /// An interval in which the service of a visit may start: both ends belong to it.
  package struct Window: Equatable, Sendable {
    /// Seconds.
    package let from: Int32
    package let to: Int32

    package init(from: Int32, to: Int32) {
      self.from = from
      self.to = to
    }
  }

  /// A rest that a shift must take.
  ///
  /// It lies wholly within `[earliest, latestEnd]`. It may be taken at the start place before leaving,
  /// before or after driving any leg, or at the end place after returning; after returning it may end
  /// later than the shift. It can't interrupt a leg or a service. An unused shift takes none.
  package struct Break: Equatable, Sendable {
    /// When it may begin at the earliest, in seconds.
    package let earliest: Int32
    /// When it must be over, in seconds.
    package let latestEnd: Int32
    /// Its length.
    package let seconds: Int32

    package init(earliest: Int32, latestEnd: Int32, seconds: Int32) {
      self.earliest = earliest
      self.latestEnd = latestEnd
      self.seconds = seconds
    }
  }
}
