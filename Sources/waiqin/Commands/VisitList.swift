internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension VisitCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: "List every visit, or those still to be made with their priority",
      discussion: """
        Examples:
          waiqin visit list
          waiqin visit list --why

        With --why each term of the priority is shown: kind, term, category, severity, source, major project. \
        A priority that a person gave stands alone.
        """)

    @Flag(help: "Those still to be made, the weightiest first, with what their priority is made of")
    var why = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      guard why else {
        let records = try common.reader().read { try $0.fields(of: .visit) }
        let report = RecordListReport(kind: .visit, records: records)
        return common.print(report.text(on: common.screen), json: report.json)
      }
      let day = try today.day()
      let report = try common.reader().read { snapshot in
        let tickets = try snapshot.tickets()
        let sites = try snapshot.sites()
        return VisitPriorityReport(
          try snapshot.visits().filter(\.status.isToPlan).map { visit in
            let site = sites.first { $0.id == visit.site }
            return .init(
              visit, site: site?.name ?? "",
              priority: VisitPriority(
                visit, ticket: tickets.first { $0.id == visit.ticket }, site: site, on: day,
                calendar: .china))
          })
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
