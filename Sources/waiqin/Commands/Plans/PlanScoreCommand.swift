internal import ArgumentParser
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanScoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "score", abstract: "Show what the newest plan comes to, term by term",
    discussion: """
      Examples:
        waiqin plan score 2026-W48
        waiqin plan score 2026-W48 --explain

      With --explain: the sum that the search makes as small as possible, each term with its amount, its weight in \
      seconds of driving and what it comes to. Changes count where another plan is published.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Flag(help: "The terms of the search with their weights, which add up to its objective")
  var explain = false
  @OptionGroup var loads: LoadOptions
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    if explain { return try explain(week) }
    let report = try common.reader().read { snapshot in
      guard let plan = try snapshot.plan(of: week) else { throw UsageFault.noPlan(week) }
      let input = try PlanningInput(snapshot, week: week).keeping(plan)
      return ScoreReport(PlanScore(plan, input: input), book: PlanBook(input))
    }
    common.print(report.text(on: common.screen), json: report.json)
  }

  private func explain(_ week: Week) throws {
    let report = try common.reader().read { snapshot in
      let versions = try snapshot.planVersions(of: week)
      guard let newest = versions.first else { throw UsageFault.noPlan(week) }
      let number = try snapshot.publishedVersion(of: week)
      let published = versions.dropFirst().first { $0.number == number }
      let input = try PlanningInput(snapshot, week: week, settings: loads.settings)
        .keeping(newest.plan)
      let bench = try Workbench(newest.plan, input: input)
      return PlanTermsReport(
        try bench.terms(changing: published?.plan), of: week, against: published?.number)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}
