internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct DeviceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "device",
    abstract: "Enrol, revoke, restore and list the devices that hand in bundles",
    subcommands: [Enrol.self, Revoke.self, Restore.self, List.self, PublicKey.self])

  struct Enrol: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "enrol", abstract: "Enrol the devices in a list",
      discussion: """
        Examples:
          waiqin device enrol fixtures/xiuzhou-week/devices.json

        With --json it prints the office's public key as well: devices check their work packs against it.
        """)

    @Argument(help: "A file of format waiqin-devices/1.0")
    var file: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let devices = try DeviceFile.devices(try BundleFiles.bytes(at: file), path: file)
      let now = try today.now()
      let writer = try common.writer(create: true)
      let (new, revoked) = try writer.transaction { transaction in
        _ = try transaction.begin(CommandLineText.current, by: Settings.person, at: now)
        let new = try transaction.enrol(devices)
        let listed = Set(devices.map(\.id))
        let revoked = try transaction.snapshot.devices().filter {
          listed.contains($0.id) && $0.revokedAfter != nil
        }
        return (new, revoked.map(\.name).sorted())
      }
      let key = try OfficeKey.loadOrMake(writer.paths)
      try writer.checkpoint()
      let report = EnrolmentReport(
        enrolled: new.map(\.id), known: devices.count - new.count, revoked: revoked,
        keyName: key.name,
        publicKey: Hexadecimal.text(key.publicKey))
      common.print(report.text(on: common.screen), json: report.json)
    }
  }

  struct Revoke: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "revoke", abstract: "Stop trusting a device's key after one of its operations",
      discussion: """
        Examples:
          waiqin device revoke '平板 O-005' --reason lost
          waiqin device revoke dev4-2026 --after 120 --reason cloned

        Up to that number its operations count as before, whenever they arrive; later ones are parked.
        Given again with another number it moves the limit; device restore takes it away.
        """)

    @Argument(help: "The device's name, the name of its key, or digits of its identifier")
    var device: String
    @Option(help: "The last number that its key vouches for; else the highest that has come")
    var after: Int64?
    @Option(help: "Why; the log keeps it")
    var reason: String
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
      if let after, after < 0 { throw UsageFault.badAfter(after) }
    }

    func run() throws {
      let report = try OfficeDevice.work(common: common, now: try today.now()) { transaction, _ in
        let found = try transaction.snapshot.devices().one(device)
        let last = try transaction.revoke(found.id, after: after)
        let parked = try transaction.snapshot.reviewItems().count(where: \.isRevoked)
        return RevocationReport(device: found.name, after: last, parked: parked)
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the devices and how far each has come",
      discussion: """
        Examples:
          waiqin device list

        Behind those enrolled stand the sources of tables, the commands given here, and devices that are
        not enrolled.
        """)

    @OptionGroup var common: CommonOptions

    func run() throws {
      let list = try common.reader().read { snapshot in
        let progress = try snapshot.deviceProgress()
        return DeviceListReport(
          try snapshot.devices().sorted { $0.key < $1.key }.map { device in
            DeviceListReport.Row(
              name: device.name, officer: device.officer, key: device.key,
              highest: progress[device.id]?.highest ?? 0,
              missing: progress[device.id]?.missing ?? 0, revokedAfter: device.revokedAfter,
              id: device.id)
          }
            + snapshot.otherDevices().map { device in
              DeviceListReport.Row(
                name: device.name, role: device.role,
                highest: progress[device.id]?.highest ?? 0,
                missing: progress[device.id]?.missing ?? 0, id: device.id)
            })
      }
      common.print(list.text(on: common.screen), json: list.json)
    }
  }
}

extension ReviewItem {
  /// True for an operation that waits because its device was revoked.
  var isRevoked: Bool {
    if case .parked(_, _, "P-REVOKED") = subject { true } else { false }
  }
}
