package import Model

/// The rules table, all of it or as of a day.
package struct RuleListReport: Sendable {
  private let rules: [Rule]

  package init(_ rules: [Rule]) { self.rules = rules }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let language = screen.language
    return Table(
      columns: [
        .init(zh ? "规则" : "rule", minimum: 8),
        .init(zh ? "名称" : "name", priority: 1, shrinks: true, wraps: true, minimum: 14),
        .init(zh ? "期限" : "term", minimum: 6),
        .init(zh ? "有效期" : "holds", minimum: 8),
        .init(zh ? "来源" : "source", priority: 2, shrinks: true, wraps: true, minimum: 16),
      ],
      rows: rules.map { rule in
        [
          .init(rule.id), .init(rule.name.text(in: language)), .init(rule.term(in: language)),
          .init(rule.validity.text(in: language)),
          .init(rule.source.text(in: language), rule.isArticleKnown ? .normal : .warning),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput { .list(rules.map(\.json)) }
}
