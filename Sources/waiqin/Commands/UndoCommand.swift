internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo", abstract: "Take back the newest command, or the one of a number",
    discussion: """
      Examples:
        waiqin undo
        waiqin undo 14

      Nothing is deleted: new operations put the earlier values back and withdraw what came into being.
      Repeated, it walks further back over the commands of this office. An import is only taken back by
      its number: then its records are withdrawn, and its operations stay in the log.
      """)

  @Argument(help: "The number of the action in waiqin log")
  var number: Int64?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (report, passed) = try OfficeDevice.work(common: common, now: try today.now()) {
      transaction, pen in
      let action = try transaction.actionToUndo(number)
      let passed =
        number == nil
        ? try transaction.passedOver(after: action.number, before: pen.action) : []
      let reversal = try transaction.reverse(
        action, device: pen.device, as: pen.action, at: pen.at)
      return (ReversalReport(reversal, isRedo: false), passed)
    }
    common.print(report.text(on: common.screen), json: report.json)
    for action in passed {
      Console.standard.warn(
        common.language == .zh
          ? "注意：第 \(action.number) 号“\(action.command)”没有写入记录，撤销时略过"
          : "note: action \(action.number), '\(action.command)', wrote no records and was passed "
            + "over")
    }
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo", abstract: "Do again what was undone last",
    discussion: """
      Examples:
        waiqin redo
      """)

  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let report = try OfficeDevice.work(common: common, now: try today.now()) { transaction, pen in
      let reversal = try transaction.reverse(
        try transaction.actionToRedo(), device: pen.device, as: pen.action, at: pen.at)
      return ReversalReport(reversal, isRedo: true)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}
