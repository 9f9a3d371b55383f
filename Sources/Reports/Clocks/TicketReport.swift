package import Model

/// One ticket with its fields, and the rule by which its term would be set.
package struct TicketReport: Sendable {
  private let record: RecordReport
  private let term: TicketTerm?
  private let due: Day?

  /// - Parameter term: nil where no rule holds, or the record is no usable ticket yet.
  package init(_ record: Fields, isMasked: Bool, term: TicketTerm?) {
    self.record = RecordReport(record, isMasked: isMasked)
    self.term = term
    due = record.day("due")
  }

  package func text(on screen: Screen) -> String {
    guard let term else { return record.text(on: screen) }
    let language = screen.language
    let zh = language == .zh
    var line =
      (zh ? "期限规则：" : "term by rule: ") + term.words(in: language)
      + (zh ? "；到期 \(term.due.iso)" : "; due \(term.due.iso)")
    if let due, due != term.due {
      line += zh ? "；单上另定为 \(due.iso)" : "; the ticket has another day, \(due.iso)"
    }
    return record.text(on: screen) + (screen.plain ? "" : "\n")
      + Paragraph.lines(line, on: screen, indent: 2).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object(
      record.members + [
        (
          "term",
          term.map { term in
            .object([
              ("due", .text(term.due.iso)), ("provisional", .bool(term.isProvisional)),
              ("appeal", .optional(term.appeal?.rawValue)),
              ("byAnalogy", .bool(term.isByAnalogy)), ("rule", term.rule.json),
            ])
          } ?? .null
        )
      ])
  }
}
