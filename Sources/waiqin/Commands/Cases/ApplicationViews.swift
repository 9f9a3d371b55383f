internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension ApplicationCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the applications, each with the clock that is due first",
      discussion: """
        Examples:
          waiqin application list --today 2026-11-20
          waiqin application list --category report_form --from 2026-10-01 --by town
          waiqin application list --figure approvals.decided --to 2026-11-20

        The days are those on which applications came in, with a figure of the board the last one is the board's.

        Stages, days, class, officer, channel, item and site are those of the day; what came later is left out.
        """)

    @OptionGroup var figure: FigureOption
    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var list: ListOptions
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let period = narrowing.period
      let isCounted = try figure.set(of: .application) != nil
      let today = try self.today.day()
      let day = isCounted ? try period.scope(today: today).day : today
      try list.noteShown(common: common, today: self.today)
      let report = try common.reader().read { snapshot in
        let book = try ApplicationBook(snapshot, from: day)
        let counted = try figure.counted(of: .application, on: day, in: snapshot)
        let records = try narrowing.records(
          of: .application, counted: counted, in: snapshot
        ) {
          book.application($0, asOf: day)
        }
        let names = BoardNames(towns: Town.xiuzhou, officers: try snapshot.officers())
        return ApplicationListReport(
          records, by: try list.dimension(of: .application), names: names, isMasked: !list.unmasked
        ) { fields in
          (try? Application(fields)).map { book.clocks(of: $0, on: day) }
        }
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one application with its clocks and their rules",
      discussion: """
        Examples:
          waiqin application show 秀环建2026-101 --today 2026-11-20
        """)

    @Argument(help: "The first or last digits of its identifier, or its number, code or name")
    var record: String
    @Flag(help: "Show who complained; the log keeps that it was shown")
    var unmasked = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let day = try today.day()
      if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
      let report = try common.reader().read { snapshot in
        let today = try snapshot.anyRecord(record, kind: .application)
        let book = try ApplicationBook(snapshot, of: today.id)
        guard let fields = book.application(today, asOf: day) else {
          throw UsageFault.notYet(kind: .application, text: record, on: day)
        }
        return ApplicationReport(
          fields, isMasked: !unmasked, referred: try snapshot.referred(by: fields),
          clocks: (try? Application(fields)).map { book.clocks(of: $0, on: day) })
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
