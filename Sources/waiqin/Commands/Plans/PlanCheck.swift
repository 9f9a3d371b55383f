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

      The checker shares no code with the search. Exit 1 when a rule is broken.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "A plan that waiqin plan show --json wrote; else the newest plan of the store")
  var file: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let given = try file.map(Self.plan)
    let (plan, input) = try common.reader().read { snapshot in
      guard let plan = try given ?? snapshot.plan(of: week) else {
        throw UsageFault.noPlan(week)
      }
      return (plan, try PlanningInput(snapshot, week: week, from: plan.firstDay))
    }
    let violations = PlanChecker(input).violations(of: plan)
    let report = PlanCheckReport(
      plan, violations: violations.map { PlanReport.Violation(code: $0.code, words: $0) })
    common.print(report.text(on: common.screen), json: report.json)
    if !violations.isEmpty { throw Exit.failed }
  }

  /// - Throws: `UsageFault.badPlanFile` for a file that holds no plan.
  private static func plan(at path: String) throws -> Plan {
    let bytes = try BundleFiles.bytes(at: path)
    guard let value = FieldValue(json: String(decoding: bytes, as: UTF8.self)),
      let plan = Plan(value: value)
    else { throw UsageFault.badPlanFile(path: path) }
    return plan
  }
}
