internal import Model

/// A visit of the sample as it was asked for.
struct SampleVisit {
  let number: Int
  let record: RecordID
  /// When the window entered it.
  let day: Day
  /// The fields of its creation.
  let values: [(String, FieldValue?)]

  init?(_ row: SampleRow) {
    guard let number = row.number(0), let target = Target(row.text(2)) else { return nil }
    self.number = number
    record = Self.record(number)
    day = max(SampleCalendar.packed, target.found ?? SampleCalendar.packed)
    let people = row.words(8).compactMap { Int($0) }
    values = [
      ("kind", .optional(row[1])), ("title", .text(row[11] ?? target.title)),
      ("site", .text(target.site.record.text)), ("ticket", .optional(target.ticket?.text)),
      ("application", .optional(target.application?.text)),
      ("status", .text(VisitStatus.open.rawValue)), ("minutes", .optional(row.number(3))),
      ("earliest", .optional(row.day(4))), ("due", .optional(row.day(5) ?? target.due)),
      ("priority", .optional(row.number(6))), ("skills", .optional(row.words(7))),
      ("people", .optional(people.first)), ("certified", .optional(people.dropFirst().first)),
      ("wished", .optional(row[9])), ("crew", .optional(row.words(10))),
      ("windows", .optional(row.parts(12))),
    ]
  }

  static func record(_ number: Int) -> RecordID { SampleID.record("visit \(number)") }

  /// What a visit is for: `a3` is an application, `t17` a ticket, `s40` a site.
  private struct Target {
    let site: SampleSite
    let title: String
    var ticket: RecordID?
    var application: RecordID?
    var found: Day?
    var due: Day?

    init?(_ text: String) {
      let number = Int(text.dropFirst())
      if let application = SampleApplication.all.first(where: { $0.number == number }),
        text.hasPrefix("a")
      {
        (site, title) = (application.site, application.name)
        self.application = application.record
      } else if let ticket = SampleTicket.open.first(where: { $0.number == number }),
        text.hasPrefix("t")
      {
        (site, title) = (ticket.site, ticket.title)
        self.ticket = ticket.record
        found = ticket.found
        due = ticket.due(isExtended: ticket.isExtended)
      } else if let site = SampleSite.all.first(where: { $0.number == number }),
        text.hasPrefix("s")
      {
        (self.site, title) = (site, site.name)
      } else {
        return nil
      }
    }
  }
}
