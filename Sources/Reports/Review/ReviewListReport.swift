package import Model

/// What waits for a person, one line an item.
package struct ReviewListReport: Sendable {
  private let cases: [ReviewCase]

  package init(cases: [ReviewCase]) { self.cases = cases }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    if cases.isEmpty { return zh ? "没有待审事项\n" : "nothing waits for review\n" }
    return Table(
      columns: [
        .init(zh ? "事项" : "item", minimum: 10),
        .init(zh ? "记录" : "record", priority: 1, shrinks: true, minimum: 8),
        .init(zh ? "内容" : "what", shrinks: true, wraps: true, minimum: 20),
      ],
      rows: cases.map { item in
        [
          .init(item.item.id), .init(item.name ?? ""),
          .init(ReviewWords.subject(item.item, kind: item.kind, screen.language)),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput { .list(cases.map { ReviewWords.json($0.item) }) }
}
