internal import ArgumentParser
internal import Exchange
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanPublish: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "Give a plan to the officers: write it to its visits",
    discussion: """
      Examples:
        waiqin plan publish 2026-W48
        waiqin plan publish 2026-W48 --version 2

      Work packs follow the published plan, and a later replan changes as little of it as it can. A plan that \
      breaks a rule is not published.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "The number of the plan in waiqin plan history; else the newest")
  var version: Int?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let (chosen, before, violations) = try common.reader().read { snapshot in
      let versions = try snapshot.planVersions(of: week)
      guard let newest = versions.first else { throw UsageFault.noPlan(week) }
      let chosen = try versions.version(version ?? newest.number, of: week)
      let published = try snapshot.publishedVersion(of: week)
      let input = try PlanningInput(snapshot, week: week).keeping(chosen.plan)
      return (
        chosen, versions.first { $0.number == published }?.plan,
        PlanChecker(input).violations(of: chosen.plan)
      )
    }
    guard violations.isEmpty else {
      let report = PlanCheckReport(
        chosen.plan, violations: violations.map { PlanReport.Violation(code: $0.code, words: $0) })
      common.print(report.text(on: common.screen), json: report.json)
      throw Exit.failed
    }
    let (visits, withdrawn) = try OfficeDevice.work(common: common, now: try today.now()) {
      transaction, pen in
      let publication = Publication(
        chosen.plan, visits: try transaction.snapshot.fields(of: .visit))
      var drafts: [OperationDraft] = []
      for write in publication.writes {
        var set: [FieldWrite] = []
        for (field, value) in write.values {
          set.append(
            FieldWrite(
              field: field, value: value,
              parents: try transaction.heads(of: field, in: write.visit)))
        }
        drafts.append(.write(.visit, write.visit, set: set, at: pen.at))
      }
      if !drafts.isEmpty { try pen.write(drafts, in: transaction) }
      try transaction.publish(chosen.number, of: week)
      return (publication.planned, publication.withdrawn)
    }
    let report = PublicationReport(
      chosen, before: before, changed: visits, withdrawn: withdrawn)
    common.print(report.text(on: common.screen), json: report.json)
  }
}

/// What publishing a plan writes to visits: who goes and when, where that is new.
private struct Publication {
  struct Write {
    let visit: RecordID
    let values: [(String, FieldValue)]
  }

  private(set) var writes: [Write] = []
  /// Visits that got another time or crew.
  private(set) var planned = 0
  /// Visits that a published plan of this week had, and this one has not.
  private(set) var withdrawn = 0

  init(_ plan: Plan, visits: [Fields]) {
    var places: [RecordID: (Plan.Route, Plan.Stop)] = [:]
    for route in plan.routes {
      for stop in route.stops { places[stop.visit] = (route, stop) }
    }
    for visit in visits {
      let status: VisitStatus = visit.choice("status") ?? .open
      guard status.isToPlan else { continue }
      if let (route, stop) = places[visit.id] {
        let window = "\(route.day.iso) \(stop.begins.text)-\(stop.ends.text)"
        if visit.texts("planned") == [window], visit.texts("crew") == route.crew.officers {
          continue
        }
        planned += 1
        writes.append(
          Write(
            visit: visit.id,
            values: [("planned", .texts([window])), ("crew", .texts(route.crew.officers))]))
      } else if visit.windows("planned").contains(where: { $0.lies(in: plan.week) }) {
        withdrawn += 1
        writes.append(Write(visit: visit.id, values: [("planned", .null), ("crew", .null)]))
      }
    }
  }
}

extension TimeWindow {
  fileprivate func lies(in week: Week) -> Bool {
    if case .on(let day) = days { week.contains(day) } else { false }
  }
}
