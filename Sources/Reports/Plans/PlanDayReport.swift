package import Model

/// One day of a plan in time and place: for each crew a strip, what it does, and a small map of its route.
package struct PlanDayReport: Sendable {
  private let plan: Plan
  private let day: Day
  private let book: PlanBook

  package init(_ plan: Plan, on day: Day, book: PlanBook) {
    self.plan = plan
    self.day = day
    self.book = book
  }

  private var routes: [Plan.Route] { plan.routes.filter { $0.day == day } }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let head = "\(day.iso) \(day.weekday.text(in: screen.language))\n"
    if routes.isEmpty { return head + (zh ? "  这一天不出车\n" : "  no crew goes out\n") }
    return head
      + routes.map { route in
        let crew = route.crew.officers.map(book.shortName).joined(separator: zh ? "、" : ", ")
        let title =
          "\(zh ? "\(route.crew.number)组" : "crew \(route.crew.number)")  \(crew)  \(route.crew.car)"
        let stops = route.stops.enumerated().map { index, stop in
          let site = book.site(of: stop.visit)?.name ?? ""
          let name = site.isEmpty ? book.visit(stop.visit)?.title ?? stop.visit.short : site
          return "\(index + 1) \(stop.begins.text) \(name)"
        }.joined(separator: "  ")
        return Paragraph.lines(title, on: screen, indent: 2).map { $0 + "\n" }.joined()
          + TimelineStrip(RouteReport.spans(of: route)).text(on: screen)
          + (Paragraph.lines(stops, on: screen, indent: 2)
          + RouteSketch(route, book: book).lines(on: screen)).map { $0 + "\n" }.joined()
      }.joined(separator: "\n")
  }

  package var json: JSONOutput {
    .object([
      ("day", .text(day.iso)),
      ("routes", plan.json(of: routes)),
    ])
  }
}
