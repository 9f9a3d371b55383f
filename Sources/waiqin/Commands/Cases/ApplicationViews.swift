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

        The days are those on which applications came in.

        Stages and days are shown as they stood on the day; what came later is left out.
        """)

    @OptionGroup var list: ListOptions
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let day = try today.day()
      let report = try common.reader().read { snapshot in
        let book = try ApplicationBook(snapshot)
        let records = try list.records(of: .application, in: snapshot)
          .compactMap { $0.application(asOf: day, events: book.events(of: $0.fields.id)) }
        let names = BoardNames(towns: Town.xiuzhou, officers: try snapshot.officers())
        return ApplicationListReport(
          records, by: try list.filter.dimension(), names: names
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

    @Argument(help: "The first digits of its identifier, or its number, code or name")
    var record: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let day = try today.day()
      let report = try common.reader().read { snapshot in
        let today = try snapshot.anyRecord(record, kind: .application)
        let book = try ApplicationBook(snapshot, of: today.id)
        guard let fields = today.application(asOf: day, events: book.events(of: today.id)) else {
          throw UsageFault.notYet(kind: .application, text: record, on: day)
        }
        return ApplicationReport(
          fields, clocks: (try? Application(fields)).map { book.clocks(of: $0, on: day) })
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
