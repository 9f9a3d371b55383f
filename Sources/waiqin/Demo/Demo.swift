internal import Exchange
internal import Foundation
internal import Model
internal import Planning
internal import Reports
internal import Store

/// The main job on the sample district, step by step, as text: bundles in, problems tagged, what waits
/// for people, a week planned, routes and board.
///
/// The same bytes on every run: the clock is the sample's, and the search is limited by rounds.
struct Demo {
  let paths: StorePaths
  let screen: Screen

  private static let rounds = 20_000
  /// The Friday afternoon on which the sample ends.
  private static let now = Instant(
    day: SampleCalendar.today, time: TimeOfDay(minutes: 16 * 60))
  private static let week = Week(containing: SampleCalendar.today).next
  /// Whose routes are shown.
  private static let officers = ["O-003", "O-013"]

  private var zh: Bool { screen.language == .zh }

  /// The whole demonstration but its last words.
  func text() throws -> String {
    let receipts = try takeIn()
    let reader = try StoreReader(paths)
    let (items, rows, input) = try reader.read { snapshot in
      (
        try snapshot.reviewCases(), try untagged(snapshot),
        try PlanningInput(
          snapshot, week: Self.week, limits: PlanningLimits(iterations: Self.rounds))
      )
    }
    let plan = try WeekPlanner.plan(input)
    let violations = PlanChecker(input).violations(of: plan)
    try keep(plan)
    let book = PlanBook(input)
    let board = try reader.read { try BoardReport($0, on: SampleCalendar.today) }
    return [
      heading(1, "收取数据包", "Bundles taken in") + ReceiptReport(receipts).text(on: screen),
      heading(2, "等待人处理的事项", "What waits for a person")
        + ReviewListReport(cases: items).text(on: screen),
      heading(3, "未定类别的问题单", "Tickets without a category")
        + TagListReport(rows).text(on: screen),
      heading(4, "下周计划", "The coming week")
        + PlanReport(plan, book: book, violations: violations).text(on: screen),
      heading(5, "两名人员的路线", "Routes of two officers")
        + Self.officers.map {
          RouteReport(plan, book: book, officer: $0, day: nil).text(on: screen)
        }.joined(separator: "\n"),
      heading(6, "销号看板", "Closure board") + board.text(on: screen),
    ].joined(separator: "\n")
  }

  private func heading(_ number: Int, _ zhText: String, _ enText: String) -> String {
    screen.palette.drawn("\(number). \(zh ? zhText : enText)", .strong) + "\n\n"
  }

  private func takeIn() throws -> [Receipt] {
    let writer = try StoreWriter(paths, create: true)
    let files = SampleDistrict.files()
    let devices = try files.filter { !$0.isBundle }
      .flatMap { try DeviceFile.devices($0.bytes, path: $0.path) }
    _ = try writer.transaction { try $0.enrol(devices) }
    let receipts = try files.filter(\.isBundle).map { file in
      try writer.takeIn(
        file.bytes, name: String(file.path.dropFirst(SampleFile.bundleFolder.count)),
        by: "demo", at: Self.now)
    }
    try writer.checkpoint()
    return receipts
  }

  private func untagged(_ snapshot: borrowing StoreSnapshot) throws -> [TagListReport.Row] {
    try snapshot.tickets().filter { $0.category == nil && $0.status.isOpen }.map {
      TagListReport.Row(ticket: $0, proposal: Tagger.standard.proposal(for: $0))
    }
  }

  private func keep(_ plan: Plan) throws {
    let writer = try StoreWriter(paths, create: false)
    try writer.transaction { transaction in
      _ = try transaction.begin("plan \(plan.week.iso)", by: "demo", at: Self.now)
      try transaction.save(plan, at: Self.now)
    }
    try writer.checkpoint()
  }
}
