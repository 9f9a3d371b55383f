package import Model

/// What the search makes as small as possible, for one plan, term by term.
package struct PlanTermsReport: Sendable {
  private let week: Week
  private let terms: [PlanTerm]
  private let published: Int?

  /// - Parameter published: the number of the published plan that changes are counted against; nil for none.
  package init(_ terms: [PlanTerm], of week: Week, against published: Int?) {
    self.terms = terms
    self.week = week
    self.published = published
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let table = Table(
      columns: [
        .init(zh ? "项" : "term", shrinks: true, minimum: 12),
        .init(zh ? "量" : "amount", alignment: .right),
        .init(zh ? "总量" : "of", alignment: .right, priority: 1),
        .init(zh ? "每单位秒" : "seconds each", alignment: .right, priority: 1),
        .init(zh ? "合秒" : "seconds", alignment: .right),
      ],
      rows: terms.map { term in
        [
          .init(term.kind.text(in: screen.language)), .init(String(term.amount)),
          .init(term.all.map { String($0) } ?? ""), .init(String(term.weight)),
          .init(String(term.cost)),
        ]
      } + [[.init(zh ? "合计" : "total"), .init(""), .init(""), .init(""), .init(String(total))]])
    return note(screen.language).flatMap { Paragraph.lines($0, on: screen, indent: 2) }
      .map { $0 + "\n" }.joined() + "\n" + table.text(on: screen)
  }

  private func note(_ language: Language) -> [String] {
    switch language {
    case .zh:
      ["\(week.iso)：搜索使合计最小，单位折成行车秒"]
        + (published.map { ["改动按已发布的第 \(String($0)) 版计，同 waiqin plan replan"] } ?? [])
    case .en:
      ["\(week.iso): the search makes the total as small as it can, in seconds of driving"]
        + (published.map {
          [
            "changes are against the published version \(String($0)), as waiqin plan replan weighs "
              + "them"
          ]
        } ?? [])
    }
  }

  private var total: Int64 { terms.reduce(0) { $0 + $1.cost } }

  package var json: JSONOutput {
    .object([
      ("week", .text(week.iso)), ("published", published.map { .integer($0) } ?? .null),
      (
        "terms",
        .list(
          terms.map { term in
            .object([
              ("term", .text(term.kind.rawValue)), ("amount", .integer(term.amount)),
              ("of", term.all.map { .integer($0) } ?? .null),
              ("weight", .value(.integer(term.weight))),
              ("cost", .value(.integer(term.cost))),
            ])
          })
      ), ("total", .value(.integer(total))),
    ])
  }
}
