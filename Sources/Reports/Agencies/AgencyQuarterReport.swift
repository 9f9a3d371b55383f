package import Model

/// What agencies finished in a quarter, by name; never a ranking.
package struct AgencyQuarterReport: Sendable {
  private let figures: AgencyQuarter

  package init(_ figures: AgencyQuarter) { self.figures = figures }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let head =
      zh
      ? "环评机构 \(figures.quarter.iso)：当季完成的编制，中位为工作日"
      : "Agencies \(figures.quarter.iso): drafts finished, median in working days"
    let note =
      zh
      ? "按名称排列，只作记录，不作推荐：法律禁止指定机构。"
      : "By name. This is a record and recommends nobody: the law forbids designating an agency."
    func lines(_ text: String) -> String {
      Paragraph.lines(text, on: screen, indent: 2).map { $0 + "\n" }.joined()
    }
    return lines(head) + "\n" + table(screen.language).text(on: screen)
      + (screen.plain ? "" : "\n") + lines(note)
  }

  private func table(_ language: Language) -> Table {
    let zh = language == .zh
    return Table(
      columns: [
        .init(zh ? "机构" : "agency", shrinks: true, minimum: 12),
        .init(zh ? "类别" : "class", minimum: 6),
        .init(zh ? "完成" : "finished", alignment: .right),
        .init(zh ? "中位" : "median", alignment: .right),
        .init(zh ? "超期" : "late", alignment: .right),
        .init(zh ? "退回" : "sent back", alignment: .right),
      ],
      rows: NameOrder(language).sorted(figures.rows) { $0.agency.name }.flatMap { row in
        Self.classes(of: row).map { kind, drafts in
          [
            .init(row.agency.name), .init(kind.text(in: language)),
            .init(String(drafts.finished)), .init(drafts.median ?? "-"),
            .init(String(drafts.late), drafts.late > 0 ? .warning : .dim),
            .init(String(drafts.sentBack)),
          ]
        }
      })
  }

  /// Books and forms apart, where there are any.
  private static func classes(
    of row: AgencyQuarter.Row
  ) -> [(ApplicationClass, AgencyQuarter.Drafts)] {
    [(.reportBook, row.books), (.reportForm, row.forms)].filter { $0.1.finished > 0 }
  }

  package var json: JSONOutput {
    .object([
      ("quarter", .text(figures.quarter.iso)),
      (
        "agencies",
        .list(
          figures.rows.map { row in
            .object(
              [("id", .text(row.agency.id.text)), ("name", .text(row.agency.name))]
                + Self.classes(of: row).map { kind, drafts in
                  (
                    kind.rawValue,
                    .object([
                      ("finished", .integer(drafts.finished)),
                      ("medianWorkdays", drafts.median.map { .decimal($0) } ?? .null),
                      ("late", .integer(drafts.late)), ("sentBack", .integer(drafts.sentBack)),
                    ])
                  )
                })
          })
      ),
    ])
  }
}

extension AgencyQuarter.Drafts {
  /// The median, with a half where it lies between two days.
  fileprivate var median: String? {
    doubledMedian.map { $0 % 2 == 0 ? String($0 / 2) : "\($0 / 2).5" }
  }
}
