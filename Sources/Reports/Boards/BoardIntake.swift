package import Model

/// What a board tells of the data that it rests on: what waits for a person, and how fresh it is.
package struct BoardIntake: Sendable {
  let review: [ReviewItem]
  let freshness: [Freshness]

  /// When an officer's data last came in.
  package struct Freshness: Sendable {
    package let officer: String
    /// The day of the newest bundle; nil while none has come.
    package let received: Day?

    package init(officer: String, received: Day?) {
      self.officer = officer
      self.received = received
    }
  }

  /// - Parameter freshness: one for each officer, in the order of the codes.
  package init(review: [ReviewItem], freshness: [Freshness] = []) {
    self.review = review
    self.freshness = freshness
  }

  func count(_ kind: ReviewKind) -> Int { review.count { $0.kind == kind } }

  /// The officers by the day of their newest bundle, the latest day first; without one last.
  var byDay: [(day: Day?, officers: [String])] {
    let days = Set(freshness.map(\.received)).sorted { ($0 ?? .first) > ($1 ?? .first) }
    return days.map { day in
      (day, freshness.filter { $0.received == day }.map(\.officer))
    }
  }
}
