internal import ArgumentParser
internal import Model
internal import Reports

struct DueCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "due", abstract: "Work out a deadline, with the days counted",
    discussion: """
      Examples:
        waiqin due 2019-09-02 --limit 30 --unit workdays
        waiqin due 2019-09-02 --limit 30 --unit workdays --pause 2019-09-09..2019-09-20
      """)

  @Argument(help: "The day of receipt, YYYY-MM-DD; it is day 0")
  var received: String
  @Option(help: "The length of the term")
  var limit: Int
  @Option(help: "workdays or days")
  var unit: String
  @Option(help: "A pause, both days included: YYYY-MM-DD..YYYY-MM-DD; may be given several times")
  var pause: [String] = []
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let unit = TermUnit(rawValue: unit) else { throw UsageFault.badUnit(unit) }
    let received = try Day(iso: received)
    let pauses = try pause.map { try Pause(text: $0) }
    let deadline = try Deadline(
      received: received, limit: limit, unit: unit, pauses: pauses, calendar: .china)
    let report = DeadlineReport(
      received: received, limit: limit, unit: unit, pauses: pauses, deadline: deadline)
    common.print(report.text(on: common.screen), json: report.json)
  }
}
