internal import Model

/// The figures that a leader looks at first.
extension BoardReport {
  func tiles(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let total = figures.total
    let change = figures.openChange
    let share = figures.terms.closedInTime
    let first = Table(
      columns: [
        .init(zh ? "在办" : "open", alignment: .right, minimum: 4),
        .init(zh ? "较上周" : "on last week", alignment: .right, minimum: 4),
        .init(zh ? "超期" : "overdue", alignment: .right, minimum: 4),
        .init(zh ? "按期销号" : "closed in time", alignment: .right, minimum: 4),
      ],
      rows: [
        [
          .init(String(total.open), .strong),
          .init(Self.signed(change), change > 0 ? .warning : .good),
          .init(String(total.overdue), total.overdue > 0 ? .bad : .good),
          .init(share.map { Self.percent($0) + " %" } ?? "-"),
        ]
      ])
    let second = Table(
      columns: [
        .init(zh ? "3个工作日内到期" : "due in 3 working days", alignment: .right, minimum: 4),
        .init(zh ? "7个工作日内" : "in 7", alignment: .right, minimum: 4),
        .init(zh ? "本周销号" : "closed this week", alignment: .right, minimum: 4),
        .init(zh ? "本周重开" : "reopened", alignment: .right, minimum: 4),
      ],
      rows: [
        [
          .init(String(total.dueSoon), total.dueSoon > 0 ? .warning : .good),
          .init(String(figures.dueInSeven)), .init(String(total.closedThisWeek), .good),
          .init(
            String(figures.reopenedThisWeek), figures.reopenedThisWeek > 0 ? .warning : .good),
        ]
      ])
    return first.text(on: screen) + (screen.plain ? "" : "\n") + second.text(on: screen)
  }

  /// With its sign, so that a change reads as one.
  static func signed(_ number: Int) -> String { number > 0 ? "+\(number)" : String(number) }

  /// A share in percent, with one digit after the point at most.
  static func percent(_ share: Ratio) -> String {
    Ratio(share.sum * 100, of: share.count)?.text(digits: 1) ?? "-"
  }
}
