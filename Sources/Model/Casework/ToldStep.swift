/// A step of a ticket as somebody told it, with all that was said and changed by it.
package struct ToldStep: Sendable {
  package let step: TicketStep
  package let day: Day
  /// The code of the officer who took it; nil where the office did.
  package let person: String?
  package let standing: Standing
  package let reason: String?
  /// True where the step was left out for that reason, such as a check on the spot.
  package let isWaived: Bool
  /// From 1, bad, to 5, good.
  package let score: Int?
  package let signedBy: String?
  /// Who it was given to; the codes of officers.
  package let handler: String?
  package let helpers: [String]
  package let transferTo: String?
  /// The fields that a correction wrote, in the order of their names.
  package let fields: [String]
  /// The due day that it set.
  package let due: Day?
  /// The due day that stood before; nil where there was none or it stayed.
  package let dueBefore: Day?

  /// Whether a step still counts.
  package enum Standing: String, Sendable {
    case stands
    case corrected
    case takenBack = "taken_back"
  }

  /// - Parameters:
  ///   - entry: the value of the entry.
  ///   - values: what the same operation wrote, by field.
  /// - Returns: nil for an entry that is no step of a ticket.
  package init?(
    entry: FieldValue, values: [String: FieldValue], dueBefore: Day?, standing: Standing
  ) {
    guard let step = entry["step"]?.text.flatMap(TicketStep.init(rawValue:)),
      let day = entry["day"]?.text.flatMap({ try? Day(iso: $0) })
    else { return nil }
    self.step = step
    self.day = day
    self.standing = standing
    person = entry["person"]?.text
    reason = entry["reason"]?.text
    isWaived = entry["waived"]?.bool ?? false
    score = entry["score"]?.integer.flatMap(Int.init(exactly:))
    signedBy = entry["signed_by"]?.text
    handler = values["handler"]?.text
    helpers = values["helpers"]?.list?.compactMap(\.text) ?? []
    transferTo = values["transfer_to"]?.text
    fields = step == .correct ? values.keys.sorted() : []
    due = values["due"]?.text.flatMap { try? Day(iso: $0) }
    self.dueBefore = due == nil ? nil : dueBefore
  }
}
