internal import Foundation
internal import Model

/// Routes on a plain map of their own, drawn to the points with the seats of the towns for orientation.
///
/// North is up; east and north have one scale, that of the middle of the map.
struct RouteMap {
  private let export: RouteExport
  private let routes: [Plan.Route]
  private let width: Int
  private let height: Int
  private let isNumbered: Bool
  private let frame: Frame?

  /// How places come to lie on the drawing.
  private struct Frame {
    let west: Double
    let north: Double
    /// Units of the drawing a degree of latitude, and a degree of longitude.
    let down: Double
    let right: Double
    let left: Double
    let top: Double

    /// The frame around these places; nil without any.
    init?(_ places: [Coordinate], width: Double, height: Double) {
      guard let first = places.first else { return nil }
      let start = (first.latitude, first.latitude, first.longitude, first.longitude)
      let (south, north, west, east) = places.reduce(start) { box, place in
        (
          min(box.0, place.latitude), max(box.1, place.latitude),
          min(box.2, place.longitude), max(box.3, place.longitude)
        )
      }
      let margin = 40.0
      let narrowing = max(cos((south + north) / 2 * .pi / 180), 0.01)
      // A single place gets a kilometre or so around it.
      let scale = min(
        (width - 2 * margin) / max((east - west) * narrowing, 0.01),
        (height - 2 * margin) / max(north - south, 0.01))
      self.west = west
      self.north = north
      down = scale
      right = scale * narrowing
      left = (width - (east - west) * right) / 2
      top = (height - (north - south) * down) / 2
    }

    func position(_ place: Coordinate) -> (x: Double, y: Double) {
      (left + (place.longitude - west) * right, top + (north - place.latitude) * down)
    }
  }

  init(
    _ export: RouteExport, _ routes: [Plan.Route], width: Int, height: Int, isNumbered: Bool
  ) {
    self.export = export
    self.routes = routes
    self.width = width
    self.height = height
    self.isNumbered = isNumbered
    frame = Frame(
      routes.flatMap(export.line).map(\.wgs84), width: Double(width), height: Double(height))
  }

  var svg: String {
    guard let frame else { return "" }
    var svg = XMLText()
    svg.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "role": "img", "aria-label": export.says("地图", "map"), "font-size": "11",
      ]
    ) { svg in
      svg.empty(
        "rect",
        ["width": String(width), "height": String(height), "fill": "#f7f7f4", "stroke": "#ccc"])
      for route in routes { add(route, frame, to: &svg) }
      addTowns(frame, to: &svg)
      // Numbers lie over all else.
      for route in routes { addStops(route, frame, to: &svg) }
      if !isNumbered { addLegend(to: &svg) }
    }
    return svg.text
  }

  private func addTowns(_ frame: Frame, to svg: inout XMLText) {
    for town in export.book.allTowns {
      let (x, y) = frame.position(town.centre)
      guard (0...Double(width)).contains(x), (0...Double(height)).contains(y) else { continue }
      svg.empty(
        "rect",
        [
          "x": Self.number(x - 2), "y": Self.number(y - 2), "width": "4", "height": "4",
          "fill": "#999",
        ])
      // Names point away from the middle, where most lines are.
      let isWest = x < Double(width) / 2
      svg.element(
        "text",
        [
          "x": Self.number(isWest ? x - 6 : x + 6), "y": Self.number(y + 4), "fill": "#555",
          "text-anchor": isWest ? "end" : nil,
        ], text: town.text(in: export.language))
    }
  }

  private func add(_ route: Plan.Route, _ frame: Frame, to svg: inout XMLText) {
    let points = export.line(route).map { point in
      let (x, y) = frame.position(point.wgs84)
      return "\(Self.number(x)),\(Self.number(y))"
    }
    svg.empty(
      "polyline",
      [
        "points": points.joined(separator: " "), "fill": "none",
        "stroke": RouteColour.of(route.day).html, "stroke-width": "1.5",
      ])
  }

  private func addStops(_ route: Plan.Route, _ frame: Frame, to svg: inout XMLText) {
    let colour = RouteColour.of(route.day).html
    if let home = export.home(route) {
      let (x, y) = frame.position(home.wgs84)
      svg.empty(
        "rect",
        [
          "x": Self.number(x - 5), "y": Self.number(y - 5), "width": "10", "height": "10",
          "fill": "#fff", "stroke": "#000", "stroke-width": "1.5",
        ])
    }
    for place in places(of: route) {
      let (x, y) = frame.position(place.point.wgs84)
      let radius = isNumbered ? 8 : 3.5
      svg.empty(
        "ellipse",
        [
          "cx": Self.number(x), "cy": Self.number(y),
          "rx": Self.number(radius + (isNumbered ? 6 * Double(place.stops.count - 1) : 0)),
          "ry": Self.number(radius),
          "fill": isNumbered ? "#fff" : colour, "stroke": colour, "stroke-width": "1.5",
        ])
      if isNumbered {
        svg.element(
          "text",
          ["x": Self.number(x), "y": Self.number(y + 4), "text-anchor": "middle"],
          text: place.stops.map(String.init).joined(separator: ","))
      }
    }
  }

  /// The places of a route, each with the numbers of its stops there.
  private func places(of route: Plan.Route) -> [(point: Point, stops: [Int])] {
    var places: [(point: Point, stops: [Int])] = []
    for (index, stop) in route.stops.enumerated() {
      guard let point = export.point(stop) else { continue }
      if let place = places.firstIndex(where: { $0.point == point }) {
        places[place].stops.append(index + 1)
      } else {
        places.append((point, [index + 1]))
      }
    }
    return places
  }

  /// The colour of each day.
  private func addLegend(to svg: inout XMLText) {
    for (index, day) in export.plan.week.days.filter({ day in routes.contains { $0.day == day } })
      .enumerated()
    {
      let y = 18 + index * 16
      svg.empty(
        "rect",
        [
          "x": "8", "y": String(y - 9), "width": "14", "height": "10",
          "fill": RouteColour.of(day).html,
        ])
      svg.element(
        "text", ["x": "26", "y": String(y)], text: day.weekday.text(in: export.language))
    }
  }

  /// A length with one digit after the point.
  private static func number(_ length: Double) -> String {
    let tenths = Int((min(max(length, -1e6), 1e6) * 10).rounded())
    return (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
