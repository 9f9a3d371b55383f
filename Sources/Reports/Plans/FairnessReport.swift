package import Model

/// How a week falls on the officers, and how the weeks before it did.
package struct FairnessReport: Sendable {
  /// Some weeks that are told of together.
  package struct Span: Sendable {
    let first: Week
    let last: Week
    /// How many of the weeks have a plan.
    let plans: Int
    let loads: [OfficerLoad]

    package init(first: Week, last: Week, plans: Int, loads: [OfficerLoad]) {
      self.first = first
      self.last = last
      self.plans = plans
      self.loads = loads
    }
  }

  private let week: Span
  private let before: Span
  private let book: PlanBook

  package init(_ week: Span, before: Span, book: PlanBook) {
    self.week = week
    self.before = before
    self.book = book
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    return Table(
      columns: [
        .init(zh ? "人员" : "officer", shrinks: true, minimum: 8),
        .init(zh ? "出车/在岗天" : "days out/at work", alignment: .right),
        .init(zh ? "走访" : "visits", alignment: .right),
        .init(zh ? "现场小时" : "on site h", alignment: .right),
        .init(zh ? "行车小时" : "driving h", alignment: .right),
        .init(zh ? "在外小时" : "out h", alignment: .right, priority: 1),
        .init("", priority: 2, minimum: 8),
      ],
      groups: [
        .init(week.first.iso, rows: rows(week, screen)),
        .init(title(screen.language), rows: rows(before, screen)),
      ]
    ).text(on: screen)
  }

  private func title(_ language: Language) -> String {
    let weeks = "\(before.first.iso) – \(before.last.iso)"
    return switch language {
    case .zh: "\(weeks)（\(before.plans) 周有计划）"
    case .en: "\(weeks) (\(before.plans.counted("week")) with a plan)"
    }
  }

  private func rows(_ span: Span, _ screen: Screen) -> [[Table.Cell]] {
    let most = span.loads.map(\.onSiteMinutes).max() ?? 0
    return span.loads.map { load in
      [
        .init(book.shortName(of: load.officer)), .init("\(load.days)/\(load.daysAtWork)"),
        .init(String(load.visits)), .init(PlanReport.hours(load.onSiteMinutes)),
        .init(PlanReport.hours(load.drivingMinutes)), .init(PlanReport.hours(load.minutesOut)),
        .init(Bar(load.onSiteMinutes, of: most, width: 8).text(on: screen)),
      ]
    }
  }

  package var json: JSONOutput {
    func json(_ span: Span) -> JSONOutput {
      .object([
        ("from", .text(span.first.iso)), ("through", .text(span.last.iso)),
        ("plans", .integer(span.plans)), ("loads", .list(span.loads.map(\.json))),
      ])
    }
    return .object([("week", json(week)), ("before", json(before))])
  }
}

extension OfficerLoad {
  var json: JSONOutput {
    .object([
      ("officer", .text(officer)), ("days", .integer(days)),
      ("days_at_work", .integer(daysAtWork)), ("visits", .integer(visits)),
      ("on_site_minutes", .integer(onSiteMinutes)),
      ("driving_minutes", .integer(drivingMinutes)), ("minutes_out", .integer(minutesOut)),
    ])
  }
}
