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
        waiqin due 2026-08-17 --rule eia_form
      """)

  @Argument(help: "The day of receipt, YYYY-MM-DD; it is day 0")
  var received: String
  @Option(help: "The length of the term")
  var limit: Int?
  @Option(help: "workdays, days or months")
  var unit: String?
  @Option(help: "A rule of waiqin rules, as it stands on the day of receipt, instead of both")
  var rule: String?
  @Option(help: "A pause, both days included: YYYY-MM-DD..YYYY-MM-DD; may be given several times")
  var pause: [String] = []
  @OptionGroup var common: CommonOptions

  func validate() throws {
    let isWhole = rule == nil ? limit != nil && unit != nil : limit == nil && unit == nil
    if !isWhole { throw UsageFault.ruleOrLimit }
  }

  func run() throws {
    let received = try Day(iso: received)
    let pauses = try pause.map { try Pause(text: $0) }
    let report = try rule.map { try byRule($0, received, pauses) } ?? byLimit(received, pauses)
    common.print(report.text(on: common.screen), json: report.json)
  }

  private func byLimit(_ received: Day, _ pauses: [Pause]) throws -> DeadlineReport {
    guard let unit = TermUnit(rawValue: unit ?? "") else { throw UsageFault.badUnit(unit ?? "") }
    let limit = limit ?? 0
    let deadline = try Deadline(
      received: received, limit: limit, unit: unit, pauses: pauses, calendar: .china)
    return DeadlineReport(
      received: received, limit: limit, unit: unit, pauses: pauses, deadline: deadline)
  }

  private func byRule(_ id: String, _ received: Day, _ pauses: [Pause]) throws -> DeadlineReport {
    let table = RuleTable.standard
    guard let rule = table.rule(id, on: received) else {
      let rows = table.rows(id)
      throw rows.isEmpty
        ? RuleFault.noSuchRule(id)
        : RuleFault.notInForce(id, day: received, rows: rows.map(\.validity))
    }
    return DeadlineReport(
      received: received, limit: rule.count, unit: rule.unit, pauses: pauses,
      deadline: try rule.deadline(from: received, pauses: pauses, calendar: .china), rule: rule)
  }
}
