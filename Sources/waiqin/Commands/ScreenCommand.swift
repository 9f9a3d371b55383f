internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Tell whether a project may go the lighter way of its region, and why",
    discussion: """
      Examples:
        waiqin screen --site 己卯光伏厂 --words 组件封装
        waiqin screen --point 30.763,120.655,wgs84 --industry 3825 --class report_book

      The answer only says what regions and negative lists say; an officer decides.
      """)

  @Option(help: "The site's name, or digits of its identifier")
  var site: String?
  @Option(help: "The place as LAT,LON,DATUM")
  var point: String?
  @Option(help: "The industry's code (GB/T 4754-2017); else that of the site")
  var industry: String?
  @Option(help: "What the project does: processes, equipment")
  var words: String?
  @Option(name: .customLong("class"), help: "report_book or report_form; else both are answered")
  var applicationClass: String?
  @Option(help: "The day for which the rules are asked, YYYY-MM-DD; else today")
  var on: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if (site == nil) == (point == nil) { throw UsageFault.siteOrPoint }
  }

  func run() throws {
    let given = try point.map { try Point(argument: $0) }
    let day = try on.map { try Day(iso: $0) } ?? today.day()
    let code = try industry.map { try Industry($0) }
    let applicationClass = try self.applicationClass.map { try Self.class($0) }
    let report = try common.reader().read { snapshot in
      let site = try site.map {
        try Site(try snapshot.record($0, kind: .site))
      }
      let question = ScreeningQuestion(
        place: given ?? site?.point,
        industry: code ?? site?.industry.flatMap { try? Industry($0) }, words: words ?? "",
        class: applicationClass, day: day)
      return ScreeningReport(
        Screening(
          question, regions: try snapshot.regions(), restrictions: try snapshot.restrictions()),
        site: site?.name)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }

  private static func `class`(_ text: String) throws -> ApplicationClass {
    let allowed: [ApplicationClass] = [.reportBook, .reportForm]
    guard let found = ApplicationClass(typed: text), allowed.contains(found) else {
      throw UsageFault.badFieldValue(
        name: "--class", value: text, allowed: allowed.map(\.rawValue))
    }
    return found
  }
}

extension Point {
  /// The point that a person types as `LAT,LON,DATUM`.
  fileprivate init(argument text: String) throws {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 3, let latitude = Double(parts[0]), let longitude = Double(parts[1]),
      let datum = Datum(rawValue: String(parts[2]))
    else { throw UsageFault.badPoint(text) }
    self = try Point(latitude: latitude, longitude: longitude, datum: datum)
  }
}
