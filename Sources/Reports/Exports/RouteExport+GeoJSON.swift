internal import Model

extension RouteExport {
  /// Each route as a line, followed by its stops as points; WGS-84.
  ///
  /// Source: RFC 7946.
  var geoJSON: JSONOutput {
    .object([
      ("type", .text("FeatureCollection")),
      ("features", .list(routes.flatMap { [feature($0)] + stops($0) })),
    ])
  }

  private func feature(_ route: Plan.Route) -> JSONOutput {
    let line = line(route).map(\.geoJSON)
    return GeoJSON.feature(
      id: "\(route.day.iso)-\(route.crew.number)",
      geometry: line.count < 2 ? .null : GeoJSON.geometry("LineString", .list(line)),
      properties: [
        ("what", .text("route")), ("week", .text(plan.week.iso)), ("day", .text(route.day.iso)),
        ("crew", .integer(route.crew.number)), ("officers", .texts(route.crew.officers)),
        ("car", .text(FileText.cleaned(route.crew.car))), ("leaves", .text(route.leaves.text)),
        ("returns", .text(route.returns.text)), ("minutes", .integer(route.drivingMinutes)),
        ("metres", .integer(route.metres)),
      ])
  }

  private func stops(_ route: Plan.Route) -> [JSONOutput] {
    route.stops.enumerated().map { index, stop in
      let site = book.site(of: stop.visit)
      return GeoJSON.feature(
        id: stop.visit.text,
        geometry: site?.point.map { GeoJSON.geometry("Point", $0.geoJSON) } ?? .null,
        properties: [
          ("what", .text("stop")), ("day", .text(route.day.iso)),
          ("crew", .integer(route.crew.number)), ("number", .integer(index + 1)),
          ("name", .text(FileText.cleaned(siteName(stop)))),
          ("town", .text(book.town(of: site, language))), ("kind", .text(kind(stop))),
          ("purpose", .text(FileText.cleaned(purpose(stop)))),
          ("begins", .text(stop.begins.text)), ("ends", .text(stop.ends.text)),
        ])
    }
  }
}

/// The parts of GeoJSON (RFC 7946).
enum GeoJSON {
  static func feature(
    id: String, geometry: JSONOutput, properties: [(String, JSONOutput)]
  ) -> JSONOutput {
    .object([
      ("type", .text("Feature")), ("id", .text(id)), ("geometry", geometry),
      ("properties", .object(properties)),
    ])
  }

  static func geometry(_ type: String, _ coordinates: JSONOutput) -> JSONOutput {
    .object([("type", .text(type)), ("coordinates", coordinates)])
  }
}

extension Point {
  /// A position: longitude, latitude.
  var geoJSON: JSONOutput { .list(longitudeLatitude.map { .decimal($0) }) }
}
