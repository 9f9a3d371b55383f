package import Model

/// Route sheets: what each crew does on each day, with a strip of the day.
package struct RouteReport: Sendable {
  private let plan: Plan
  private let book: PlanBook
  private let routes: [Plan.Route]

  /// - Parameters:
  ///   - officer: only routes of the crew with this officer, by code; nil for all.
  ///   - day: only this day; nil for all.
  package init(_ plan: Plan, book: PlanBook, officer: String?, day: Day?) {
    self.plan = plan
    self.book = book
    routes = plan.routes.filter { route in
      (officer.map(route.crew.officers.contains) ?? true) && (day.map { $0 == route.day } ?? true)
    }
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    if routes.isEmpty {
      return language == .zh ? "\(plan.week.iso)：没有符合条件的路线\n" : "\(plan.week.iso): no such routes\n"
    }
    return routes.map { sheet($0, on: screen) }.joined(separator: "\n")
  }

  private func sheet(_ route: Plan.Route, on screen: Screen) -> String {
    let language = screen.language
    let crew = route.crew.officers.map(book.name).joined(separator: language == .zh ? "、" : ", ")
    let day = "\(route.day.iso) \(route.day.weekday.text(in: language))"
    let driving = Self.kilometres(route.metres)
    let head =
      switch language {
      case .zh:
        [
          "\(day)  第 \(route.crew.number) 组  \(crew)  \(route.crew.car)",
          "\(route.leaves.text) 出发，\(route.returns.text) 返回；共 \(route.stops.count) 处，"
            + "行车 \(route.drivingMinutes) 分钟、\(driving) 公里",
        ]
      case .en:
        [
          "\(day)  crew \(route.crew.number)  \(crew)  \(route.crew.car)",
          "out \(route.leaves.text), back \(route.returns.text); "
            + "\(route.stops.count) stop\(route.stops.count == 1 ? "" : "s"), "
            + "\(route.drivingMinutes) min and \(driving) km of driving",
        ]
      }
    return head.flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
      + TimelineStrip(Self.spans(of: route)).text(on: screen) + "\n"
      + table(route, on: screen).text(on: screen)
  }

  private func table(_ route: Plan.Route, on screen: Screen) -> Table {
    let language = screen.language
    let zh = language == .zh
    return Table(
      columns: [
        .init(zh ? "时间" : "time", minimum: 11),
        .init(zh ? "点位" : "site", shrinks: true, minimum: 20),
        .init(zh ? "镇街" : "town", priority: 2, shrinks: true, minimum: 8),
        .init(zh ? "类型" : "kind", priority: 1, shrinks: true, minimum: 8),
        .init(zh ? "事由" : "purpose", priority: 3, shrinks: true, minimum: 12),
        .init(zh ? "行车" : "drive", alignment: .right, priority: 1, minimum: 4),
      ],
      rows: route.stops.map { stop in
        let visit = book.visit(stop.visit)
        let site = book.site(of: stop.visit)
        return [
          .init("\(stop.begins.text)-\(stop.ends.text)"), .init(site?.name ?? stop.visit.short),
          .init(book.town(of: site, language)), .init(visit?.kind.text(in: language) ?? ""),
          .init(book.purpose(of: stop.visit) ?? ""),
          .init("\(stop.drivingMinutes)\(zh ? "分" : " min")"),
        ]
      } + [home(route, language)])
  }

  /// The way home, as the last line of the day.
  private func home(_ route: Plan.Route, _ language: Language) -> [Table.Cell] {
    let zh = language == .zh
    let leaves = TimeOfDay(minutes: route.returns.minutes - route.homeMinutes)
    return [
      .init("\(leaves.text)-\(route.returns.text)"), .init(zh ? "返回驻地" : "home office"),
      .init(""), .init(""), .init(""), .init("\(route.homeMinutes)\(zh ? "分" : " min")"),
    ]
  }

  /// What the crew does from its first drive to its last.
  static func spans(of route: Plan.Route) -> [TimelineStrip.Span] {
    var spans: [TimelineStrip.Span] = []
    for (index, stop) in route.stops.enumerated() {
      spans.append(
        .init(
          .driving, from: TimeOfDay(minutes: stop.arrives.minutes - stop.drivingMinutes),
          to: stop.arrives))
      spans.append(.init(.visit, from: stop.begins, to: stop.ends, label: String(index + 1)))
    }
    if !route.stops.isEmpty {
      spans.append(
        .init(
          .driving, from: TimeOfDay(minutes: route.returns.minutes - route.homeMinutes),
          to: route.returns))
    }
    if let rest = route.rest { spans.append(.init(.rest, from: rest.begins, to: rest.ends)) }
    return spans
  }

  static func kilometres(_ metres: Int) -> String {
    let tenths = (metres + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }

  package var json: JSONOutput {
    .object([
      ("week", .text(plan.week.iso)),
      ("routes", plan.json(of: routes)),
    ])
  }
}

extension Plan {
  /// Some of its routes as a plan has them.
  func json(of routes: [Route]) -> JSONOutput {
    .value(
      Plan(
        week: week, seed: seed, iterations: iterations, routes: routes, unplanned: []
      ).value["routes"] ?? .list([]))
  }
}
