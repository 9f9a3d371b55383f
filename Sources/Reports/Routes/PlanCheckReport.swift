package import Model

/// What the plan checker found.
package struct PlanCheckReport: Sendable {
  private let plan: Plan
  private let violations: [PlanReport.Violation]

  package init(_ plan: Plan, violations: [PlanReport.Violation]) {
    self.plan = plan
    self.violations = violations
  }

  package func text(on screen: Screen) -> String {
    let zh = screen.language == .zh
    let stops = plan.routes.reduce(0) { $0 + $1.stops.count }
    let head =
      if violations.isEmpty {
        zh
          ? "\(plan.week.iso)：核查 \(plan.routes.count) 班次、\(stops) 项走访，未发现违反规则之处"
          : "\(plan.week.iso): \(plan.routes.count.counted("crew day")) and \(stops.counted("visit")) keep every rule"
      } else {
        zh
          ? "\(plan.week.iso)：发现 \(violations.count) 处违反规则"
          : "\(plan.week.iso): \(violations.count) broken rules"
      }
    let lines = violations.map { "  [\($0.code)] \($0.words.text(in: screen.language))" }
    return ([head] + lines).flatMap { Paragraph.lines($0, on: screen, indent: 4) }
      .map { $0 + "\n" }.joined()
  }

  package var json: JSONOutput {
    .object([
      ("week", .text(plan.week.iso)), ("violations", .list(violations.map(\.json))),
    ])
  }
}
