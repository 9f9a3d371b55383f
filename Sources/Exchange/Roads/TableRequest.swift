internal import Foundation
package import Model

/// A request to the `table` service of OSRM: the ways from some of its coordinates to some of them.
///
/// Source: the HTTP interface of OSRM 5 and later, service `table`.
package struct TableRequest: Hashable, Sendable {
  package let origins: [Spot]
  package let destinations: [Spot]

  package init(origins: [Spot], destinations: [Spot]) {
    self.origins = origins
    self.destinations = destinations
  }

  /// The requests that ask for every pair of `spots`, none with more than `most` coordinates.
  ///
  /// One where they all fit; else the spots go in blocks of half of `most`, each block against each.
  /// - Parameter most: 2 or more; below that it counts as 2.
  package static func all(among spots: [Spot], most: Int) -> [TableRequest] {
    if spots.isEmpty { return [] }
    if spots.count <= max(most, 2) { return [TableRequest(origins: spots, destinations: spots)] }
    let size = max(most / 2, 1)
    let blocks = stride(from: 0, to: spots.count, by: size).map {
      Array(spots[$0..<min($0 + size, spots.count)])
    }
    return blocks.flatMap { origins in
      blocks.map { TableRequest(origins: origins, destinations: $0) }
    }
  }

  /// The request as an address.
  ///
  /// - Parameters:
  ///   - server: such as `http://localhost:5000`.
  ///   - profile: the vehicle, such as `driving`.
  package func address(at server: String, profile: String) -> String {
    let isSquare = origins == destinations
    let spots = isSquare ? origins : origins + destinations
    let sides =
      isSquare
      ? ""
      : "&sources=\(Self.numbers(0..<origins.count))"
        + "&destinations=\(Self.numbers(origins.count..<spots.count))"
    let server = server.hasSuffix("/") ? String(server.dropLast()) : server
    return server + "/table/v1/\(profile)/" + spots.map(\.degrees).joined(separator: ";")
      + "?annotations=duration,distance" + sides
  }

  private static func numbers(_ range: Range<Int>) -> String {
    range.map(String.init).joined(separator: ";")
  }

  /// Reads an address back, whoever wrote it.
  ///
  /// - Throws: `RoadFault.request` for another address, `.annotations` when it doesn't ask for both times and
  ///   lengths, `.tooMany`.
  package init(address: String) throws(RoadFault) {
    let halves = address.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let path = halves.first, let service = path.range(of: "/table/v1/"),
      let coordinates = path[service.upperBound...].split(separator: "/").dropFirst().first
    else { throw .request(address) }
    var spots: [Spot] = []
    for text in coordinates.split(separator: ";", omittingEmptySubsequences: false) {
      guard let spot = Spot(degrees: text) else { throw .request(address) }
      spots.append(spot)
    }
    let options = Self.options(halves.dropFirst().first ?? "")
    guard Set((options["annotations"] ?? "").split(separator: ",")) == ["duration", "distance"]
    else { throw .annotations }
    guard let origins = Self.chosen(options["sources"], of: spots),
      let destinations = Self.chosen(options["destinations"], of: spots)
    else { throw .request(address) }
    let (ways, overflow) = origins.count.multipliedReportingOverflow(by: destinations.count)
    guard !overflow, ways <= RoadMatrix.limit else { throw .tooMany(limit: RoadMatrix.limit) }
    self.origins = origins
    self.destinations = destinations
  }

  private static func options(_ query: Substring) -> [String: String] {
    let pairs = query.split(separator: "&").map { pair in
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      return (
        String(halves.first ?? ""),
        String(halves.dropFirst().first ?? "").replacing("%3B", with: ";").replacing(
          "%2C", with: ",")
      )
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// All spots where nothing is said; nil for numbers that are none of theirs.
  private static func chosen(_ numbers: String?, of spots: [Spot]) -> [Spot]? {
    guard let numbers, numbers != "all" else { return spots }
    let chosen = numbers.split(separator: ";", omittingEmptySubsequences: false).map { text in
      Int(text).flatMap { spots.indices.contains($0) ? spots[$0] : nil }
    }
    let found = chosen.compactMap { $0 }
    return found.count == chosen.count ? found : nil
  }
}

extension Spot {
  /// `LON,LAT` in degrees with seven places: exactly what it is.
  var degrees: String { Self.degrees(longitude) + "," + Self.degrees(latitude) }

  private static func degrees(_ units: Int32) -> String {
    let size = units.magnitude
    let fraction = String(size % 10_000_000)
    return (units < 0 ? "-" : "") + "\(size / 10_000_000)."
      + String(repeating: "0", count: 7 - fraction.count) + fraction
  }

  /// Nil for what is no `LON,LAT` on the earth.
  init?(degrees text: Substring) {
    let halves = text.split(separator: ",", omittingEmptySubsequences: false)
    guard halves.count == 2, let longitude = Double(halves[0]), let latitude = Double(halves[1]),
      let point = try? Point(latitude: latitude, longitude: longitude, datum: .wgs84)
    else { return nil }
    self.init(point)
  }
}
