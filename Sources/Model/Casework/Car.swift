/// A car of the bureau.
package struct Car: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let plate: String
  /// How many officers it takes, the driver among them; nil for as many as is usual.
  package let seats: Int?
  /// The code of the town where it stands.
  package let town: String?
  /// When it is out of service.
  package let away: [Pause]

  /// - Throws: `RecordFault` without a plate.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    plate = try fields.requiredText("plate")
    seats = fields.integer("seats")
    town = fields.text("town")
    away = fields.pauses("away")
  }

  package func isAway(on day: Day) -> Bool {
    away.contains { $0.from <= day && day <= $0.through }
  }
}
