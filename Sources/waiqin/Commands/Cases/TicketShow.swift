internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension TicketCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: "Show one ticket with its fields, all its steps and the rule of its term")

    @Argument(help: "The first or last digits of its identifier, or its number, code or name")
    var record: String
    @Flag(help: "Show who complained; the log keeps that it was shown")
    var unmasked = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let (fields, referred, steps, officers) = try common.reader().read { snapshot in
        let fields = try snapshot.anyRecord(record, kind: .ticket)
        return (
          fields, try snapshot.referred(by: fields), try snapshot.toldSteps(of: fields.id),
          try snapshot.officers()
        )
      }
      if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
      let term = (try? Ticket(fields)).flatMap { TicketTerm(of: $0, calendar: .china) }
      let report = TicketReport(
        fields, isMasked: !unmasked, referred: referred, steps: steps, officers: officers,
        term: term)
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}

extension TicketTerm {
  /// Tells the person at the desk which due day is proposed, and why.
  func say(in language: Language) {
    Console.standard.warn(
      (language == .zh ? "拟定到期日 \(due.iso)：" : "proposed due day \(due.iso): ")
        + words(in: language))
  }
}
