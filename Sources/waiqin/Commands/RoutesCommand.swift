internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct RoutesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "routes", abstract: "Show a week's route sheets",
    discussion: """
      Examples:
        waiqin routes 2026-W48
        waiqin routes 2026-W48 --officer O-001 --day 2026-11-24
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "Only the routes of this officer, by code or name")
  var officer: String?
  @Option(help: "Only this day, YYYY-MM-DD")
  var day: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let day = try day.map { try Day(iso: $0) }
    let report = try common.reader().read { snapshot in
      guard let plan = try snapshot.plan(of: week) else { throw UsageFault.noPlan(week) }
      let book = try PlanBook(snapshot)
      return RouteReport(
        plan, book: book, officer: try officer.map { try book.code(of: $0) }, day: day)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}

extension PlanBook {
  /// The names that a plan of this store refers to.
  init(_ snapshot: borrowing StoreSnapshot) throws {
    self.init(
      officers: try snapshot.officers(), sites: try snapshot.sites(),
      visits: try snapshot.visits(), towns: Town.xiuzhou)
  }

  /// The code of the officer whom a person names by code or name.
  func code(of text: String) throws -> String {
    guard let officer = officers.first(where: { $0.code == text || $0.name == text }) else {
      throw UsageFault.noSuchOfficer(text)
    }
    return officer.code
  }
}
