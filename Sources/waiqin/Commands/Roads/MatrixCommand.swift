internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

/// Ways by road, as a routing engine gives them.
struct MatrixCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "matrix", abstract: "Take driving times by road in the place of estimates",
    discussion: """
      Examples:
        waiqin matrix request 2026-W48 > request.txt
        curl "$(cat request.txt)" > answer.json
        waiqin matrix import answer.json --request request.txt
        waiqin matrix show 2026-W48
      """,
    subcommands: [
      MatrixRequest.self, MatrixImport.self, MatrixList.self, MatrixShow.self, MatrixDrop.self,
    ], defaultSubcommand: MatrixList.self)
}

struct MatrixList: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List the matrices that were taken in, the newest first",
    discussion: """
      Examples:
        waiqin matrix list

      Of two matrices with the same way the newer one holds.
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let report = RoadListReport(try common.reader().read { try $0.roadMatrices() })
    common.print(report.text(on: common.screen), json: report.json)
  }
}

struct MatrixDrop: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "Take a matrix out again",
    discussion: """
      Examples:
        waiqin matrix drop 2
      """)

  @Argument(help: "The matrix's number, as the list shows it")
  var number: Int
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let now = try today.now()
    let writer = try common.writer()
    let left = try writer.transaction { transaction in
      _ = try transaction.begin(CommandLineText.current, by: Settings.person, at: now)
      guard try transaction.dropRoadMatrix(number) else { throw MatrixFault.noMatrix(number) }
      return try transaction.snapshot.roadMatrices()
    }
    try writer.checkpoint()
    let report = RoadListReport(left)
    common.print(report.text(on: common.screen), json: report.json)
  }
}
