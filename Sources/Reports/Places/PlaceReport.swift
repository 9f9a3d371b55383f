package import Model

/// One point in every datum, with the town nearest to it.
package struct PlaceReport: Sendable {
  private let points: [(datum: Datum, point: Coordinate)]
  private let town: Town?

  /// - Parameter point: in `datum`.
  package init(_ point: Coordinate, datum: Datum) {
    let wgs84 = point.converted(from: datum, to: .wgs84)
    points = [Datum.wgs84, .gcj02, .bd09].map { target in
      (target, target == datum ? point : wgs84.converted(from: .wgs84, to: target))
    }
    town = Town.nearest(to: wgs84)
  }

  package var json: JSONOutput {
    .object(
      points.map { ($0.datum.rawValue, Self.json(of: $0.point)) } + [
        (
          "town",
          town.map { .object([("code", .text($0.code)), ("name", .text($0.zh))]) } ?? .null
        )
      ])
  }

  package func text(on screen: Screen) -> String {
    var text = ""
    for (datum, point) in points {
      let name = screen.padded(datum.rawValue, to: 5)
      text += "\(name)  \(point.latitude.degrees), \(point.longitude.degrees)\n"
    }
    switch (town, screen.language) {
    case (let town?, .zh): text += "最近的镇街  \(town.zh)（\(town.code)）\n"
    case (let town?, .en): text += "nearest town  \(town.en) (\(town.code))\n"
    case (nil, .zh): text += "附近没有本区的镇街\n"
    case (nil, .en): text += "no town of the district is near\n"
    }
    return text
  }

  private static func json(of point: Coordinate) -> JSONOutput {
    .list([.decimal(point.latitude.degrees), .decimal(point.longitude.degrees)])
  }
}

extension Double {
  /// Degrees with seven digits (1 cm) after the point.
  fileprivate var degrees: String {
    let scaled = Int64((self * 1e7).rounded())
    let (whole, rest) = scaled.magnitude.quotientAndRemainder(dividingBy: 10_000_000)
    let digits = String(rest)
    return (scaled < 0 ? "-" : "") + "\(whole)."
      + String(repeating: "0", count: 7 - digits.count) + digits
  }
}
