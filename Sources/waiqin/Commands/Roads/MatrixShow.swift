internal import ArgumentParser
internal import Model
internal import Planning
internal import Reports
internal import Store

struct MatrixShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Tell which ways of a week are known by road and which are estimates",
    discussion: """
      Examples:
        waiqin matrix show 2026-W48
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let input = try common.reader().read { try PlanningInput($0, week: week) }
    let language = common.language
    let report = EstimateReport(
      week: week,
      rows: WeekPlaces(input).estimates.map { from, to in
        EstimateReport.Row(
          place: from.name.text(in: language), estimated: to.map { $0.name.text(in: language) })
      })
    common.print(report.text(on: common.screen), json: report.json)
  }
}

extension WeekPlaces.Name {
  fileprivate func text(in language: Language) -> String {
    switch self {
    case .site(let name): return name
    case .office(let code):
      let town = Town.xiuzhou.first { $0.code == code }?.text(in: language) ?? code ?? "?"
      return language == .zh ? "\(town)驻地" : "\(town), office"
    }
  }
}
