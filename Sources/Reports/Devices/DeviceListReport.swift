package import Model

/// The devices in the log and those enrolled, with how far each has come.
package struct DeviceListReport: Sendable {
  private let rows: [Row]

  package struct Row: Sendable {
    let name: String
    let role: DeviceRole
    let officer: String?
    let key: String?
    let highest: Int64
    let missing: Int64
    let revokedAfter: Int64?
    let id: RecordID

    package init(
      name: String, role: DeviceRole = .enrolled, officer: String? = nil, key: String? = nil,
      highest: Int64, missing: Int64, revokedAfter: Int64? = nil, id: RecordID
    ) {
      self.name = name
      self.role = role
      self.officer = officer
      self.key = key
      self.highest = highest
      self.missing = missing
      self.revokedAfter = revokedAfter
      self.id = id
    }
  }

  package init(_ rows: [Row]) { self.rows = rows }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    return Table(
      columns: [
        .init(zh ? "设备" : "device", shrinks: true, minimum: 8),
        .init(zh ? "人员" : "officer", minimum: 6),
        .init(zh ? "收到第" : "up to", alignment: .right, minimum: 5),
        .init(zh ? "缺" : "missing", alignment: .right, minimum: 3),
        .init(zh ? "停用于" : "revoked after", alignment: .right, minimum: 5),
        .init(zh ? "密钥" : "key", priority: 1, shrinks: true, minimum: 9),
        .init(zh ? "编号" : "id", priority: 2, minimum: 8),
      ],
      rows: rows.map { row in
        [
          .init(row.name), .init(holder(row, screen.language)),
          .init(row.highest == 0 ? "" : String(row.highest)),
          .init(row.missing == 0 ? "" : String(row.missing), .warning),
          .init(row.revokedAfter.map { String($0) } ?? "", .bad), .init(row.key ?? ""),
          .init(row.id.short),
        ]
      }
    ).text(on: screen)
  }

  private func holder(_ row: Row, _ language: Language) -> String {
    if row.role != .enrolled { return row.role.text(in: language) }
    return row.officer ?? (language == .zh ? "单位" : "office")
  }

  package var json: JSONOutput {
    .list(
      rows.map { row in
        .object([
          ("name", .text(row.name)), ("role", .text(row.role.rawValue)),
          ("officer", .optional(row.officer)), ("key", .optional(row.key)),
          ("highest", .integer(Int(row.highest))), ("missing", .integer(Int(row.missing))),
          ("revoked_after", row.revokedAfter.map { .integer(Int($0)) } ?? .null),
          ("id", .text(row.id.text)),
        ])
      })
  }
}
