internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct WhereCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "where", abstract: "Show a point in all datums, with its town and its regions",
    discussion: """
      Examples:
        waiqin where 30.763,120.716 --datum wgs84
      """)

  @Argument(help: "LAT,LON in degrees")
  var place: String
  @Option(help: "The datum that the point is given in: wgs84, gcj02 or bd09")
  var datum: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard let datum = Datum(rawValue: datum) else { throw UsageFault.badDatum(datum) }
    let parts = place.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1])
    else { throw UsageFault.badPlace(place) }
    // Checks that the point lies on the earth; the report keeps the digits that were given.
    let point = try Point(latitude: latitude, longitude: longitude, datum: datum)
    let report = PlaceReport(
      Coordinate(latitude: latitude, longitude: longitude), datum: datum,
      regions: try regions(around: point))
    common.print(report.text(on: common.screen), json: report.json)
  }

  /// The regions that a point lies in; nil without a store, since datums and towns need none.
  private func regions(around point: Point) throws -> [Region]? {
    do {
      return try common.reader().read { try $0.regions() }
        .filter { $0.outline?.contains(point) == true }
    } catch StoreFault.noStore {
      return nil
    }
  }
}
