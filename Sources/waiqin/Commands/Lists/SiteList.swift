internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension SiteCommand {
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List every site")

    @Flag(help: "Show who complained; the log keeps that it was shown")
    var unmasked = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
      let records = try common.reader().read { try $0.fields(of: .site) }
      let report = RecordListReport(kind: .site, records: records, isMasked: !unmasked)
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
