package import Model

/// The visits that are still to be made, the weightiest first, with what their priority is made of.
package struct VisitPriorityReport: Sendable {
  package struct Row: Sendable {
    let visit: Visit
    let title: String
    let site: String
    let priority: VisitPriority

    /// - Parameter isMasked: leaves out who complained.
    package init(_ visit: Visit, site: Site?, priority: VisitPriority, isMasked: Bool = true) {
      self.visit = visit
      title = isMasked ? visit.title : visit.writtenTitle
      self.site = (isMasked ? site?.name : site?.writtenName) ?? ""
      self.priority = priority
    }
  }

  private let rows: [Row]

  package init(_ rows: [Row]) {
    self.rows = rows.sorted {
      (-$0.priority.sum, $0.visit.due ?? .last, $0.visit.id)
        < (-$1.priority.sum, $1.visit.due ?? .last, $1.visit.id)
    }
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let zh = language == .zh
    return Table(
      columns: [
        .init(zh ? "标识" : "id", minimum: 8), .init(zh ? "优先级" : "priority", alignment: .right),
        .init(zh ? "事由" : "purpose", shrinks: true, minimum: 14),
        .init(zh ? "点位" : "site", priority: 1, shrinks: true, minimum: 10),
        .init(zh ? "到期日" : "due", priority: 2, minimum: 10),
        .init(zh ? "状态" : "status", priority: 3),
        .init(zh ? "构成" : "made of", shrinks: true, wraps: true, minimum: 24),
      ],
      rows: rows.map { row in
        [
          .init(row.visit.id.short), .init(String(row.priority.sum)), .init(row.title),
          .init(row.site), .init(row.visit.due?.iso ?? ""),
          .init(row.visit.status.text(in: language)),
          .init(
            row.priority.terms.map { "\($0.points) \($0.cause.text(in: language))" }
              .joined(separator: zh ? "，" : ", ")),
        ]
      }
    ).text(on: screen)
  }

  package var json: JSONOutput {
    .list(
      rows.map { row in
        .object([
          ("id", .text(row.visit.id.text)), ("title", .text(row.title)),
          ("site", .text(row.site)), ("due", .optional(row.visit.due?.iso)),
          ("status", .text(row.visit.status.rawValue)),
          ("priority", .integer(row.priority.sum)),
          (
            "terms",
            .list(
              row.priority.terms.map { term in
                .object([
                  ("points", .integer(term.points)), ("zh", .text(term.cause.text(in: .zh))),
                  ("en", .text(term.cause.text(in: .en))),
                ])
              })
          ),
        ])
      })
  }
}
