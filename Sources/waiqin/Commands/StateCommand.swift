internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct StateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "state",
    abstract: "Print the merged state as canonical JSON: same bytes for the same operations",
    discussion: """
      Examples:
        waiqin state > state.json
      """)

  @Flag(help: "Show who complained; the log keeps that it was shown")
  var unmasked = false
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (state, complainants) = try common.reader().read { snapshot in
      (try snapshot.mergedState(), unmasked ? nil : try snapshot.complainants())
    }
    if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
    Console.standard.write(SafeText.json(state.canonicalJSON(hiding: complainants)))
  }
}

struct RebuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rebuild", abstract: "Make all tables anew from the log",
    discussion: """
      Examples:
        waiqin rebuild
        waiqin rebuild --check
      """)

  @Flag(help: "Only compare the tables with the log; exit 1 on a difference")
  var check = false
  @OptionGroup var common: CommonOptions

  func run() throws {
    if !check {
      let writer = try common.writer()
      try writer.transaction { try $0.rebuild() }
      try writer.checkpoint()
    }
    let isSame = try common.reader().read { try $0.tablesEqualLog() }
    let text =
      switch (common.language, isSame) {
      case (.zh, true): "各表与日志一致\n"
      case (.zh, false): "各表与日志不一致；请运行 waiqin rebuild\n"
      case (.en, true): "the tables equal the log\n"
      case (.en, false): "the tables differ from the log; run waiqin rebuild\n"
      }
    common.print(text, json: .object([("same", .bool(isSame))]))
    if !isSame { throw Exit.failed }
  }
}
