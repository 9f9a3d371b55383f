internal import ArgumentParser

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan a week's visits into routes, and work on the plan",
    discussion: """
      Examples:
        waiqin plan 2026-W48
        waiqin plan 2026-W48 --seconds 10
        waiqin plan show 2026-W48
        waiqin plan check 2026-W48 --file plan.json
      """,
    subcommands: [PlanMake.self, PlanShow.self, PlanCheck.self], defaultSubcommand: PlanMake.self)
}
