internal import Model

extension RouteExport {
  /// A route (`rte`) for each crew and day, its stops as points with the time of the visit.
  ///
  /// Source: GPX 1.1 schema, topografix.com.
  var gpx: String {
    var xml = XMLText(declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.element(
      "gpx",
      [
        "version": "1.1", "creator": "waiqin", "xmlns": "http://www.topografix.com/GPX/1/1",
        "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
        "xsi:schemaLocation":
          "http://www.topografix.com/GPX/1/1 http://www.topografix.com/GPX/1/1/gpx.xsd",
      ]
    ) { xml in
      xml.element("metadata") { xml in
        xml.element("name", text: says("走访 \(plan.week.iso)", "Visits \(plan.week.iso)"))
        xml.element("time", text: made.utc)
      }
      for route in routes { add(route, to: &xml) }
    }
    return xml.text
  }

  private func add(_ route: Plan.Route, to xml: inout XMLText) {
    xml.element("rte") { xml in
      xml.element("name", text: FileText.line(title(route)))
      for (index, stop) in route.stops.enumerated() {
        guard let place = point(stop)?.longitudeLatitude else { continue }
        xml.element("rtept", ["lat": place[1], "lon": place[0]]) { xml in
          xml.element("time", text: Instant(day: route.day, time: stop.begins).utc)
          xml.element("name", text: FileText.line("\(index + 1) \(siteName(stop))"))
          xml.element("desc", text: work(stop))
          xml.element("type", text: kind(stop))
        }
      }
    }
  }
}
