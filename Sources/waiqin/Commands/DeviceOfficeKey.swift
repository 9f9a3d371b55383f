internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension DeviceCommand {
  struct PublicKey: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "office-key",
      abstract: "Print the key by which devices know the office's work packs")

    @OptionGroup var common: CommonOptions

    func run() throws {
      // Only a store has a key: without one there is nothing to make it for.
      _ = try common.reader()
      let key = try OfficeKey.loadOrMake(common.paths)
      let report = OfficeKeyReport(
        name: key.name, publicKey: Hexadecimal.text(key.publicKey))
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
