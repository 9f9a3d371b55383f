package import Model

/// One point in every datum, with the town nearest to it and the regions that it lies in.
package struct PlaceReport: Sendable {
  private let points: [(datum: Datum, point: Coordinate)]
  private let town: Town?
  private let regions: [Region]?

  /// - Parameters:
  ///   - point: in `datum`.
  ///   - regions: those around the point; nil where there is no store to ask.
  package init(_ point: Coordinate, datum: Datum, regions: [Region]? = nil) {
    let wgs84 = point.converted(from: datum, to: .wgs84)
    points = [Datum.wgs84, .gcj02, .bd09].map { target in
      (target, target == datum ? point : wgs84.converted(from: .wgs84, to: target))
    }
    town = Town.nearest(to: wgs84)
    self.regions = regions?.sorted { ($0.code, $0.id) < ($1.code, $1.id) }
  }

  package var json: JSONOutput {
    .object(
      points.map { ($0.datum.rawValue, Self.json(of: $0.point)) } + [
        (
          "town",
          town.map { .object([("code", .text($0.code)), ("name", .text($0.zh))]) } ?? .null
        )
      ]
        + (regions.map { regions in
          [
            (
              "regions",
              .list(
                regions.map { .object([("code", .text($0.code)), ("name", .text($0.name))]) })
            )
          ]
        } ?? []))
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
    let word = screen.language == .zh ? "改革区域" : "region"
    for region in regions ?? [] {
      let name = "\(region.name) (\(region.code), \(region.status.text(in: screen.language)))"
      text += Paragraph.lines("\(word)  \(name)", on: screen, indent: 2).map { $0 + "\n" }.joined()
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
