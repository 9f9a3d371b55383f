internal import ArgumentParser
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanFairness: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fairness",
    abstract: "Show how a week falls on the officers, and how the eight weeks before did",
    discussion: """
      Examples:
        waiqin plan fairness 2026-W48

      Hours are those of the plans: of this week the newest, of each week before the published one, else its newest. \
      Where recorded cars are too few, a new plan sends, of crews that would be missed as much, those who were out less.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let report = try common.reader().read { snapshot in
      guard let plan = try snapshot.plan(of: week) else { throw UsageFault.noPlan(week) }
      let input = try PlanningInput(snapshot, week: week)
      let before = week.before(PlanningInput.weeksBefore)
      func span(_ weeks: [Week], _ plans: [Plan]) -> FairnessReport.Span {
        FairnessReport.Span(
          first: weeks.first ?? week, last: weeks.last ?? week, plans: plans.count,
          loads: OfficerLoad.all(
            input.officers, in: plans, of: weeks, calendar: input.calendar))
      }
      return FairnessReport(
        span([week], [plan]),
        before: span(before, try before.compactMap { try snapshot.standingPlan(of: $0) }),
        book: PlanBook(input))
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}
