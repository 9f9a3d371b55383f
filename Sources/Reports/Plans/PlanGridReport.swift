package import Model

/// A week at a glance: officers down, days across, in each cell how many visits and how full the day is.
package struct PlanGridReport: Sendable {
  private let plan: Plan
  private let book: PlanBook
  /// Minutes out of the office that fill a bar: a day from 8:30 to 17:00.
  private static let day = 510

  package init(_ plan: Plan, book: PlanBook) {
    self.plan = plan
    self.book = book
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let rows = codes.map { code in
      [Table.Cell(book.shortName(of: code))]
        + days.map { Table.Cell(cell(code, on: $0, screen)) }
        + [.init(PlanReport.hours(minutes(code)))]
    }
    return Table(
      columns: [.init(zh ? "人员" : "officer", shrinks: true, minimum: 8)]
        + days.map { day in
          .init("\(day.weekday.text(in: screen.language)) \(String(day.iso.suffix(5)))", minimum: 9)
        } + [.init(zh ? "小时" : "hours", alignment: .right, priority: 1)],
      rows: rows
    ).text(on: screen)
  }

  /// The days of the plan's routes, and every weekday between Monday and Friday.
  private var days: [Day] {
    let weekdays = plan.week.days.prefix(5)
    return Set(weekdays + plan.routes.map(\.day)).sorted()
  }

  private var codes: [String] {
    Set(book.officers.map(\.code) + plan.routes.flatMap(\.crew.officers)).sorted()
  }

  private func route(_ code: String, on day: Day) -> Plan.Route? {
    plan.routes.first { $0.day == day && $0.crew.officers.contains(code) }
  }

  /// How many visits, the crew, and a bar for the time out.
  private func cell(_ code: String, on day: Day, _ screen: Screen) -> String {
    guard let route = route(code, on: day) else {
      let isAway = book.officer(code)?.isAway(on: day) ?? false
      return isAway ? (screen.language == .zh ? "不在" : "away") : ""
    }
    let minutes = route.returns.minutes - route.leaves.minutes
    let bar = Bar(minutes, of: Self.day, width: 6).text(on: screen)
    return "\(route.stops.count)\(bar.isEmpty ? "" : " " + bar)"
  }

  private func minutes(_ code: String) -> Int {
    plan.routes.filter { $0.crew.officers.contains(code) }
      .reduce(0) { $0 + $1.returns.minutes - $1.leaves.minutes }
  }

  package var json: JSONOutput {
    .list(
      codes.map { code in
        .object([
          ("officer", .text(code)), ("minutes_out", .integer(minutes(code))),
          (
            "days",
            .list(
              days.compactMap { day in
                route(code, on: day).map { route in
                  .object([
                    ("day", .text(day.iso)), ("crew", .integer(route.crew.number)),
                    ("visits", .integer(route.stops.count)),
                    (
                      "minutes_out",
                      .integer(route.returns.minutes - route.leaves.minutes)
                    ),
                  ])
                }
              })
          ),
        ])
      })
  }
}
