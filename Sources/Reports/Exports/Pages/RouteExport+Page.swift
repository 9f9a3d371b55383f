internal import Model

extension RouteExport {
  /// One HTML page that needs no network: the week on a map, in time and as a table, then a sheet of A4 for
  /// each officer and day, with room to write.
  var page: String {
    var html = XMLText(declaration: "<!DOCTYPE html>\n")
    html.element("html", ["lang": says("zh-CN", "en")]) { html in
      html.element("head") { html in
        html.empty("meta", ["charset": "utf-8"])
        html.empty(
          "meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
        html.element("title", text: heading)
        html.add("<style>\n\(PageStyle.sheet)</style>\n")
      }
      html.element("body") { html in
        html.element("section", ["class": "week"]) { addWeek(to: &$0) }
        let codes = navigationCodes
        for route in routes {
          for code in route.crew.officers where officer.map({ $0 == code }) ?? true {
            html.element("section", ["class": "sheet"]) { html in
              RouteSheet(self, route, code, codes).add(to: &html)
            }
          }
        }
      }
    }
    return html.text
  }

  /// The code that leads to each place, drawn once.
  private var navigationCodes: [String: String] {
    var codes: [String: String] = [:]
    for stop in routes.flatMap(\.stops) {
      guard let link = navigationLink(stop), codes[link] == nil else { continue }
      codes[link] = QRCode(link)?.svg(label: says("导航", "navigation"))
    }
    return codes
  }

  /// What the code at a stop says; nil where the place has no point.
  func navigationLink(_ stop: Plan.Stop) -> String? {
    point(stop).map { NavigationLink.text(to: $0, name: siteName(stop)) }
  }

  var heading: String { says("走访计划 \(plan.week.iso)", "Visits of \(plan.week.iso)") }

  private func addWeek(to html: inout XMLText) {
    html.element("h1", text: heading)
    let stops = routes.reduce(0) { $0 + $1.stops.count }
    html.element(
      "p",
      text: says(
        "第 \(version) 版，\(made.day.iso) \(made.timeOfDay.text) 排定；\(stops) 处，\(routes.count) 班次",
        "version \(version), made \(made.day.iso) \(made.timeOfDay.text); "
          + "\(stops.counted("stop")) on \(routes.count.counted("crew day"))"))
    html.element("div", ["class": "drawings"]) { html in
      html.add(RouteMap(self, routes, width: 520, height: 300, isNumbered: false).svg)
      html.add(RouteTimeline(self, routes, width: 520, hasLabels: true).svg)
    }
    html.element("table") { addTable(to: &$0) }
    addUnplanned(to: &html)
  }

  private func addTable(to html: inout XMLText) {
    html.element("thead") { html in
      html.element("tr") { html in
        let headings =
          isChinese
          ? ["日期", "组", "人员", "车辆", "时间", "点位", "镇街", "事由"]
          : ["day", "crew", "officers", "car", "time", "site", "town", "purpose"]
        for heading in headings { html.element("th", text: heading) }
      }
    }
    html.element("tbody") { html in
      for route in routes {
        for (index, stop) in route.stops.enumerated() {
          html.element("tr", ["class": index == 0 ? "first" : nil]) { html in
            let crew =
              index == 0
              ? [dayName(route.day), String(route.crew.number), names(route), route.crew.car]
              : ["", "", "", ""]
            let work = [
              "\(stop.begins.text)–\(stop.ends.text)", siteName(stop),
              book.town(of: book.site(of: stop.visit), language), self.work(stop),
            ]
            for cell in crew + work { html.element("td", text: FileText.line(cell)) }
          }
        }
      }
    }
  }

  /// What was left out, where the page is about the whole week.
  private func addUnplanned(to html: inout XMLText) {
    guard officer == nil, !plan.unplanned.isEmpty else { return }
    html.element("h2", text: says("未排入", "Left out"))
    html.element("ul") { html in
      for visit in plan.unplanned {
        let name = book.site(of: visit.visit)?.name ?? visit.visit.short
        let purpose = book.purpose(of: visit.visit) ?? ""
        html.element(
          "li",
          text: FileText.line(
            "\(name) \(purpose)\(says("：", ": "))\(visit.reason.text(in: language))"))
      }
    }
  }
}
