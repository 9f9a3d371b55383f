package import Model

/// The visits that supervision asks for, proposed or just put onto the list.
package struct VisitProposalReport: Sendable {
  private let proposals: VisitProposals
  private let sites: [RecordID: String]
  private let day: Day
  private let added: [RecordID]?

  /// - Parameters:
  ///   - sites: their names, for looking up.
  ///   - added: the visits that were made of them; nil when they were only proposed.
  package init(
    _ proposals: VisitProposals, sites: [RecordID: String], on day: Day, added: [RecordID]?
  ) {
    self.proposals = proposals
    self.sites = sites
    self.day = day
    self.added = added
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let zh = language == .zh
    if proposals.rows.isEmpty {
      return zh ? "没有到期的走访需要安排\n" : "no visit is due that is not on the list\n"
    }
    let table = Table(
      columns: [
        .init(zh ? "应于" : "due"), .init(zh ? "类型" : "kind", priority: 1),
        .init(zh ? "事项" : "case", shrinks: true, minimum: 8),
        .init(zh ? "点位" : "site", shrinks: true, minimum: 8),
        .init(zh ? "依据" : "because", priority: 2, shrinks: true, minimum: 12),
      ],
      rows: proposals.rows.map { row in
        [
          .init(row.due < day ? row.due.iso + (zh ? " 已逾期" : " late") : row.due.iso),
          .init(row.kind.text(in: language)), .init(row.cause.name),
          .init(row.site.map { sites[$0] ?? $0.short } ?? (zh ? "没有点位" : "no site")),
          .init(row.rule.text(in: language)),
        ]
      }
    ).text(on: screen)
    return headline(language) + table
  }

  private func headline(_ language: Language) -> String {
    switch (added, language) {
    case (nil, .zh): "共 \(proposals.rows.count) 次；加 --add 写入走访\n"
    case (nil, .en): "\(proposals.rows.count) in all; --add writes them as visits\n"
    case (let added?, .zh): "已写入走访 \(added.count) 次\n"
    case (let added?, .en): "\(added.count) written as visits\n"
    }
  }

  package var json: JSONOutput {
    .object([
      ("day", .text(day.iso)),
      (
        "visits",
        .list(
          proposals.rows.map { row in
            .object([
              ("kind", .text(row.kind.rawValue)), ("rule", .text(row.rule.name)),
              ("case", .text(row.cause.name)), ("record", .text(row.cause.record.text)),
              ("site", .optional(row.site?.text)), ("due", .text(row.due.iso)),
            ])
          })
      ), ("added", .texts((added ?? []).map(\.text))),
    ])
  }
}
