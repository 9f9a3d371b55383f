internal import ArgumentParser
internal import Model
internal import Planning
internal import Reports

struct PlanCandidates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "candidates", abstract: "List the best slots for a visit in the newest plan",
    discussion: """
      Examples:
        waiqin plan candidates 2026-W48 32195d8a
      """)

  @OptionGroup var desk: PlanDesk
  @Argument(help: "The visit's purpose or site, or digits of its identifier")
  var visit: String

  func run() throws {
    let opened = try desk.opened()
    let visit = try opened.visit(visit)
    let report = CandidatesReport(
      try opened.bench.slots(for: visit), for: visit, book: opened.book)
    desk.common.print(report.text(on: desk.common.screen), json: report.json)
  }
}

struct PlanExplain: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say why a visit is where it is, or why it is not planned",
    discussion: """
      Examples:
        waiqin plan explain 2026-W48 32195d8a

      Each answer was tried out: every position of every crew's day, and which visits would have to make room.
      """)

  @OptionGroup var desk: PlanDesk
  @Argument(help: "The visit's purpose or site, or digits of its identifier")
  var visit: String

  func run() throws {
    let opened = try desk.opened()
    let visit = try opened.visit(visit)
    let report = ExplanationReport(
      try opened.bench.explanation(of: visit), of: visit,
      grounded: opened.bench.grounded(for: visit),
      possible: opened.bench.possibleCrews(for: visit), book: opened.book)
    desk.common.print(report.text(on: desk.common.screen), json: report.json)
  }
}
