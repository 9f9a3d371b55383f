internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct DeviceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "device", abstract: "Enrol and list the devices that may hand in bundles",
    subcommands: [Enrol.self, List.self])

  struct Enrol: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "enrol", abstract: "Enrol the devices in a list",
      discussion: """
        Examples:
          waiqin device enrol fixtures/xiuzhou-week/devices.json
        """)

    @Argument(help: "A file of format waiqin-devices/1.0")
    var file: String
    @OptionGroup var common: CommonOptions

    func run() throws {
      let devices = try DeviceFile.devices(try BundleFiles.bytes(at: file), path: file)
      let writer = try common.writer(create: true)
      let new = try writer.transaction { try $0.enrol(devices) }
      try writer.checkpoint()
      let text =
        switch common.language {
        case .zh: "新登记 \(new.count) 台，已在册 \(devices.count - new.count) 台\n"
        case .en: "enrolled \(new.count), known already \(devices.count - new.count)\n"
        }
      common.print(
        text,
        json: .object([
          ("enrolled", .texts(new.map(\.id.text))),
          ("known", .integer(devices.count - new.count)),
        ]))
    }
  }

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the enrolled devices")

    @OptionGroup var common: CommonOptions

    func run() throws {
      let devices = try common.reader().read { try $0.devices() }
      let zh = common.language == .zh
      let list = ListReport(
        headings: zh
          ? ["设备", "人员", "密钥", "停用于", "编号"]
          : ["device", "officer", "key", "revoked after", "id"],
        keys: ["name", "officer", "key", "revoked_after", "id"],
        rows: devices.map {
          [
            $0.name, $0.officer ?? "", $0.key, $0.revokedAfter.map { String($0) } ?? "",
            $0.id.text,
          ]
        })
      common.print(list.text(on: common.screen), json: list.json)
    }
  }
}
