internal import ArgumentParser
internal import Model
internal import Planning
internal import Reports
internal import Store

/// The week whose plan a command works on.
struct PlanDesk: ParsableArguments {
  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  /// The newest plan of the week on the table, with the names that it refers to.
  struct Opened {
    let bench: Workbench
    let input: PlanningInput
    let book: PlanBook
    let visits: [Fields]
    let sites: [Fields]

    /// The visit that a person means by `text`, rather one of this week than another; where nothing is called so, the
    /// one still to be made that has it in its purpose or in the name of its site.
    func visit(_ text: String) throws -> RecordID {
      let asked = Set(input.visits.map(\.id))
      let open = Set(input.visits.filter(\.status.isToPlan).map(\.id))
      do {
        return try visits.filter { asked.contains($0.id) }.one(text, kind: .visit, at: sites).id
      } catch UsageFault.noSuchRecord {
        return try visits.one(text, kind: .visit, at: sites, orPart: open).id
      }
    }
  }

  func open(_ snapshot: borrowing StoreSnapshot) throws -> Opened {
    let week = try Week(iso: week)
    guard let plan = try snapshot.plan(of: week) else { throw UsageFault.noPlan(week) }
    let input = try PlanningInput(snapshot, week: week).keeping(plan)
    return Opened(
      bench: try Workbench(plan, input: input), input: input, book: PlanBook(input),
      visits: try snapshot.fields(of: .visit), sites: try snapshot.fields(of: .site))
  }

  func opened() throws -> Opened { try common.reader().read { try open($0) } }

  /// Shows what `change` does to the newest plan, and keeps the new plan unless it is only tried.
  ///
  /// The checker has the last word: a plan that breaks a rule is shown with it, and not kept.
  func change(isTrial: Bool, _ change: (Opened) throws -> Workbench) throws {
    let now = try today.now()
    let writer = isTrial ? nil : try common.writer()
    let opened = try self.opened()
    let changed = try change(opened)
    let violations = PlanChecker(opened.input.keeping(changed.plan)).violations(of: changed.plan)
    if violations.isEmpty, let writer {
      try writer.transaction { transaction in
        _ = try transaction.begin(CommandLineText.current, by: Settings.person, at: now)
        try transaction.save(changed.plan, at: now)
      }
      try writer.checkpoint()
    }
    let report = PlanChangeReport(
      from: opened.bench.plan, to: changed.plan, book: opened.book,
      violations: violations.map { PlanReport.Violation(code: $0.code, words: $0) },
      isKept: violations.isEmpty && !isTrial)
    common.print(report.text(on: common.screen), json: report.json)
    if !violations.isEmpty { throw Exit.failed }
  }
}
