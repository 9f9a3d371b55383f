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
        waiqin import tablet-07.json -

      A store is made where there is none. Files that are refused stay whole in quarantine.
      """)

  @Argument(help: "Files, folders, or - for standard input")
  var paths: [String]
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    var files: [String] = []
    for path in paths { files += path == "-" ? ["-"] : try BundleFiles.at(path) }
    let receipts = try Intake.takeIn(
      files, into: try common.writer(create: true), at: try today.now())
    let report = ReceiptReport(receipts)
    common.print(report.text(on: common.screen), json: report.json)
    if receipts.contains(where: \.needsPerson) { throw Exit.waiting }
  }
}

/// Takes in files one after the other.
enum Intake {
  /// A receipt for each file; one that can't be read does not stop the others.
  static func takeIn(
    _ files: [String], into writer: StoreWriter, at now: Instant
  ) throws -> [Receipt] {
    var receipts: [Receipt] = []
    for file in files {
      let name = file.split(separator: "/").last.map(String.init) ?? file
      do {
        let bytes = try BundleFiles.bytes(at: file)
        receipts.append(
          try writer.takeIn(bytes, name: name, by: Settings.person, at: now))
      } catch let fault as StoreFault {
        switch fault {
        case .unreadable, .noSuchInput:
          receipts.append(Receipt(file: name, outcome: .unreadable(fault)))
        default: throw fault
        }
      }
    }
    try writer.checkpoint()
    return receipts
  }
}
