package import Model

/// Absences that were written down or taken back, and the rows that could not be.
package struct LeaveReport: Sendable {
  package struct Line: Sendable {
    let officer: String
    let name: String
    let pause: Pause
    let isNew: Bool

    /// - Parameter isNew: false for what the store knew already.
    package init(officer: String, name: String, pause: Pause, isNew: Bool) {
      self.officer = officer
      self.name = name
      self.pause = pause
      self.isNew = isNew
    }
  }

  private let lines: [Line]
  private let isCancelled: Bool
  private let faults: [any Fault]

  package init(_ lines: [Line], isCancelled: Bool, faults: [any Fault]) {
    self.lines = lines
    self.isCancelled = isCancelled
    self.faults = faults
  }

  package var hasFaults: Bool { !faults.isEmpty }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let rows = lines.map { line in
      let span =
        line.pause.from == line.pause.through
        ? line.pause.from.iso : "\(line.pause.from.iso) – \(line.pause.through.iso)"
      let word =
        switch (isCancelled, line.isNew) {
        case (false, true): zh ? "不在" : "away"
        case (false, false): zh ? "已有记录" : "known already"
        case (true, true): zh ? "撤销" : "taken back"
        case (true, false): zh ? "没有这条" : "was not there"
        }
      return "\(line.name)(\(line.officer))  \(span)  \(word)"
    }
    let wrong = faults.map { "  \($0.text(in: screen.language)) [\($0.code)]" }
    return (rows + wrong).flatMap { Paragraph.lines($0, on: screen, indent: 2) }
      .map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      (
        "leave",
        .list(
          lines.map { line in
            .object([
              ("officer", .text(line.officer)), ("from", .text(line.pause.from.iso)),
              ("through", .text(line.pause.through.iso)), ("new", .bool(line.isNew)),
            ])
          })
      ), ("cancelled", .bool(isCancelled)),
      (
        "faults",
        .list(
          faults.map {
            .object([("code", .text($0.code)), ("text", .text($0.text(in: .en)))])
          })
      ),
    ])
  }
}
