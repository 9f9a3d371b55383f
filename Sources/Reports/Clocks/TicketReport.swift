package import Model

/// One ticket with its fields, its course, and the rule by which its term would be set.
package struct TicketReport: Sendable {
  private let record: RecordReport
  private let course: CourseBlock
  private let term: TicketTerm?
  private let due: Day?

  /// - Parameters:
  ///   - referred: the records that it refers to.
  ///   - steps: in the order in which they are shown.
  ///   - term: nil where no rule holds, or the record is no usable ticket yet.
  package init(
    _ record: Fields, isMasked: Bool, referred: [Fields] = [], steps: [ToldStep],
    officers: [Officer], term: TicketTerm?
  ) {
    self.record = RecordReport(record, isMasked: isMasked, referred: referred)
    course = CourseBlock(steps, officers: officers, mask: isMasked ? record.mask : nil)
    self.term = term
    due = record.day("due")
  }

  package func text(on screen: Screen) -> String {
    [record.text(on: screen), course.text(on: screen), words(on: screen)].filter { !$0.isEmpty }
      .joined(separator: screen.plain ? "" : "\n")
  }

  /// The rule of its term; nothing where there is none.
  private func words(on screen: Screen) -> String {
    guard let term else { return "" }
    let language = screen.language
    let zh = language == .zh
    var line =
      (zh ? "期限规则：" : "term by rule: ") + term.words(in: language)
      + (zh ? "；到期 \(term.due.iso)" : "; due \(term.due.iso)")
    if let due, due != term.due {
      line += zh ? "；单上另定为 \(due.iso)" : "; the ticket has another day, \(due.iso)"
    }
    return Paragraph.lines(line, on: screen, indent: 2).map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object(
      record.members + [
        ("steps", course.json),
        (
          "term",
          term.map { term in
            .object([
              ("due", .text(term.due.iso)), ("provisional", .bool(term.isProvisional)),
              ("appeal", .optional(term.appeal?.rawValue)),
              ("byAnalogy", .bool(term.isByAnalogy)), ("rule", term.rule.json),
            ])
          } ?? .null
        ),
      ])
  }
}
