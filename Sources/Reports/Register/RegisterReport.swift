package import Model

/// The register numbers that were given, or would be.
package struct RegisterReport: Sendable {
  private let rows: [Row]
  private let isTrial: Bool

  package struct Row: Sendable {
    package let record: Fields
    package let number: RegisterNumber

    package init(record: Fields, number: RegisterNumber) {
      self.record = record.masked
      self.number = number
    }
  }

  package init(_ rows: [Row], isTrial: Bool) {
    self.rows = rows
    self.isTrial = isTrial
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    guard let first = rows.first, let last = rows.last else {
      return zh ? "都已有登记号\n" : "everything has its number\n"
    }
    let span = "\(first.number.text) – \(last.number.text)"
    let head =
      zh
      ? "\(isTrial ? "将编" : "已编") \(rows.count) 个登记号：\(span)\n"
      : "\(isTrial ? "would number" : "numbered") \(rows.count): \(span)\n"
    return head
      + Table(
        columns: [
          .init(zh ? "登记号" : "number"), .init(zh ? "类型" : "kind"),
          .init(zh ? "标识" : "id", priority: 1, minimum: 8),
          .init(zh ? "名称" : "name", shrinks: true, minimum: 12),
        ],
        rows: rows.map { row in
          [
            .init(row.number.text), .init(row.record.kind.text(in: screen.language)),
            .init(row.record.id.short),
            .init(row.record.text("title") ?? row.record.text("name") ?? ""),
          ]
        }
      ).text(on: screen)
  }

  package var json: JSONOutput {
    .list(
      rows.map { row in
        .object([
          ("number", .text(row.number.text)), ("type", .text(row.record.kind.rawValue)),
          ("id", .text(row.record.id.text)), ("kept", .bool(!isTrial)),
        ])
      })
  }
}
