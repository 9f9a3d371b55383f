internal import Model

extension RouteExport {
  /// A folder for each crew and day: the line of the route and its stops.
  ///
  /// Source: OGC KML 2.2.
  var kml: String {
    var xml = XMLText(declaration: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
    xml.element("kml", ["xmlns": "http://www.opengis.net/kml/2.2"]) { xml in
      xml.element("Document") { xml in
        xml.element("name", text: says("走访 \(plan.week.iso)", "Visits \(plan.week.iso)"))
        for day in plan.week.days {
          let ofDay = routes.filter { $0.day == day }
          guard !ofDay.isEmpty else { continue }
          xml.element("Style", ["id": Self.style(day)]) { xml in
            xml.element("LineStyle") { xml in
              xml.element("color", text: RouteColour.of(day).kml)
              xml.element("width", text: "4")
            }
          }
        }
        for route in routes { add(route, to: &xml) }
      }
    }
    return xml.text
  }

  /// The name of a day's style; one of XML's begins with a letter.
  private static func style(_ day: Day) -> String { "day-\(day.iso)" }

  private func add(_ route: Plan.Route, to xml: inout XMLText) {
    xml.element("Folder") { xml in
      xml.element("name", text: FileText.line(title(route)))
      let line = line(route)
      if line.count > 1 {
        xml.element("Placemark") { xml in
          xml.element("name", text: FileText.line(title(route)))
          xml.element("styleUrl", text: "#" + Self.style(route.day))
          xml.element("LineString") { xml in
            xml.element("tessellate", text: "1")
            xml.element(
              "coordinates",
              text: line.map { $0.longitudeLatitude.joined(separator: ",") }
                .joined(separator: " "))
          }
        }
      }
      for (index, stop) in route.stops.enumerated() { add(stop, index + 1, of: route, to: &xml) }
    }
  }

  private func add(
    _ stop: Plan.Stop, _ number: Int, of route: Plan.Route, to xml: inout XMLText
  ) {
    guard let point = point(stop) else { return }
    xml.element("Placemark") { xml in
      xml.element("name", text: FileText.line("\(number) \(siteName(stop))"))
      xml.element("description", text: work(stop))
      xml.element("TimeSpan") { xml in
        xml.element("begin", text: Instant(day: route.day, time: stop.begins).rfc3339)
        xml.element("end", text: Instant(day: route.day, time: stop.ends).rfc3339)
      }
      xml.element("Point") { xml in
        xml.element("coordinates", text: point.longitudeLatitude.joined(separator: ","))
      }
    }
  }
}
