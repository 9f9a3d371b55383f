internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Take in bundles, and print a receipt for each",
    discussion: """
      Examples:
        waiqin import bundles/
        waiqin import --dry-run tablet-07.json
        waiqin import -

      A store is made where there is none. Files that are refused stay whole in quarantine. Photos
      beside a bundle, named by their digests, are taken along. Each receipt is also kept as a file.
      """)

  @Argument(help: "Files, folders, or - for standard input")
  var paths: [String]
  @Flag(help: "Only tell what an import would do")
  var dryRun = false
  @Option(help: "Write the receipt of each file into this folder instead of the store's")
  var receipts: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let inputs = try IntakeInput.all(at: paths)
    let intake = Intake(
      inputs: inputs, now: try today.now(), clock: try today.clock(), receipts: receipts,
      screen: common.screen)
    let outcome =
      dryRun
      ? try intake.rehearse(in: common.paths)
      : try intake.takeIn(into: try common.writer(create: true))
    let receipts = outcome.receipts
    let report = ReceiptReport(
      receipts, unnamedPhotos: outcome.unnamedPhotos, isRehearsal: dryRun)
    common.print(report.text(on: common.screen), json: report.json)
    let unverified = receipts.count(where: \.isUnverified)
    if unverified > 0 {
      Console.standard.warn(
        common.language == .zh
          ? "注意：\(unverified) 个数据包的封印未经核验，谁都可能写成；请先登记设备：waiqin device enrol"
          : "note: nobody's seal was checked on \(unverified) of these bundles, so anyone may have "
            + "written them; enrol the devices first: waiqin device enrol")
    }
    for warning in outcome.warnings {
      Console.standard.warn(warning.text(in: common.language))
    }
    if inputs.contains(where: \.isAbsent) { throw Exit.noInput }
    if receipts.allSatisfy(\.isRefused) { throw Exit.refusedData }
    if receipts.contains(where: \.needsPerson) { throw Exit.waiting }
  }
}
