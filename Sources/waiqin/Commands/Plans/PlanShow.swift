internal import ArgumentParser
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show the newest plan of a week, or an earlier one",
    discussion: """
      Examples:
        waiqin plan show 2026-W48
        waiqin plan show 2026-W48 --grid
        waiqin plan show 2026-W48 --day 2026-11-24
        waiqin plan show 2026-W48 --json > plan.json
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "The number of the plan in waiqin plan history; else the newest")
  var version: Int?
  @Flag(help: "Officers down, days across, with how full each day is")
  var grid = false
  @Option(help: "This day in time and on small maps, YYYY-MM-DD")
  var day: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let (plan, input) = try common.reader().read { snapshot in
      let versions = try snapshot.planVersions(of: week, limit: version == nil ? 1 : .max)
      guard let newest = versions.first else { throw UsageFault.noPlan(week) }
      let plan = try versions.version(version ?? newest.number, of: week).plan
      return (plan, try PlanningInput(snapshot, week: week).keeping(plan))
    }
    let book = PlanBook(input)
    if let day = try day.map({ try Day(iso: $0) }) {
      let report = PlanDayReport(plan, on: day, book: book)
      return common.print(report.text(on: common.screen), json: report.json)
    }
    if grid {
      let report = PlanGridReport(plan, book: book)
      return common.print(report.text(on: common.screen), json: report.json)
    }
    let report = PlanReport(
      plan, book: book, violations: [PlanViolation](),
      notes: PlanNote.all(about: plan, input: input))
    common.print(report.text(on: common.screen), json: report.json)
  }
}
