internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension AgencyCommand {
  struct QuarterTable: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "quarter", abstract: "Show what agencies finished in a quarter",
      discussion: """
        Examples:
          waiqin agency quarter 2019-Q3

        Drafts by agency: finished, median working days, late, sent back. Nobody is recommended.
        """)

    @Argument(help: "A quarter such as 2019-Q3")
    var quarter: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let quarter = try Quarter(iso: quarter)
      let figures = try common.reader().read { snapshot in
        AgencyQuarter(
          quarter, agencies: try snapshot.agencies(),
          applications: try snapshot.applications(), calendar: .china)
      }
      let report = AgencyQuarterReport(figures)
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
