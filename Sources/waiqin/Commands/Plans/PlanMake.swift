internal import ArgumentParser
internal import Foundation
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanMake: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "make", abstract: "Plan a week and keep the plan",
    discussion: """
      Examples:
        waiqin plan 2026-W48
        waiqin plan 2026-W48 --seed 1 --iterations 20000 --json

      With iterations as the only limit the plan is the same on every machine.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "Plan only from this day of the week on, YYYY-MM-DD")
  var from: String?
  @Option(help: "Stop after this many seconds of searching")
  var seconds: Double?
  @Option(help: "Where the search starts; another seed may find another plan")
  var seed: UInt64 = 1
  @Option(help: "Stop after this many rounds of the search")
  var iterations: Int?
  @Option(help: "Also prove how far the plan is from the best, in this many seconds at most")
  var prove: Double?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let seconds, !(0...86_400).contains(seconds) {
      throw UsageFault.badSeconds(seconds)
    }
    if let iterations, iterations < 0 {
      throw UsageFault.badIterations(iterations)
    }
  }

  func run() throws {
    let now = try today.now()
    let week = try Week(iso: week)
    let from = try from.map { try Day(iso: $0) }
    let input = try common.reader().read {
      try PlanningInput($0, week: week, from: from, seed: seed, limits: limits)
    }
    let (plan, proof) = try planned(input)
    let violations = PlanChecker(input).violations(of: plan)
    if violations.isEmpty { try keep(plan, at: now) }
    if from == nil { hintAtDaysGone(week, today: now.day) }
    let report = PlanReport(plan, book: PlanBook(input), violations: violations, proof: proof)
    common.print(report.text(on: common.screen), json: report.json)
    if !violations.isEmpty { throw Exit.failed }
    if !plan.unplanned.isEmpty { throw Exit.waiting }
  }

  private func planned(_ input: PlanningInput) throws -> (Plan, Plan.Proof?) {
    let clock = { @Sendable in Date().timeIntervalSinceReferenceDate }
    guard let prove else { return (try WeekPlanner.plan(input, clock: clock), nil) }
    return try WeekPlanner.provenPlan(input, seconds: prove, clock: clock)
  }

  private var limits: PlanningLimits {
    seconds == nil && iterations == nil
      ? .usual : PlanningLimits(iterations: iterations, seconds: seconds)
  }

  private func hintAtDaysGone(_ week: Week, today: Day) {
    guard week.contains(today), today > week.monday else { return }
    let hint =
      switch common.language {
      case .zh: "提示：本周已有日子过去；--from \(today.iso) 只排剩余的日子"
      case .en: "hint: days of this week have gone by; --from \(today.iso) plans what is left"
      }
    Console.standard.warn(hint)
  }

  private func keep(_ plan: Plan, at now: Instant) throws {
    let writer = try common.writer()
    try writer.transaction { transaction in
      _ = try transaction.begin("plan \(plan.week.iso)", by: Settings.person, at: now)
      try transaction.save(plan, at: now)
    }
    try writer.checkpoint()
  }
}

extension PlanningInput {
  /// What the store holds of a week.
  init(
    _ snapshot: borrowing StoreSnapshot, week: Week, from firstDay: Day? = nil,
    seed: UInt64 = 1, limits: PlanningLimits = .usual
  ) throws {
    self.init(
      week: week, from: firstDay, officers: try snapshot.officers(), sites: try snapshot.sites(),
      visits: try snapshot.visits(), calendar: .china,
      roads: try snapshot.roadMatrices().map(\.matrix), seed: seed, limits: limits)
  }
}

extension PlanBook {
  /// The names that a plan of these records refers to.
  init(_ input: PlanningInput) {
    self.init(
      officers: input.officers, sites: input.sites, visits: input.visits, towns: Town.xiuzhou)
  }
}

extension PlanReport {
  init(
    _ plan: Plan, book: PlanBook, violations: [PlanViolation], proof: Plan.Proof? = nil
  ) {
    self.init(
      plan, book: book, violations: violations.map { Violation(code: $0.code, words: $0) },
      proof: proof)
  }
}
