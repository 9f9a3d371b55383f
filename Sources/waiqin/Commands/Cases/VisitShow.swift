internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension VisitCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show one visit with its fields and what was written down on it")

    @Argument(help: "The first or last digits of its identifier, or its number, code or name")
    var record: String
    @Flag(help: "Show who complained; the log keeps that it was shown")
    var unmasked = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (fields, referred, notes, officers) = try common.reader().read { snapshot in
        let fields = try snapshot.anyRecord(record, kind: .visit)
        return (
          fields, try snapshot.referred(by: fields), try snapshot.notes(of: fields.id),
          try snapshot.officers()
        )
      }
      if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
      let report = VisitReport(
        fields, isMasked: !unmasked, referred: referred, notes: notes, officers: officers)
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
