internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init", abstract: "Make an empty store",
    discussion: """
      Examples:
        waiqin init
        waiqin init --store xiuzhou.sqlite
      """)

  @OptionGroup var common: CommonOptions

  func run() throws {
    let paths = common.paths
    if paths.isTaken { throw StoreFault.alreadyThere(path: paths.database) }
    try common.writer(create: true).checkpoint()
    let text =
      switch common.language {
      case .zh: "已建立空库：\(paths.database)\n接着：waiqin device enrol 设备表.json，waiqin import 文件夹\n"
      case .en:
        "made an empty store: \(paths.database)\n"
          + "next: waiqin device enrol devices.json, waiqin import FOLDER\n"
      }
    common.print(text, json: .object([("store", .text(paths.database))]))
  }
}
