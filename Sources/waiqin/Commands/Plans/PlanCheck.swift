internal import ArgumentParser
internal import Exchange
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanCheck: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check a plan against the records, rule by rule",
    discussion: """
      Examples:
        waiqin plan check 2026-W48
        waiqin plan check 2026-W48 --file plan.json
        waiqin plan check 2026-W48 --file typed.csv

      A table has a row a visit: day, officers, visit and begins; crew, car and ends where they are known. \
      It may be UTF-8 or GB18030, with headings in Chinese or English. Visits that it leaves out are no fault. \
      The checker shares no code with the search. Exit 1 when a rule is broken.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(
    help: "A plan that waiqin plan show --json wrote, or a .csv typed by hand; else the newest plan"
  )
  var file: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let (plan, input, faults) = try common.reader().read { snapshot in
      let input = try PlanningInput(snapshot, week: week)
      if let file = try file.map({ try PlanFile($0, input: input, snapshot) }) {
        return (file.plan, input.keeping(file.plan), file.faults)
      }
      guard let plan = try snapshot.plan(of: week) else { throw UsageFault.noPlan(week) }
      return (plan, input.keeping(plan), [])
    }
    for fault in faults {
      Console.standard.warn("\(file ?? "") \(fault.text(in: common.language)) [\(fault.code)]")
    }
    let violations = PlanChecker(input).violations(of: plan)
    let report = PlanCheckReport(
      plan, violations: violations.map { PlanReport.Violation(code: $0.code, words: $0) })
    common.print(report.text(on: common.screen), json: report.json)
    if !violations.isEmpty { throw Exit.failed }
    if !faults.isEmpty { throw Exit.waiting }
  }
}
