internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension TicketCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List tickets, all of them or those that a figure counts",
      discussion: """
        Examples:
          waiqin ticket list --town 新城街道 --from 2026-11-01
          waiqin ticket list --figure overdue --to 2026-11-20 --by officer

        With a figure of the board the days are the board's, and tickets are listed as they stood then; else they are \
        those of the find.
        """)

    @Option(help: "Only the tickets that this figure of the board counts, such as overdue")
    var figure: String?
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let counted = try figure.map { name in
        guard case .tickets(let set, let isOfWeek)? = BoardFigure(id: name)?.listed else {
          throw UsageFault.noBoardFigure(name, option: "--figure")
        }
        return (set: set, isOfWeek: isOfWeek)
      }
      try list.noteShown(common: common, today: today)
      let report = try common.reader().read { snapshot in
        guard let counted else {
          return try list.report(
            try narrowing.records(of: .ticket, in: snapshot), of: .ticket, in: snapshot)
        }
        var scope = try narrowing.period.scope(today: try today.day())
        if counted.isOfWeek { scope = scope.week }
        return try list.report(
          try narrowing.tickets(counted.set, scope, in: snapshot), of: .ticket, in: snapshot)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
