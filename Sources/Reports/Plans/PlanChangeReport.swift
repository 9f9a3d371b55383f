package import Model

/// What a change by hand does to a plan: the visits that it touches, what it costs, and whether it was kept.
package struct PlanChangeReport: Sendable {
  private let earlier: Plan
  private let later: Plan
  private let difference: PlanDifferenceReport
  private let violations: [PlanReport.Violation]
  private let isKept: Bool
  private let notes: [PlanNote]
  private let book: PlanBook
  /// True where a visit of the earlier plan, or one that is new or did not come about, has no place in the later one.
  package let leavesOut: Bool

  package init(
    from earlier: Plan, to later: Plan, book: PlanBook, violations: [PlanReport.Violation],
    isKept: Bool, notes: [PlanNote] = []
  ) {
    self.earlier = earlier
    self.later = later
    let difference = PlanDifference(from: earlier, to: later)
    self.difference = PlanDifferenceReport(difference, to: later, book: book, versions: nil)
    leavesOut = !difference.dropped.isEmpty || !difference.waiting.isEmpty
    self.notes = notes
    self.book = book
    self.violations = violations
    self.isKept = isKept
  }

  package func text(on screen: Screen) -> String {
    let language = screen.language
    let zh = language == .zh
    let sign = minutes < 0 ? "" : "+"
    let cost = zh ? "行车 \(sign)\(minutes) 分钟" : "driving \(sign)\(minutes) min"
    let broken = violations.map { "  [\($0.code)] \($0.words.text(in: language))" }
    let end =
      isKept
      ? (zh ? "已保存为新的一版" : "kept as a new version")
      : violations.isEmpty
        ? (zh ? "只是试算，未保存" : "only tried, not kept") : (zh ? "违反规则，未保存" : "breaks rules, not kept")
    return difference.text(on: screen)
      + (notes.map { PlanNoteWords(book: book).text($0, language) } + [cost] + broken + [end])
      .flatMap { Paragraph.lines($0, on: screen, indent: 4) }
      .map { $0 + "\n" }.joined()
  }

  private var minutes: Int { Self.driving(later) - Self.driving(earlier) }

  private static func driving(_ plan: Plan) -> Int {
    plan.routes.reduce(0) { $0 + $1.drivingMinutes }
  }

  package var json: JSONOutput {
    .object([
      ("changes", difference.json), ("driving_minutes", .integer(minutes)),
      ("violations", .list(violations.map(\.json))), ("kept", .bool(isKept)),
      ("notes", .list(notes.map(\.json))),
    ])
  }
}
