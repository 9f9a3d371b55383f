package import Model

/// The major projects that wait to be heard from.
package struct WaitingReport: Sendable {
  private let waiting: WaitingProjects

  package init(_ waiting: WaitingProjects) { self.waiting = waiting }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let zh = language == .zh
    if waiting.rows.isEmpty { return zh ? "没有等待联系的重大项目\n" : "no major project waits\n" }
    return Table(
      columns: [
        .init(zh ? "点位" : "site", shrinks: true, minimum: 8), .init(zh ? "跟踪人" : "tracker"),
        .init(zh ? "约定联系日" : "next contact", priority: 1),
        .init(zh ? "上次联系" : "last contact", priority: 2),
        .init(zh ? "已等天数" : "days waiting", alignment: .right),
        .init(zh ? "原因" : "because", shrinks: true, minimum: 8),
      ],
      rows: rows(in: language).map { row in
        [
          .init(row.site.name), .init(row.site.tracker ?? (zh ? "未指定" : "nobody")),
          .init(row.site.nextContact?.iso ?? ""), .init(row.lastContact?.iso ?? ""),
          .init(row.since.map { String(waiting.day - $0) } ?? ""),
          .init(Self.text(row.cause, language)),
        ]
      }
    ).text(on: screen)
  }

  /// Those that wait longest first, those of one day by name.
  private func rows(in language: Language) -> [WaitingProjects.Row] {
    NameOrder(language).sorted(waiting.rows) { $0.site.name }.enumerated().sorted {
      ($0.element.since ?? .first, $0.offset) < ($1.element.since ?? .first, $1.offset)
    }.map(\.element)
  }

  private static func text(_ cause: WaitingProjects.Cause, _ language: Language) -> String {
    switch (cause, language) {
    case (.dayCome, .zh): "约定日已到"
    case (.dayCome, .en): "its day has come"
    case (.silent, .zh): "久未联系"
    case (.silent, .en): "long without contact"
    case (.never, .zh): "从未联系"
    case (.never, .en): "never contacted"
    }
  }

  package var json: JSONOutput {
    .list(
      waiting.rows.map { row in
        .object([
          ("id", .text(row.site.id.text)), ("site", .text(row.site.name)),
          ("tracker", .optional(row.site.tracker)),
          ("next_contact", .optional(row.site.nextContact?.iso)),
          ("last_contact", .optional(row.lastContact?.iso)),
          ("since", .optional(row.since?.iso)), ("because", .text(row.cause.rawValue)),
        ])
      })
  }
}
