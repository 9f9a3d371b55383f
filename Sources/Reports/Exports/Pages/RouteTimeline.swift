internal import Model

/// The days of crews as bars under a scale of hours.
struct RouteTimeline {
  private let export: RouteExport
  private let routes: [Plan.Route]
  private let width: Int
  /// Whether day and crew stand before each bar.
  private let hasLabels: Bool

  init(_ export: RouteExport, _ routes: [Plan.Route], width: Int, hasLabels: Bool) {
    self.export = export
    self.routes = routes
    self.width = width
    self.hasLabels = hasLabels
  }

  private var left: Int { hasLabels ? 90 : 12 }
  /// 08:00 to 18:00, and whole hours more where a route begins before or ends after.
  private var firstHour: Int { min(8, (routes.map(\.leaves.minutes).min() ?? 480) / 60) }
  private var lastHour: Int { max(18, ((routes.map(\.returns.minutes).max() ?? 0) + 59) / 60) }

  private func x(_ minutes: Int) -> Int {
    left + (minutes - firstHour * 60) * (width - left - 12) / ((lastHour - firstHour) * 60)
  }

  var svg: String {
    if routes.isEmpty { return "" }
    let height = 26 + routes.count * 18
    var svg = XMLText()
    svg.element(
      "svg",
      [
        "xmlns": "http://www.w3.org/2000/svg", "viewBox": "0 0 \(width) \(height)",
        "role": "img", "aria-label": export.says("时间轴", "timeline"), "font-size": "10",
      ]
    ) { svg in
      for hour in firstHour...lastHour {
        let x = String(x(hour * 60))
        svg.empty(
          "line", ["x1": x, "x2": x, "y1": "14", "y2": String(height), "stroke": "#ddd"])
        svg.element(
          "text", ["x": x, "y": "10", "text-anchor": "middle", "fill": "#555"],
          text: String(hour))
      }
      for (index, route) in routes.enumerated() { add(route, at: 18 + index * 18, to: &svg) }
    }
    return svg.text
  }

  private func add(_ route: Plan.Route, at y: Int, to svg: inout XMLText) {
    if hasLabels {
      svg.element(
        "text", ["x": "4", "y": String(y + 11)],
        text: "\(route.day.weekday.text(in: export.language)) \(export.crew(route))")
    }
    for span in RouteReport.spans(of: route) {
      let (from, to) = (x(span.from.minutes), x(span.to.minutes))
      let isVisit = span.activity == .visit
      svg.empty(
        "rect",
        [
          "x": String(from), "width": String(max(to - from, 1)),
          "y": String(isVisit ? y : y + 6), "height": isVisit ? "14" : "3",
          "fill": isVisit
            ? RouteColour.of(route.day).html : span.activity == .rest ? "#ccc" : "#555",
        ])
      if isVisit, to - from > 10 {
        svg.element(
          "text",
          [
            "x": String((from + to) / 2), "y": String(y + 11), "text-anchor": "middle",
            "fill": "#fff",
          ], text: span.label)
      }
    }
  }
}
