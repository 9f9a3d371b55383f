internal import ArgumentParser
internal import Model
internal import Planning
internal import Reports
internal import Store

struct PlanHistory: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history", abstract: "List the plans of a week that were kept",
    discussion: """
      Examples:
        waiqin plan history 2026-W48
        waiqin plan show 2026-W48 --version 1
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let (versions, published) = try common.reader().read {
      (try $0.planVersions(of: week), try $0.publishedVersion(of: week))
    }
    if versions.isEmpty { throw UsageFault.noPlan(week) }
    let report = PlanHistoryReport(versions, published: published)
    common.print(report.text(on: common.screen), json: report.json)
  }
}

struct PlanDiff: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Show what changed between two plans of a week",
    discussion: """
      Examples:
        waiqin plan diff 2026-W48
        waiqin plan diff 2026-W48 --old 1 --new 3

      Without numbers: the newest plan and the one before it.
      """)

  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(help: "The number of the earlier plan")
  var old: Int?
  @Option(help: "The number of the later plan")
  var new: Int?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let (versions, book) = try common.reader().read { snapshot in
      (try snapshot.planVersions(of: week), try PlanBook(snapshot))
    }
    guard let newest = versions.first else { throw UsageFault.noPlan(week) }
    let later = try versions.version(new ?? newest.number, of: week)
    let earlier = try versions.version(old ?? later.number - 1, of: week)
    let report = PlanDifferenceReport(
      PlanDifference(from: earlier.plan, to: later.plan), to: later.plan, book: book,
      versions: (earlier.number, later.number))
    common.print(report.text(on: common.screen), json: report.json)
  }
}

struct PlanRestore: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "restore", abstract: "Keep an earlier plan of a week as the newest again",
    discussion: """
      Examples:
        waiqin plan restore 2026-W48 1

      The checker looks at it first: a plan that no longer keeps the rules is refused.
      """)

  @OptionGroup var desk: PlanDesk
  @Argument(help: "The number of the plan in waiqin plan history")
  var version: Int
  @Flag(help: "Only show what it would do to the plan")
  var dryRun = false

  func run() throws {
    let week = try Week(iso: desk.week)
    let versions = try desk.common.reader().read { try $0.planVersions(of: week) }
    let earlier = try versions.version(version, of: week)
    try desk.change(isTrial: dryRun) {
      try Workbench(earlier.plan, input: $0.input.keeping(earlier.plan))
    }
  }
}

extension [PlanVersion] {
  /// - Throws: `UsageFault.noVersion`.
  func version(_ number: Int, of week: Week) throws -> PlanVersion {
    guard let version = first(where: { $0.number == number }) else {
      throw UsageFault.noVersion(number, week: week, newest: first?.number ?? 0)
    }
    return version
  }
}
