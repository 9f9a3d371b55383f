/// A place that officers visit: an enterprise, a building site, a neighbourhood.
package struct Site: Hashable, Sendable, Identifiable {
  package let id: RecordID
  package let name: String
  /// The code of the town, as in `Town.code`.
  package let town: String?
  package let address: String?
  /// Where it is; a site without a point can't be planned.
  package let point: Point?
  /// The code in the national classification of industries.
  package let industry: String?
  package let contact: String?
  package let phone: String?
  /// When it can be visited; empty means any office hour.
  package let windows: [TimeWindow]
  package let isMajor: Bool
  /// The code of the officer who follows a major project.
  package let tracker: String?
  package let nextContact: Day?

  /// - Throws: `RecordFault.missing` without a name.
  package init(_ fields: Fields) throws(RecordFault) {
    id = fields.id
    name = try fields.requiredText("name")
    town = fields.text("town")
    address = fields.text("address")
    point = fields.point("point")
    industry = fields.text("industry")
    contact = fields.text("contact")
    phone = fields.text("phone")
    windows = fields.windows("windows")
    isMajor = fields.bool("major")
    tracker = fields.text("tracker")
    nextContact = fields.day("next_contact")
  }
}
