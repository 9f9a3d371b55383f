internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct LogCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Show what was done, by whom: imports and commands, newest first",
    discussion: """
      Examples:
        waiqin log
        waiqin log --limit 100 --json
        waiqin log 14
      """)

  @Argument(help: "Show this action with the operations that it wrote")
  var number: Int64?
  @Option(help: "How many actions to show at most")
  var limit = 20
  @Flag(help: "Show who complained; the log keeps that it was shown")
  var unmasked = false
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    if let number { return try show(number) }
    let report = try common.reader().read { snapshot in
      LogReport(try snapshot.actions(limit: max(limit, 0), isMasked: !unmasked))
    }
    if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
    common.print(report.text(on: common.screen), json: report.json)
  }

  private func show(_ number: Int64) throws {
    let report = try common.reader().read { snapshot in
      guard let action = try snapshot.action(number, isMasked: !unmasked) else {
        throw UndoFault.noSuchAction(number)
      }
      return ActionReport(
        action, operations: try snapshot.operations(of: number, isMasked: !unmasked))
    }
    if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
    common.print(report.text(on: common.screen), json: report.json)
  }
}
