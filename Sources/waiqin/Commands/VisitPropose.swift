internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension VisitCommand {
  /// Lists the visits that supervision asks for, and writes them where that is wished.
  struct Propose: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "propose",
      abstract: "List follow-up visits that are due and on no list, or put them there",
      discussion: """
        Examples:
          waiqin visit propose
          waiqin visit propose --within 14 --add

        Tickets are looked at before their term ends. Permits are followed up by class, lighter-way projects once, major projects when their day of
        contact has come. What has an open visit already is left out.
        """)

    @Flag(help: "Write them as visits, to be planned")
    var add = false
    @Option(help: "How many days ahead of their due day visits of permits are proposed")
    var within = 30
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func validate() throws { try UsageFault.checkDays(within, option: "--within") }

    func run() throws {
      let now = try today.now()
      let report =
        try add
        ? written(now)
        : common.reader().read { snapshot in
          VisitProposalReport(
            try snapshot.proposals(on: now.day, within: within), sites: try snapshot.siteNames(),
            on: now.day, added: nil)
        }
      common.print(report.text(on: common.screen), json: report.json)
    }

    private func written(_ now: Instant) throws -> VisitProposalReport {
      // Nothing due leaves no line in the log.
      let isEmpty = try common.reader().read { snapshot in
        try snapshot.proposals(on: now.day, within: within).rows.allSatisfy { $0.site == nil }
      }
      if isEmpty {
        return try common.reader().read { snapshot in
          VisitProposalReport(
            try snapshot.proposals(on: now.day, within: within), sites: try snapshot.siteNames(),
            on: now.day, added: [])
        }
      }
      return try OfficeDevice.work(common: common, now: now) { transaction, pen in
        let snapshot = transaction.snapshot
        let proposals = try snapshot.proposals(on: now.day, within: within)
        let visits = proposals.rows.compactMap { row in
          row.site.map { (id: OfficeDevice.newID(), set: row.writes(at: $0)) }
        }
        try pen.write(
          visits.map { .write(.visit, $0.id, set: $0.set, at: pen.at) }, in: transaction)
        return VisitProposalReport(
          proposals, sites: try snapshot.siteNames(), on: now.day, added: visits.map(\.id))
      }
    }
  }
}

extension StoreSnapshot {
  /// What is due on `day`, or within so many days.
  fileprivate func proposals(on day: Day, within days: Int) throws -> VisitProposals {
    let contacts = try siteContacts()
    return VisitProposals(
      permits: try permits(), applications: try applications(),
      waiting: WaitingProjects(
        try sites(), contacts: contacts, on: day, days: FollowUpRule.major.days),
      tickets: try tickets(), visits: try visits(), contacts: contacts, on: day, within: days)
  }
}

extension VisitProposals.Row {
  /// What a visit made of this says.
  fileprivate func writes(at site: RecordID) -> [FieldWrite] {
    let reference =
      switch cause {
      case .ticket(let ticket): ("ticket", ticket.id)
      case .permit(let permit): ("permit", permit.id)
      case .application(let application): ("application", application.id)
      case .major(let site): ("site", site.id)
      }
    var values: [(String, FieldValue)] = [
      ("kind", .text(kind.rawValue)), ("title", .text("\(kind.text(in: .zh)) \(cause.name)")),
      ("site", .text(site.text)), ("due", .text(due.iso)),
    ]
    if reference.0 != "site" { values.append((reference.0, .text(reference.1.text))) }
    return values.map { FieldWrite(field: $0.0, value: $0.1, parents: []) }
  }
}
