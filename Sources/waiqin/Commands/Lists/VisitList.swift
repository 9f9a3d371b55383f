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
          waiqin visit list --from 2026-11-23 --to 2026-11-27 --by town
          waiqin visit list --why
          waiqin visit list --figure visitsShort --to 2026-11-20

        The days are those on which visits are due; category and source are those of their tickets. With a figure of \
        the board the last day is the board's.

        With --why each term of the priority is shown: kind, term, category, severity, source, major project. \
        A priority that a person gave stands alone.
        """)

    @Flag(help: "Those still to be made, the weightiest first, with what their priority is made of")
    var why = false
    @OptionGroup var figure: FigureOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      try list.noteShown(common: common, today: today)
      let day = try today.day()
      guard why else {
        let report = try common.reader().read { snapshot in
          try list.report(try records(in: snapshot, today: day), of: .visit, in: snapshot)
        }
        return common.print(report.text(on: common.screen), json: report.json)
      }
      let report = try common.reader().read { snapshot in
        let tickets = try snapshot.tickets()
        let sites = try snapshot.sites()
        let asked = Set(try records(in: snapshot, today: day).map(\.fields.id))
        return VisitPriorityReport(
          try snapshot.visits().filter { $0.status.isToPlan && asked.contains($0.id) }.map {
            visit in
            let site = sites.first { $0.id == visit.site }
            let ticket = tickets.first { $0.id == visit.ticket }
            return .init(
              visit, site: site,
              priority: VisitPriority(visit, ticket: ticket, site: site, on: day, calendar: .china),
              isMasked: !list.unmasked)
          })
      }
      common.print(report.text(on: common.screen), json: report.json)
    }

    private func records(
      in snapshot: borrowing StoreSnapshot, today: Day
    ) throws -> [ListedRecord] {
      let day = try narrowing.period.scope(today: today).day
      return try narrowing.records(
        of: .visit, counted: try figure.counted(of: .visit, on: day, in: snapshot), in: snapshot)
    }
  }
}
