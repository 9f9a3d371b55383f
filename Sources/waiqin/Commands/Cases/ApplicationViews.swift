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

        Stages and days are shown as they stood on the day; what came later is left out.
        """)

    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let day = try today.day()
      let rows = try common.reader().read { snapshot in
        let book = try ApplicationBook(snapshot)
        return try snapshot.fields(of: .application).compactMap { $0.application(asOf: day) }.map {
          fields in
          (record: fields, clocks: (try? Application(fields)).map { book.clocks(of: $0, on: day) })
        }
      }
      let report = ApplicationListReport(rows)
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

    @Argument(help: "The first digits of its identifier, or its number, code or name")
    var record: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let day = try today.day()
      let report = try common.reader().read { snapshot in
        let today = try snapshot.anyRecord(record, kind: .application)
        guard let fields = today.application(asOf: day) else {
          throw UsageFault.notYet(kind: .application, text: record, on: day)
        }
        let book = try ApplicationBook(snapshot, of: fields.id)
        return ApplicationReport(
          fields, clocks: (try? Application(fields)).map { book.clocks(of: $0, on: day) })
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
