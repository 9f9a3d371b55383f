internal import ArgumentParser
internal import Exchange
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanReplan: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replan",
    abstract: "Take in what changed, and change as little of the plan as it takes",
    discussion: """
      Examples:
        waiqin plan replan 2026-W48 --absent O-001 --from 2026-11-24
        waiqin plan replan 2026-W48 --from 2026-11-25 --now 10:40 --over 32195d8a=11:20
        waiqin plan replan 2026-W48 --from 2026-11-25 --dry-run

      Starts from the published plan, else from the newest. Visits that were added, missed or partly done come in; \
      those begun or done, and all that lies before the moment, stay where they are. What has to be made this week \
      comes first, then as few changes as possible, then priority. An absence is written down as leave.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "An officer who is away from that day on, by code or name; may be given again")
  var absent: [String] = []
  @Option(help: "The first day that may change, YYYY-MM-DD; else today")
  var from: String?
  @Option(help: "The last day of the absence, YYYY-MM-DD; else the week's Sunday")
  var through: String?
  @Option(help: "The time on that day from which to plan, HH:MM; else all of the day")
  var now: String?
  @Option(help: "A visit that takes longer, and until when, as VISIT=HH:MM; may be given again")
  var over: [String] = []
  @Flag(help: "Only show what it would do to the plan")
  var dryRun = false
  @OptionGroup var search: SearchOptions
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let at = try today.now()
    let week = try Week(iso: week)
    let moment = try PlanMoment(from: from, now: now, today: at.day)
    let first = moment.day ?? max(at.day, week.monday)
    let leave = try Pause(
      from: first, through: try through.map { try Day(iso: $0) } ?? week.monday.adding(days: 6))
    let (standing, input, absent) = try common.reader().read { snapshot in
      guard let standing = try snapshot.standingPlan(of: week) else {
        throw UsageFault.noPlan(week)
      }
      let officers = try snapshot.officers()
      let absent = try self.absent.map { try officers.code(of: $0) }
      var base = standing
      for text in over {
        let (visit, end) = try Self.overrun(text, visits: try snapshot.fields(of: .visit))
        base = try base.overrunning(visit, until: end, on: first)
      }
      let input = try PlanningInput(
        snapshot, week: week, from: first, at: moment.time, base: base, seed: search.seed,
        limits: SearchWatch.limits(search.limits), settings: search.settings
      ).replanning(officers.map { absent.contains($0.code) ? $0.away(leave) : $0 })
      return (standing, input, absent)
    }
    let plan = try SearchWatch(search.limits, language: common.language)
      .plan { try WeekPlanner.plan(input, clock: $0, report: $1) }
    let violations = PlanChecker(input).violations(of: plan)
    let isKept = violations.isEmpty && !dryRun
    if isKept { try keep(plan, leave: leave, of: absent, at: at) }
    let report = PlanChangeReport(
      from: standing, to: plan, book: PlanBook(input),
      violations: violations.map { PlanReport.Violation(code: $0.code, words: $0) },
      isKept: isKept, notes: PlanNote.all(about: plan, input: input))
    common.print(report.text(on: common.screen), json: report.json)
    if !violations.isEmpty { throw Exit.failed }
    if report.leavesOut { throw Exit.waiting }
  }

  /// Keeps the plan, and writes down the absence where it is not known yet.
  private func keep(_ plan: Plan, leave: Pause, of absent: [String], at now: Instant) throws {
    try OfficeDevice.work(common: common, now: now) { transaction, pen in
      for fields in try transaction.snapshot.fields(of: .officer) {
        let known = fields.texts("away")
        guard let code = fields.text("code"), absent.contains(code), !known.contains(leave.text)
        else { continue }
        let write = FieldWrite(
          field: "away", value: .texts(known + [leave.text]),
          parents: try transaction.heads(of: "away", in: fields.id))
        try pen.write([.write(.officer, fields.id, set: [write], at: pen.at)], in: transaction)
      }
      try transaction.save(plan, at: now)
    }
  }

  /// The visit and the time in `VISIT=HH:MM`.
  private static func overrun(
    _ text: String, visits: [Fields]
  ) throws -> (RecordID, TimeOfDay) {
    guard let split = text.lastIndex(of: "=") else { throw UsageFault.badOverrun(text) }
    let visit = try visits.one(String(text[..<split]), kind: .visit)
    return (visit.id, try TimeOfDay(text: String(text[text.index(after: split)...])))
  }
}
