package import Model

/// A deadline with the days that led to it.
package struct DeadlineReport: Sendable {
  private let received: Day
  private let limit: Int
  private let unit: TermUnit
  private let pauses: [Pause]
  private let deadline: Deadline
  private let rule: Rule?

  /// - Parameter rule: the rule that limit and unit come from, if one was asked for.
  package init(
    received: Day, limit: Int, unit: TermUnit, pauses: [Pause], deadline: Deadline,
    rule: Rule? = nil
  ) {
    self.received = received
    self.limit = limit
    self.unit = unit
    self.pauses = pauses
    self.deadline = deadline
    self.rule = rule
  }

  /// Counted back from the day that is given.
  private var isBefore: Bool { limit < 0 }

  package var json: JSONOutput {
    .object(
      [
        ("received", .text(received.iso)), ("limit", .integer(limit)),
        ("unit", .text(unit.rawValue)), ("pauses", .texts(pauses.map(\.text))),
        ("due", .text(deadline.due.iso)),
        ("nominal", .text(deadline.nominal.iso)), ("provisional", .bool(deadline.isProvisional)),
        ("counted", .texts(deadline.counted.map(\.iso))),
      ] + (rule.map { [("rule", $0.json)] } ?? []))
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let due = "\(deadline.due.iso) \(deadline.due.weekday.text(in: language))"
    var lines: [String] = []
    let paused = pauses.map(\.text)
    let term = unit.text(Int(limit.magnitude), in: language)
    switch language {
    case .zh:
      lines.append(
        isBefore ? "期满 \(received.iso)，提前 \(term)" : "收到 \(received.iso)（第 0 天），\(term)")
      if !paused.isEmpty { lines.append("暂停 \(paused.joined(separator: "、"))，不计入") }
      if deadline.nominal != deadline.due {
        lines.append(
          isBefore
            ? "最后一日 \(deadline.nominal.iso) 是休息日，提前到工作日" : "期满 \(deadline.nominal.iso) 遇假日，顺延")
      }
      lines.append("到期 \(due)")
      if deadline.isProvisional { lines.append("暂定：不在已公布的放假安排之内") }
    case .en:
      lines.append(
        isBefore
          ? "ends \(received.iso), \(term) before" : "received \(received.iso) (day 0), \(term)")
      if !paused.isEmpty { lines.append("paused \(paused.joined(separator: ", ")), not counted") }
      if deadline.nominal != deadline.due {
        lines.append(
          isBefore
            ? "the last day, \(deadline.nominal.iso), is a day off, so the working day before it"
            : "the term ends \(deadline.nominal.iso), a day off, and rolls on")
      }
      lines.append("due \(due)")
      if deadline.isProvisional {
        lines.append("provisional: outside the published holiday tables")
      }
    }
    if let rule { lines += rule.lines(language) }
    if !deadline.counted.isEmpty {
      lines.append(language == .zh ? "计入：日（第几天）" : "counted: day of the month (number in the term)")
    }
    return lines.flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
      + counted(on: screen)
  }

  /// The days counted, a line a month: each as day of the month with its number in the term.
  private func counted(on screen: Screen) -> String {
    var lines: [String] = []
    var month = ""
    var cells: [String] = []
    func flush() {
      if !cells.isEmpty {
        lines.append(
          contentsOf: Paragraph.lines(
            month + "  " + cells.joined(separator: " "), on: screen, indent: 9))
      }
      cells = []
    }
    for (index, day) in deadline.counted.enumerated() {
      let name = String(day.iso.prefix(7))
      if name != month {
        flush()
        month = name
      }
      cells.append("\(day.day)(\(index + 1))")
    }
    flush()
    return lines.map { $0 + "\n" }.joined()
  }
}
