internal import ArgumentParser
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy",
    abstract: "Start a week's plan from another week's, or from one typed by hand",
    discussion: """
      Examples:
        waiqin plan copy 2026-W49 2026-W48
        waiqin plan copy 2026-W48 typed.csv
        waiqin plan copy 2026-W48 plan.json --dry-run

      From another week come the crews, weekdays and order of what is still to be made; a file is taken as it \
      stands, and refused when it breaks a rule. The copy is a further version of the week: the published plan stays, \
      waiqin plan replan fills in the rest. An earlier version of the same week comes back with waiqin plan restore.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Argument(
    help: "Another week, or a file: what waiqin plan show --json wrote, or a .csv typed by hand")
  var source: String
  @Option(help: "The number of the other week's plan in its history; else the newest")
  var version: Int?
  @Flag(help: "Only show what it would do to the plan")
  var dryRun = false
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let now = try today.now()
    let week = try Week(iso: week)
    let (plan, input) = try common.reader().read { snapshot in
      let input = try PlanningInput(snapshot, week: week)
      let plan = try copied(to: input, snapshot)
      return (plan, input.keeping(plan))
    }
    let violations = PlanChecker(input).violations(of: plan)
    if violations.isEmpty, !dryRun {
      let writer = try common.writer()
      try writer.transaction { transaction in
        _ = try transaction.begin(CommandLineText.current, by: Settings.person, at: now)
        try transaction.save(plan, at: now)
      }
      try writer.checkpoint()
    }
    let report = PlanReport(
      plan, book: PlanBook(input), violations: violations,
      notes: PlanNote.all(about: plan, input: input))
    common.print(report.text(on: common.screen), json: report.json)
    if !violations.isEmpty { throw Exit.failed }
    if !plan.unplanned.isEmpty { throw Exit.waiting }
  }

  private func copied(
    to input: PlanningInput, _ snapshot: borrowing StoreSnapshot
  ) throws -> Plan {
    guard let other = try? Week(iso: source) else {
      let file = try PlanFile(source, input: input, snapshot)
      if let fault = file.faults.first { throw FileFault(path: source, fault: fault) }
      return file.plan
    }
    if other == input.week { throw UsageFault.sameWeek(other) }
    let versions = try snapshot.planVersions(of: other)
    guard let newest = versions.first else { throw UsageFault.noPlan(other) }
    return try CarriedPlan.plan(
      try versions.version(version ?? newest.number, of: other).plan, input: input)
  }
}
