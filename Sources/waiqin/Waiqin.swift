internal import ArgumentParser
internal import Foundation

@main
struct Waiqin: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "waiqin",
    abstract: "Plan site visits, take in what officers wrote down, show how problems get closed",
    discussion: """
      Examples:
        waiqin demo
        waiqin import bundles/
        waiqin plan 2026-W48
        waiqin routes 2026-W48 --officer O-001
        waiqin board
      """,
    version: version,
    subcommands: [
      DemoCommand.self, InitCommand.self, ImportCommand.self, PackCommand.self, DeviceCommand.self,
      ReviewCommand.self, StateCommand.self, RebuildCommand.self, SiteCommand.self,
      OfficerCommand.self, TicketCommand.self, VisitCommand.self, ApplicationCommand.self,
      ItemCommand.self, RegionCommand.self, RestrictionCommand.self, PermitCommand.self,
      AgencyCommand.self, CarCommand.self, RegisterCommand.self, TagCommand.self, DueCommand.self,
      RulesCommand.self, WhereCommand.self, ScreenCommand.self, PlanCommand.self,
      MatrixCommand.self,
      RoutesCommand.self, BoardCommand.self, BulletinCommand.self, ExportCommand.self,
      LogCommand.self, UndoCommand.self, RedoCommand.self, BackupCommand.self,
      DoctorCommand.self, ReferenceCommand.self, CompleteCommand.self,
    ])

  /// Runs the command that the arguments name, and ends with its exit code.
  static func main() {
    // Complainants stand in the store: what the program writes is for its owner's eyes.
    umask(0o077)
    let given = GivenArguments(Array(CommandLine.arguments.dropFirst()))
    do {
      if given.askForHelp { throw CleanExit.helpRequest() }
      try given.checkCommand()
      try given.checkValues()
      var command = try given.command()
      try command.run()
    } catch {
      Exit.leave(after: error, arguments: given)
    }
  }
}
