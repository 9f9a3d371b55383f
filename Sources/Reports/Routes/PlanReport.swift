package import Model

/// A week's plan at a glance: each crew's day in a line, what was left out with the reason, and what
/// the checker found.
package struct PlanReport: Sendable {
  private let plan: Plan
  private let book: PlanBook
  private let violations: [Violation]
  private let proof: Plan.Proof?
  private let notes: [PlanNote]

  /// A broken rule, as the checker words it.
  package struct Violation: Sendable {
    let code: String
    let words: any Phrased & Sendable

    package init(code: String, words: any Phrased & Sendable) {
      self.code = code
      self.words = words
    }

    var json: JSONOutput {
      .object([
        ("code", .text(code)), ("zh", .text(words.text(in: .zh))),
        ("en", .text(words.text(in: .en))),
      ])
    }
  }

  /// - Parameter proof: nil where none was made.
  package init(
    _ plan: Plan, book: PlanBook, violations: [Violation], proof: Plan.Proof? = nil,
    notes: [PlanNote] = []
  ) {
    self.plan = plan
    self.book = book
    self.violations = violations
    self.proof = proof
    self.notes = notes
  }

  package func text(on screen: Screen) -> String {
    let head = ([summary(screen.language)] + proofLines(screen.language))
      .flatMap { Paragraph.lines($0, on: screen, indent: 2) }.map { $0 + "\n" }.joined()
    return head
      + (plan.routes.isEmpty ? "" : "\n" + table(on: screen).text(on: screen))
      + left(on: screen) + absences(on: screen) + findings(on: screen)
  }

  private func summary(_ language: Language) -> String {
    let stops = plan.routes.reduce(0) { $0 + $1.stops.count }
    let minutes = plan.routes.reduce(0) { $0 + $1.drivingMinutes }
    let kilometres = RouteReport.kilometres(plan.routes.reduce(0) { $0 + $1.metres })
    let days = "\(plan.week.monday.iso) – \(plan.week.monday.adding(days: 6).iso)"
    return switch language {
    case .zh:
      "周计划 \(plan.week.iso)（\(days)）\n"
        + "已排 \(stops) 项，未排 \(plan.unplanned.count) 项；出车 \(plan.routes.count) 班次，"
        + "行车 \(Self.hours(minutes)) 小时、\(kilometres) 公里"
    case .en:
      "Plan of \(plan.week.iso) (\(days))\n"
        + "\(stops.counted("visit")) planned, \(plan.unplanned.count) left out; \(plan.routes.count.counted("crew day")), "
        + "\(Self.hours(minutes)) h and \(kilometres) km of driving"
    }
  }

  /// Nothing where no proof was made.
  private func proofLines(_ language: Language) -> [String] {
    guard let proof else { return [] }
    let below = proof.minutesBelow
    let perMille = proof.minutes > 0 ? (below * 1_000 + proof.minutes / 2) / proof.minutes : 0
    let share = "\(perMille / 10).\(perMille % 10) %"
    switch language {
    case .zh:
      return [
        (proof.isAboutAllPlans ? "已证明：" : "已证明（走访不变时）：")
          + "行车与意愿成本 \(proof.minutes) 分钟，至多还能省 \(below) 分钟（\(share)）"
      ]
    case .en:
      return [
        (proof.isAboutAllPlans ? "proven: " : "proven for these visits: ")
          + "driving and wishes come to \(proof.minutes) min, at most \(below) min (\(share)) "
          + "above the best possible"
      ]
    }
  }

  private func table(on screen: Screen) -> Table {
    let zh = screen.language == .zh
    let days = plan.routes.map(\.day).reduce(into: [Day]()) { days, day in
      if days.last != day { days.append(day) }
    }
    return Table(
      columns: [
        .init(zh ? "组" : "crew", alignment: .right),
        .init(zh ? "人员" : "officers", shrinks: true, wraps: true, minimum: 12),
        .init(zh ? "车辆" : "car", priority: 3, shrinks: true, minimum: 8),
        .init(zh ? "走访" : "visits", alignment: .right),
        .init(zh ? "出发" : "out", priority: 2, minimum: 5),
        .init(zh ? "返回" : "back", priority: 2, minimum: 5),
        .init(zh ? "行车分钟" : "drive min", alignment: .right, priority: 1),
        .init(zh ? "公里" : "km", alignment: .right, priority: 1),
      ],
      groups: days.map { day in
        Table.Group(
          "\(day.iso) \(day.weekday.text(in: screen.language))",
          rows: plan.routes.filter { $0.day == day }.map { row($0, zh: zh) })
      })
  }

  private func row(_ route: Plan.Route, zh: Bool) -> [Table.Cell] {
    [
      .init(String(route.crew.number)),
      .init(route.crew.officers.map(book.shortName).joined(separator: zh ? "、" : ", ")),
      .init(route.crew.car), .init(String(route.stops.count)), .init(route.leaves.text),
      .init(route.returns.text), .init(String(route.drivingMinutes)),
      .init(RouteReport.kilometres(route.metres)),
    ]
  }

  private func left(on screen: Screen) -> String {
    if plan.unplanned.isEmpty { return "" }
    let zh = screen.language == .zh
    let lines = plan.unplanned.flatMap { left in
      Paragraph.lines(
        "  \(title(of: left.visit)) [\(left.visit.short)]\(zh ? "：" : ": ")"
          + left.reason.text(in: screen.language), on: screen, indent: 4)
    }
    return (zh ? "\n未排：\n" : "\nLeft out:\n") + lines.map { $0 + "\n" }.joined()
  }

  private func absences(on screen: Screen) -> String {
    if notes.isEmpty { return "" }
    let words = PlanNoteWords(book: book)
    return "\n"
      + notes.flatMap {
        Paragraph.lines(words.text($0, screen.language), on: screen, indent: 2)
      }.map { $0 + "\n" }.joined()
  }

  private func findings(on screen: Screen) -> String {
    if violations.isEmpty { return "" }
    let zh = screen.language == .zh
    let lines = violations.flatMap { violation in
      Paragraph.lines(
        "  [\(violation.code)] \(violation.words.text(in: screen.language))", on: screen,
        indent: 4)
    }
    return (zh ? "\n核查不通过：\n" : "\nBroken rules:\n") + lines.map { $0 + "\n" }.joined()
  }

  private func title(of visit: RecordID) -> String {
    let title = book.purpose(of: visit) ?? ""
    guard let site = book.site(of: visit)?.name else { return title }
    return title.isEmpty ? site : "\(site) \(title)"
  }

  /// Hours with one decimal.
  static func hours(_ minutes: Int) -> String {
    let tenths = (minutes + 3) / 6
    return "\(tenths / 10).\(tenths % 10)"
  }

  /// The plan, as `waiqin plan check --file` reads it, with the violations beside it.
  package var json: JSONOutput {
    guard case .object(let members) = plan.value else { return .value(plan.value) }
    return .object(
      members.map { ($0.key, .value($0.value)) } + [
        ("violations", .list(violations.map(\.json))), ("notes", .list(notes.map(\.json))),
        (
          "proof",
          proof.map { proof in
            .object([
              ("minutes", .integer(proof.minutes)),
              ("minutes_below", .integer(proof.minutesBelow)),
              ("all_plans", .bool(proof.isAboutAllPlans)),
            ])
          } ?? .null
        ),
      ])
  }
}
