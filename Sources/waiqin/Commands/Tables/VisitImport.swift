internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

extension VisitCommand {
  /// Takes in notes of visits that were filled in with KoboToolbox.
  struct Import: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "import", abstract: "Take in notes of visits from a KoboToolbox export",
      discussion: """
        Examples:
          waiqin visit import submissions.json --map kobo-map.json --preview
          waiqin visit import submissions.json --map kobo-map.json

        The mapping names the questions of the form; see docs/commands.md. The same submission again
        changes nothing.
        """)

    @Argument(help: "Submissions as JSON; - for standard input")
    var file: String
    @Option(help: "A file of format waiqin-kobo-map/1.0")
    var map: String
    @Flag(help: "Only show what would be written")
    var preview = false
    @Flag(help: "Write nothing when a single submission is wrong")
    var allOrNothing = false
    @OptionGroup var today: TodayOption
    @OptionGroup var common: CommonOptions

    func run() throws {
      let source = "kobo"
      let (bytes, mapBytes) = (try BundleFiles.bytes(at: file), try BundleFiles.bytes(at: map))
      let mapping = try FileFault.naming(map) { try KoboMapping(mapBytes) }
      let submissions = try FileFault.naming(file) {
        try KoboSubmissions(bytes, mapping: mapping)
      }
      let options = try SourceOptions(
        file: file, datum: nil, encoding: nil, source: source, isPreview: preview,
        allOrNothing: allOrNothing)
      let report = try options.take(common: common, now: try today.now()) { snapshot, _ in
        let (changes, faults) = try snapshot.changes(of: submissions, source: source)
        return SourceOptions.Reading(
          changes: changes, faults: submissions.faults + faults, ignored: [], encoding: nil)
      }
      common.print(report.text(on: common.screen), json: report.json)
      try options.leave(after: report)
    }
  }
}
