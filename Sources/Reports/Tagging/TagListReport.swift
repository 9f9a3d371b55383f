package import Model

/// Proposed categories for tickets that have none yet, a ticket a row.
package struct TagListReport: Sendable {
  private let rows: [Row]

  package struct Row: Sendable {
    let ticket: Ticket
    let title: String
    package let proposal: Tagger.Proposal

    package init(ticket: Ticket, proposal: Tagger.Proposal) {
      self.ticket = ticket
      title = ticket.maskedTitle
      self.proposal = proposal
    }
  }

  /// - Parameter rows: shown with the least sure first.
  package init(_ rows: [Row]) {
    self.rows = rows.enumerated().sorted {
      ($0.element.proposal.confidence, $0.offset) < ($1.element.proposal.confidence, $1.offset)
    }.map(\.element)
  }

  package var json: JSONOutput {
    .list(
      rows.map { row in
        .object([
          ("id", .text(row.ticket.id.text)), ("number", .optional(row.ticket.number)),
          ("title", .text(row.title)),
          ("category", .text(row.proposal.category.rawValue)),
          ("also", .texts(row.proposal.also.map(\.rawValue))),
          ("confidence", .integer(row.proposal.confidence)),
          ("because", .texts(row.proposal.because)),
        ])
      })
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    if rows.isEmpty { return zh ? "没有未定类别的问题单\n" : "every ticket has a category\n" }
    return Table(
      columns: [
        .init(zh ? "问题单" : "ticket", shrinks: true, minimum: 12),
        .init(zh ? "建议类别" : "proposed", shrinks: true, minimum: 10),
        .init(zh ? "把握" : "sure", alignment: .right),
        .init(zh ? "依据" : "because of", priority: 1, shrinks: true, minimum: 10),
      ],
      rows: rows.map { row in
        [
          .init([row.ticket.number, row.title].compactMap { $0 }.joined(separator: " ")),
          .init(row.proposal.category.text(in: screen.language)),
          .init("\(row.proposal.confidence)%", row.proposal.confidence < 50 ? .warning : .normal),
          .init(row.proposal.because.joined(separator: zh ? "、" : ", ")),
        ]
      }
    ).text(on: screen)
  }
}
