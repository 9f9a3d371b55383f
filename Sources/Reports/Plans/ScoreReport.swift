package import Model

/// What a plan comes to, term by term, and how the week falls on the officers.
package struct ScoreReport: Sendable {
  private let score: PlanScore
  private let book: PlanBook

  package init(_ score: PlanScore, book: PlanBook) {
    self.score = score
    self.book = book
  }

  package func text(on screen: Screen) -> String {
    terms(on: screen) + "\n" + loads(on: screen)
  }

  private func terms(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let rows: [(String, String)] = [
      (zh ? "已排走访 / 待排" : "visits planned / open", "\(score.planned) / \(score.open)"),
      (zh ? "本周到期已排 / 到期" : "due this week, planned / all", "\(score.duePlanned) / \(score.due)"),
      (
        zh ? "优先级合计 已排 / 待排" : "priority planned / open",
        "\(score.priorityPlanned) / \(score.priority)"
      ),
      (zh ? "现场分钟" : "minutes on site", "\(score.onSiteMinutes)"),
      (zh ? "行车分钟" : "minutes of driving", "\(score.drivingMinutes)"),
      (zh ? "公里" : "kilometres", RouteReport.kilometres(score.metres)),
    ]
    return Table(
      columns: [
        .init(zh ? "项" : "term", shrinks: true, minimum: 12),
        .init(zh ? "值" : "value", alignment: .right),
      ], rows: rows.map { [.init($0.0), .init($0.1)] }
    ).text(on: screen)
  }

  private func loads(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let most = score.loads.map(\.minutesOut).max() ?? 0
    return Table(
      columns: [
        .init(zh ? "人员" : "officer", shrinks: true, minimum: 12),
        .init(zh ? "出车天数" : "days out", alignment: .right),
        .init(zh ? "走访" : "visits", alignment: .right),
        .init(zh ? "在外分钟" : "min out", alignment: .right),
        .init("", priority: 1, minimum: 12),
      ],
      rows: score.loads.map { load in
        [
          .init(book.name(of: load.officer)), .init(String(load.days)),
          .init(String(load.visits)), .init(String(load.minutesOut)),
          .init(Bar(load.minutesOut, of: most, width: 12).text(on: screen)),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput {
    .object([
      ("planned", .integer(score.planned)), ("open", .integer(score.open)),
      ("due_planned", .integer(score.duePlanned)), ("due", .integer(score.due)),
      ("priority_planned", .integer(score.priorityPlanned)),
      ("priority", .integer(score.priority)),
      ("on_site_minutes", .integer(score.onSiteMinutes)),
      ("driving_minutes", .integer(score.drivingMinutes)), ("metres", .integer(score.metres)),
      ("loads", .list(score.loads.map(\.json))),
    ])
  }
}
