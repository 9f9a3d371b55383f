internal import Model

/// What a work pack that was just written holds.
package struct PackReport: Sendable {
  private let officer: String
  private let week: String
  private let file: String
  private let counts: [(kind: RecordKind, count: Int)]
  private let key: String
  private let isUnmasked: Bool

  package init(
    officer: String, week: String, file: String, visits: Int, tickets: Int, sites: Int,
    applications: Int, key: String, isUnmasked: Bool
  ) {
    self.officer = officer
    self.week = week
    self.file = file
    counts = [
      (.visit, visits), (.ticket, tickets), (.application, applications), (.site, sites),
    ]
    self.key = key
    self.isUnmasked = isUnmasked
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let parts = counts.map { "\($0.kind.text(in: screen.language)) \($0.count)" }
      .joined(separator: zh ? "，" : ", ")
    let mask =
      isUnmasked
      ? (zh ? "含投诉人信息，已记入日志" : "with complainants, which the log keeps")
      : (zh ? "不含投诉人信息" : "without complainants")
    let line =
      zh
      ? "\(file)：\(officer) \(week) 工作包，\(parts)；\(mask)；已封签"
      : "\(file): work pack of \(officer), \(week): \(parts); \(mask); sealed"
    return Paragraph.lines(line, on: screen, indent: 2).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object(
      [("file", .text(file)), ("officer", .text(officer)), ("week", .text(week))]
        + counts.map { ($0.kind.rawValue + "s", .integer($0.count)) }
        + [("key", .text(key)), ("unmasked", .bool(isUnmasked))])
  }
}
