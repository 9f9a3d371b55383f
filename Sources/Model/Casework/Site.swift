/// A place that officers visit: an enterprise, a building site, a neighbourhood.
package struct Site: Hashable, Sendable, Identifiable {
  package let id: RecordID
  /// What it is called, without what tells who complained, as all of its texts.
  package let name: String
  /// The same as somebody wrote it: to look a site up by, not to show.
  package let writtenName: String
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
    writtenName = try fields.requiredText("name")
    let shown = fields.masked
    name = shown.text("name") ?? writtenName
    town = fields.text("town")
    address = shown.text("address")
    point = fields.point("point")
    industry = fields.text("industry")
    contact = shown.text("contact")
    phone = shown.text("phone")
    windows = fields.windows("windows")
    isMajor = fields.bool("major")
    tracker = fields.text("tracker")
    nextContact = fields.day("next_contact")
  }
}
