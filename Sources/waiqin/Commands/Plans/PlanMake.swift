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

      With iterations as the only limit the plan is the same on every machine. Others than usual ride together where \
      more visits come in by that, or a quarter of an hour of driving is saved for each such crew and day.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "Plan only from this day of the week on, YYYY-MM-DD; what lies before stays")
  var from: String?
  @Option(help: "The time on that day from which to plan, HH:MM; else all of the day")
  var now: String?
  @OptionGroup var search: SearchOptions
  @Option(help: "Also prove how far the plan is from the best, in this many seconds at most")
  var prove: Double?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let now = try today.now()
    let week = try Week(iso: week)
    let moment = try PlanMoment(from: from, now: self.now, today: now.day)
    let input = try common.reader().read {
      try PlanningInput(
        $0, week: week, from: moment.day, at: moment.time,
        base: moment.day == nil ? nil : $0.plan(of: week), seed: search.seed,
        limits: SearchWatch.limits(search.limits), settings: search.settings)
    }
    let (plan, proof) = try planned(input)
    let violations = PlanChecker(input).violations(of: plan)
    if violations.isEmpty { try keep(plan, at: now) }
    if moment.day == nil { hintAtDaysGone(week, today: now.day) }
    let report = PlanReport(
      plan, book: PlanBook(input), violations: violations, proof: proof,
      notes: PlanNote.all(about: plan, input: input))
    common.print(report.text(on: common.screen), json: report.json)
    if !violations.isEmpty { throw Exit.failed }
    if !plan.unplanned.isEmpty { throw Exit.waiting }
  }

  private func planned(_ input: PlanningInput) throws -> (Plan, Plan.Proof?) {
    let clock = { @Sendable in Date().timeIntervalSinceReferenceDate }
    guard let prove else {
      let plan = try SearchWatch(search.limits, language: common.language)
        .plan { try WeekPlanner.plan(input, clock: $0, report: $1) }
      return (plan, nil)
    }
    return try WeekPlanner.provenPlan(input, seconds: prove, clock: clock)
  }

  private func hintAtDaysGone(_ week: Week, today: Day) {
    if today <= week.monday { return }
    let hint =
      switch common.language {
      case .zh where !week.contains(today): "提示：这一周已经过去，排的是过去的日子"
      case .en where !week.contains(today): "hint: this week has gone by, and past days are planned"
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
    at firstTime: TimeOfDay? = nil, base: Plan? = nil, seed: UInt64 = 1,
    limits: PlanningLimits = .usual, settings: PlanningSettings = .desk
  ) throws {
    let officers = try snapshot.officers()
    let before = week.before(Self.weeksBefore)
    let loads = OfficerLoad.all(
      officers, in: try before.compactMap { try snapshot.standingPlan(of: $0) }, of: before,
      calendar: .china)
    self.init(
      week: week, from: firstDay, at: firstTime, base: base,
      statusDays: try snapshot.statusDays(of: .visit), officers: officers,
      cars: try snapshot.cars(), sites: try snapshot.sites(),
      visits: try snapshot.prioritisedVisits(on: firstDay ?? week.monday), calendar: .china,
      roads: try snapshot.roadMatrices().map(\.matrix), loadsBefore: loads,
      settings: settings, seed: seed, limits: limits)
  }
}

extension StoreSnapshot {
  /// The visits, each with the priority that it has on `day`.
  func prioritisedVisits(on day: Day) throws -> [Visit] {
    try visits().prioritised(
      tickets: try tickets(), sites: try sites(), on: day, calendar: .china)
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
    _ plan: Plan, book: PlanBook, violations: [PlanViolation], proof: Plan.Proof? = nil,
    notes: [PlanNote] = []
  ) {
    self.init(
      plan, book: book, violations: violations.map { Violation(code: $0.code, words: $0) },
      proof: proof, notes: notes)
  }
}
