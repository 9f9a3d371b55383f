internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension DeviceCommand {
  struct Restore: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "restore",
      abstract: "Trust a device's key again that was revoked by mistake",
      discussion: """
        Examples:
          waiqin device restore '平板 O-005' --reason found

        The operations that waited because of the revocation are judged as if there had been none.
        """)

    @Argument(help: "The device's name, the name of its key, or digits of its identifier")
    var device: String
    @Option(help: "Why; the log keeps it")
    var reason: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let report = try OfficeDevice.work(common: common, now: try today.now()) { transaction, _ in
        let found = try transaction.snapshot.devices().one(device)
        if found.revokedAfter == nil { throw DeviceFault.notRevoked(found.name) }
        let before = try transaction.snapshot.reviewItems().count(where: \.isRevoked)
        try transaction.restore(found.id)
        let after = try transaction.snapshot.reviewItems().count(where: \.isRevoked)
        return RestorationReport(device: found.name, released: before - after)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
