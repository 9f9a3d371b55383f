internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "Settle conflicts, parked operations, gaps and forks",
    subcommands: [List.self, Show.self, Resolve.self, Release.self, Discard.self])

  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List what waits for a person")

    @Option(help: "Only conflict, parked, fork, gap or incomplete")
    var kind: String?
    @OptionGroup var common: CommonOptions

    func run() throws {
      let kind = try kind.map { text in
        guard let kind = ReviewKind(rawValue: text) else {
          throw UsageFault.badFieldValue(
            name: "--kind", value: text, allowed: ReviewKind.allCases.map(\.rawValue))
        }
        return kind
      }
      let report = try common.reader().read { snapshot in
        ReviewListReport(
          cases: try snapshot.reviewCases().filter { kind == nil || $0.item.kind == kind })
      }
      common.print(report.text(on: common.screen), json: report.json)
    }
  }

  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show", abstract: "Show one item, with every value and who wrote it",
      discussion: """
        Examples:
          waiqin review show C-1a2b3c4d
        """)

    @Argument(help: "The item, such as C-1a2b3c4d")
    var item: String
    @Flag(help: "Show who complained; the log keeps that it was shown")
    var unmasked = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let found = try common.reader().read { try $0.reviewCase(item, isMasked: !unmasked) }
      guard let found else { throw UsageFault.noSuchReview(item) }
      if unmasked { try OfficeDevice.noteShown(common: common, now: try today.now()) }
      let report = ReviewCaseReport(found, isMasked: !unmasked)
      common.print(report.text(on: common.screen), json: report.json)
    }
  }
}
