internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct PackCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pack", abstract: "Write the work pack that an officer's device takes along",
    discussion: """
      Examples:
        waiqin pack O-001 2026-W48 -o O-001.json
        waiqin pack O-003 2026-W48 -o O-003.json --unmasked
      """)

  @Argument(help: "The officer's code or name")
  var officer: String
  @Argument(help: "An ISO week such as 2026-W48")
  var week: String
  @Option(name: .shortAndLong, help: "The file to write; one that exists is left alone")
  var output: String
  @Flag(help: "Put in who complained, of tickets that a visit is about; the log keeps that")
  var unmasked = false
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let week = try Week(iso: week)
    let paths = common.paths
    let report = try OfficeDevice.work(common: common, now: try today.now()) { transaction, pen in
      let snapshot = transaction.snapshot
      let code = try snapshot.record(officer, kind: .officer)
        .text("code")
      let pack = try snapshot.workPack(
        of: code ?? officer, week: week, id: OfficeDevice.newID(), made: pen.at,
        app: "waiqin/\(Waiqin.configuration.version)", isUnmasked: unmasked)
      try transaction.note(pack, under: pen.action)
      let key = try OfficeKey.loadOrMake(paths)
      try OutputFile.write(key.file(format: WorkPack.format, body: pack.body) ?? "", to: output)
      return PackReport(
        officer: pack.officer, week: week.iso, file: output, visits: pack.count(.visit),
        tickets: pack.count(.ticket), sites: pack.count(.site),
        applications: pack.count(.application), key: key.name, isUnmasked: unmasked)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}
