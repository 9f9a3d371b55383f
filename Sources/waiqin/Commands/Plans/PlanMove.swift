internal import ArgumentParser
internal import Model
internal import Planning

struct PlanMove: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Put a visit into the day of a crew, in its best position",
    discussion: """
      Examples:
        waiqin plan move 2026-W48 32195d8a --to 2026-11-25 --crew 2 --dry-run
        waiqin plan move 2026-W48 32195d8a --to 2026-11-25 --crew 2

      What is in the way is named; what it costs is shown. The new plan is a further version of the week.
      """)

  @OptionGroup var desk: PlanDesk
  @Argument(help: "The visit's purpose or site, or digits of its identifier")
  var visit: String
  @Option(help: "The day to go, YYYY-MM-DD")
  var to: String
  @Option(help: "The number of the crew on that day")
  var crew: Int
  @Flag(help: "Only show what it would do to the plan")
  var dryRun = false

  func run() throws {
    let day = try Day(iso: to)
    try desk.change(isTrial: dryRun) { opened in
      try opened.bench.moving(try opened.visit(visit), to: day, crew: crew)
    }
  }
}

struct PlanSwap: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "swap", abstract: "Exchange the crews and days of two visits",
    discussion: """
      Examples:
        waiqin plan swap 2026-W48 32195d8a 4f1b20cc --dry-run
      """)

  @OptionGroup var desk: PlanDesk
  @Argument(help: "A visit's purpose or site, or digits of its identifier")
  var first: String
  @Argument(help: "Another visit's purpose or site, or digits of its identifier")
  var second: String
  @Flag(help: "Only show what it would do to the plan")
  var dryRun = false

  func run() throws {
    try desk.change(isTrial: dryRun) { opened in
      try opened.bench.swapping(try opened.visit(first), try opened.visit(second))
    }
  }
}
