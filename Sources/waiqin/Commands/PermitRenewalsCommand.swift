internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

extension PermitCommand {
  /// Lists the permits that are due for renewal.
  struct Renewals: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "renewals",
      abstract: "List the permits that are due for renewal, expired ones first",
      discussion: """
        Examples:
          waiqin permit renewals
          waiqin permit renewals --within 90 --json

        A holder has to apply for renewal 60 days before the permit expires.
        """)

    @Option(help: "How many days before they expire permits come onto the list")
    var within = Permit.renewalNotice
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func validate() throws { try UsageFault.checkDays(within, option: "--within") }

    func run() throws {
      let day = try today.day()
      let report = try common.reader().read { snapshot in
        PermitRenewalReport(
          PermitRenewals(try snapshot.permits(), on: day, within: within),
          sites: try snapshot.siteNames())
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}

extension StoreSnapshot {
  /// The names of sites, for looking up.
  func siteNames() throws -> [RecordID: String] {
    Dictionary(try sites().map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
  }
}
