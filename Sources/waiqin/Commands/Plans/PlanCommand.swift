internal import ArgumentParser

struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Plan a week's visits into routes, and work on the plan",
    discussion: """
      Examples:
        waiqin plan 2026-W48
        waiqin plan 2026-W48 --seconds 10
        waiqin plan show 2026-W48
        waiqin plan explain 2026-W48 32195d8a
        waiqin plan move 2026-W48 32195d8a --to 2026-11-25 --crew 2 --dry-run
        waiqin plan check 2026-W48 --file plan.json
      """,
    subcommands: [
      PlanMake.self, PlanShow.self, PlanCheck.self, PlanExplain.self, PlanCandidates.self,
      PlanMove.self, PlanSwap.self, PlanPin.self, PlanUnpin.self, PlanReplan.self,
      PlanPublish.self, PlanScoreCommand.self, PlanFairness.self, PlanHistory.self, PlanDiff.self,
      PlanRestore.self, PlanCopy.self, PlanBoard.self,
    ], defaultSubcommand: PlanMake.self)
}
