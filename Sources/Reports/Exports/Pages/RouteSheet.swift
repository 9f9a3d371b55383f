internal import Model

/// A sheet of paper for one officer and day: where to go when, and room to write what was found.
struct RouteSheet {
  private let export: RouteExport
  private let route: Plan.Route
  private let officer: String
  private let codes: [String: String]

  /// - Parameter codes: the code's drawing for each link to a place.
  init(
    _ export: RouteExport, _ route: Plan.Route, _ officer: String, _ codes: [String: String]
  ) {
    self.export = export
    self.route = route
    self.officer = officer
    self.codes = codes
  }

  func add(to html: inout XMLText) {
    html.element(
      "h1", text: "\(export.dayName(route.day))  \(export.book.name(of: officer))")
    html.element(
      "p",
      text: FileText.line(
        "\(export.crew(route))  \(export.names(route))  \(route.crew.car)  "
          + export.says(
            "\(route.leaves.text) 出发，\(route.returns.text) 返回，"
              + "行车 \(route.drivingMinutes) 分钟、\(RouteReport.kilometres(route.metres)) 公里",
            "out \(route.leaves.text), back \(route.returns.text), "
              + "\(route.drivingMinutes) min and \(RouteReport.kilometres(route.metres)) km")))
    html.element("div", ["class": "drawings"]) { html in
      html.add(RouteTimeline(export, [route], width: 700, hasLabels: false).svg)
      html.add(RouteMap(export, [route], width: 700, height: 240, isNumbered: true).svg)
    }
    for (index, stop) in route.stops.enumerated() {
      html.element("div", ["class": "stop"]) { add(stop, index + 1, to: &$0) }
    }
    addFoot(to: &html)
  }

  private func add(_ stop: Plan.Stop, _ number: Int, to html: inout XMLText) {
    let site = export.book.site(of: stop.visit)
    html.element("div") { html in
      html.element(
        "h3",
        text: FileText.line(
          "\(number). \(stop.begins.text)–\(stop.ends.text)  \(export.siteName(stop))"))
      html.element("div", text: FileText.line(export.work(stop)))
      let town = export.book.town(of: site, export.language)
      let place = [
        site?.address?.contains(town) == true ? nil : town, site?.address, site?.contact,
        site?.phone,
      ]
      html.element(
        "div",
        text: FileText.line(
          place.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: export.says("，", ", "))
        ))
      html.element("div", ["class": "write"]) { html in
        html.element("span", text: export.says("到达", "arrived"))
        html.element("span", text: export.says("离开", "left"))
        html.element("span", ["class": "wide"], text: export.says("现场人员签字", "signed on site"))
      }
      html.element("div", ["class": "lines"]) { html in
        html.element("span", text: export.says("情况", "found"))
        html.element("span", text: "")
      }
    }
    if let code = export.navigationLink(stop).flatMap({ codes[$0] }) {
      html.add(code)
    } else {
      html.element("div", text: export.says("无坐标", "no point"))
    }
  }

  private func addFoot(to html: inout XMLText) {
    html.element("div", ["class": "write stop-foot"]) { html in
      html.element("span", text: export.says("出车里程", "odometer out"))
      html.element("span", text: export.says("收车里程", "odometer back"))
      html.element("span", ["class": "wide"], text: export.says("走访人员签字", "officers' signatures"))
    }
  }
}
