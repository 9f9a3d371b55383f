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
    if let file, file.hasSuffix(".csv") { return try checkTable(file, week) }
    let given = try file.map(Self.plan)
    let (plan, input) = try common.reader().read { snapshot in
      guard let plan = try given ?? snapshot.plan(of: week) else {
        throw UsageFault.noPlan(week)
      }
      return (plan, try PlanningInput(snapshot, week: week).keeping(plan))
    }
    try tell(plan, input)
  }

  /// Checks a plan typed by hand.
  private func checkTable(_ path: String, _ week: Week) throws {
    let bytes = try BundleFiles.bytes(at: path)
    let (plan, input, faults) = try common.reader().read { snapshot in
      let fields = try snapshot.fields(of: .visit)
      let input = try PlanningInput(snapshot, week: week)
      let table = try FileFault.naming(path) {
        try PlanTable(
          try CSVReader.rows(try TableText(bytes).text), officers: input.officers,
          visit: { text in (try? fields.one(text, kind: .visit))?.id })
      }
      return (TypedPlan.plan(table.stops, input: input), input, table.faults)
    }
    for fault in faults {
      Console.standard.warn("\(path) \(fault.text(in: common.language)) [\(fault.code)]")
    }
    try tell(plan, input)
    if !faults.isEmpty { throw Exit.waiting }
  }

  private func tell(_ plan: Plan, _ input: PlanningInput) throws {
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
