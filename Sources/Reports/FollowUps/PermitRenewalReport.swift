package import Model

/// The permits that are due for renewal.
package struct PermitRenewalReport: Sendable {
  private let renewals: PermitRenewals
  private let sites: [RecordID: String]

  /// - Parameter sites: their names, for looking up.
  package init(_ renewals: PermitRenewals, sites: [RecordID: String]) {
    self.renewals = renewals
    self.sites = sites
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let zh = language == .zh
    if renewals.rows.isEmpty, renewals.withoutExpiry.isEmpty {
      return zh ? "没有到期应延续的排污许可证\n" : "no permit is due for renewal\n"
    }
    let table = Table(
      columns: [
        .init(zh ? "许可证编号" : "number", minimum: 8),
        .init(zh ? "点位" : "site", shrinks: true, minimum: 8),
        .init(zh ? "管理类别" : "class", priority: 2), .init(zh ? "有效期至" : "expires", priority: 1),
        .init(zh ? "应申请日" : "apply by", priority: 3),
        .init(zh ? "剩余天数" : "days left", alignment: .right),
        .init(zh ? "情况" : "state"),
      ],
      rows: renewals.rows.map { row in
        [
          .init(row.permit.number), .init(sites[row.permit.site] ?? row.permit.site.short),
          .init(row.permit.class.text(in: language)), .init(row.expires.iso),
          .init(row.applyBy.iso), .init(String(row.daysLeft)),
          .init(row.state.text(in: language)),
        ]
      })
    return unknown(screen) + (renewals.rows.isEmpty ? "" : table.text(on: screen))
  }

  private func unknown(_ screen: Screen) -> String {
    let numbers = renewals.withoutExpiry.map(\.number)
    if numbers.isEmpty { return "" }
    let text =
      screen.language == .zh
      ? "没有写有效期：\(numbers.joined(separator: "、"))"
      : "without a last day: \(numbers.joined(separator: ", "))"
    return Paragraph.lines(text, on: screen, indent: 2).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("day", .text(renewals.day.iso)),
      (
        "permits",
        .list(
          renewals.rows.map { row in
            .object([
              ("id", .text(row.permit.id.text)), ("number", .text(row.permit.number)),
              ("site", .optional(sites[row.permit.site])),
              ("class", .text(row.permit.class.rawValue)), ("expires", .text(row.expires.iso)),
              ("apply_by", .text(row.applyBy.iso)), ("days_left", .integer(row.daysLeft)),
              ("state", .text(row.state.rawValue)),
            ])
          })
      ), ("without_expiry", .texts(renewals.withoutExpiry.map(\.number))),
    ])
  }
}
