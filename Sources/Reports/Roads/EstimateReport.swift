package import Model

/// Which ways of a week are known by road, and which are estimates.
package struct EstimateReport: Sendable {
  private let week: Week
  private let rows: [Row]

  /// A place with the others that it has no way by road to. Places are told apart by their names.
  package struct Row: Sendable {
    let place: String
    let estimated: [String]

    package init(place: String, estimated: [String]) {
      self.place = place
      self.estimated = estimated
    }
  }

  package init(week: Week, rows: [Row]) {
    self.week = week
    self.rows = rows
  }

  private var pairs: Int { rows.count * max(rows.count - 1, 0) }
  private var estimates: Int { rows.map(\.estimated.count).reduce(0, +) }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let head =
      zh
      ? "\(week.iso)：\(rows.count) 个地点，\(pairs) 段路；按路网 \(pairs - estimates)，估计 \(estimates)"
      : "\(week.iso): \(rows.count) places, \(pairs) ways; \(pairs - estimates) by road, \(estimates) estimated"
    let lines = Paragraph.lines(head, on: screen).map { $0 + "\n" }.joined()
    let estimated = rows.filter { !$0.estimated.isEmpty }
    if estimated.isEmpty { return lines }
    return lines + "\n"
      + Table(
        columns: [
          .init(zh ? "从" : "from", shrinks: true, minimum: 28),
          .init(zh ? "估计" : "estimates", alignment: .right),
          .init(zh ? "到" : "to", wraps: true, minimum: 16),
        ],
        rows: estimated.map { row in
          [
            .init(row.place), .init(String(row.estimated.count)),
            .init(destinations(of: row, zh: zh)),
          ]
        }
      ).text(on: screen)
  }

  private func destinations(of row: Row, zh: Bool) -> String {
    let others = rows.map(\.place).filter { $0 != row.place && !row.estimated.contains($0) }
    func list(_ places: [String]) -> String { places.joined(separator: zh ? "、" : ", ") }
    if others.isEmpty { return zh ? "其余各处" : "all others" }
    if others.count < row.estimated.count {
      return zh ? "除\(list(others))外的各处" : "all but \(list(others))"
    }
    return list(row.estimated)
  }

  package var json: JSONOutput {
    .object([
      ("week", .text(week.iso)), ("places", .integer(rows.count)), ("ways", .integer(pairs)),
      ("estimates", .integer(estimates)),
      (
        "estimated",
        .list(
          rows.filter { !$0.estimated.isEmpty }.map {
            .object([("from", .text($0.place)), ("to", .texts($0.estimated))])
          })
      ),
    ])
  }
}
