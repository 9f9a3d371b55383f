internal import ArgumentParser
internal import Exchange
internal import Model
internal import Planning
internal import Reports
internal import Store

struct MatrixRequest: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "request",
    abstract: "Print the request to OSRM's table service for the places of a week",
    discussion: """
      Examples:
        waiqin matrix request 2026-W48 > request.txt
        curl "$(cat request.txt)" > answer.json

      Where there are more places than one request may hold, there is a line for each request; ask them one by one
      and give the answers to waiqin matrix import in the same order. This program never goes onto the network by itself.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "Where OSRM answers")
  var server = "http://localhost:5000"
  @Option(help: "The vehicle, by OSRM's name")
  var profile = "driving"
  @Option(help: "The greatest number of places in one request, 2 to 2000")
  var most = 100
  @OptionGroup var common: CommonOptions

  func run() throws {
    guard (2...RoadMatrix.mostPlaces).contains(most) else { throw MatrixFault.badMost(most) }
    let week = try Week(iso: week)
    let input = try common.reader().read { try PlanningInput($0, week: week) }
    let spots = WeekPlaces(input).places.map(\.spot)
    if spots.isEmpty { throw MatrixFault.noPlaces(week) }
    let addresses = TableRequest.all(among: spots, most: most).map {
      $0.address(at: server, profile: profile)
    }
    common.print(
      addresses.map { $0 + "\n" }.joined(),
      json: .object([
        ("week", .text(week.iso)), ("places", .integer(spots.count)),
        ("requests", .texts(addresses)),
      ]))
  }
}
