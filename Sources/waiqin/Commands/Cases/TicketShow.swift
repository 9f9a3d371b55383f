internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension TicketCommand {
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one ticket with all its fields and the rule of its term")

    @Argument(help: "The first digits of its identifier, or its number, code or name")
    var record: String
    @Flag(help: "Show who complained; the log keeps that it was shown")
    var unmasked = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let fields = try common.reader().read { try $0.anyRecord(record, kind: .ticket) }
      if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
      let term = (try? Ticket(fields)).flatMap { TicketTerm(of: $0, calendar: .china) }
      let report = TicketReport(fields, isMasked: !unmasked, term: term)
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
