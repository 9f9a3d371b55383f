internal import ArgumentParser
internal import Reports
internal import Store

struct BackupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backup",
    abstract: "Copy the store as it stands into a new file, and check the copy",
    discussion: """
      Examples:
        waiqin backup 2026-11-20.sqlite

      Others may go on writing meanwhile. A file that exists is left alone.
      """)

  @Argument(help: "The file to make")
  var file: String
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (operations, bytes) = try common.reader().backUp(to: file)
    let report = BackupReport(
      file: file, operations: operations, bytes: bytes, folder: common.paths.folder)
    common.print(report.text(on: common.screen), json: report.json)
  }
}
