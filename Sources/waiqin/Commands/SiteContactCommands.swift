internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension SiteCommand {
  /// Lists the major projects that wait to be heard from.
  struct Waiting: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "waiting",
      abstract:
        "List the major projects whose day of contact has come, or that nobody was in touch with",
      discussion: """
        Examples:
          waiqin site waiting
          waiqin site waiting --days 14
        """)

    @Option(help: "How many days without contact are too many")
    var days = FollowUpRule.major.days
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func validate() throws { try UsageFault.checkDays(days, option: "--days") }

    func run() throws {
      let day = try today.day()
      let report = try common.reader().read { snapshot in
        WaitingReport(
          WaitingProjects(
            try snapshot.sites(), contacts: try snapshot.siteContacts(), on: day, days: days))
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }

  /// Writes down a contact with a site.
  struct Contact: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "contact", abstract: "Write down a contact with a site, and the next one",
      discussion: """
        Examples:
          waiqin site contact 己卯光伏厂 --note 设备月底进场 --next 2026-12-10

        Without --next a day of contact that has come is taken off.
        """)

    @Argument(help: "The site's name, or digits of its identifier")
    var site: String
    @Option(help: "What was said")
    var note: String
    @Option(help: "The day agreed for the next contact, YYYY-MM-DD")
    var next: String?
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let now = try today.now()
      let next = try self.next.map { try Day(iso: $0) }
      if let next, next <= now.day {
        throw StepFault.nextNotLater(next: next, today: now.day)
      }
      let name = try OfficeDevice.work(common: common, now: now) { transaction, pen in
        let fields = try transaction.snapshot.record(site, kind: .site)
        let isOver = fields.day("next_contact").map { $0 <= now.day } ?? false
        let write = FieldWrite(
          field: "next_contact", value: next.map { .text($0.iso) } ?? .null,
          parents: try transaction.heads(of: "next_contact", in: fields.id))
        let entry = FieldValue.object([("text", .text(note)), ("day", .text(now.day.iso))])
        try pen.write(
          [
            .add(
              .contact, of: .site, fields.id, entry, set: next != nil || isOver ? [write] : [],
              at: pen.at)
          ], in: transaction)
        return fields.masked.text("name") ?? site
      }
      let report = ContactReport(site: name, day: now.day, next: next)
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
