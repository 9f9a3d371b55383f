internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

/// Takes in sites or tickets from a file that another program wrote.
struct TableImport<Command: RecordCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let kind = Command.kind.rawValue
    return CommandConfiguration(
      commandName: "import",
      abstract: "Take in \(kind)s from a table"
        + (Command.kind == .site ? " or from GeoJSON points" : ""),
      discussion: """
        Examples:
          waiqin \(kind) import \(kind)s.csv --preview
          waiqin \(kind) import \(kind)s.csv --all-or-nothing
          \(Command.kind == .site ? "waiqin site import sites.geojson --datum gcj02" : "")

        The first line names the columns, in Chinese or English. The same file again changes nothing.
        """)
  }

  @Argument(help: "A CSV file as Excel writes it, or .geojson for sites; - for standard input")
  var file: String
  @Flag(help: "Only show what would be written")
  var preview = false
  @Flag(help: "Write nothing when a single row is wrong")
  var allOrNothing = false
  @Option(help: "The datum of coordinates: wgs84, gcj02 or bd09")
  var datum: String?
  @Option(help: "The encoding, utf-8 or gb18030; else told by the bytes")
  var encoding: String?
  @Option(help: "The name of the source; files of one source follow on each other")
  var source = "table"
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let bytes = try BundleFiles.bytes(at: file)
    let options = try SourceOptions(
      file: file, datum: datum, encoding: encoding, source: source, isPreview: preview,
      allOrNothing: allOrNothing)
    let reading = try FileFault.naming(file) { try options.cells(bytes) }
    let now = try today.now()
    let report = try options.take(common: common, now: now) { snapshot, at in
      let context = TableContext(
        officers: try snapshot.officers(), sites: try snapshot.sites(), datum: options.datum)
      let table = try FileFault.naming(file) {
        try RecordTable(reading.rows, kind: Command.kind, source: source, context: context)
      }
      let changes = try snapshot.changes(of: table, source: source, at: at)
      return SourceOptions.Reading(
        changes: changes, faults: reading.faults + table.faults, ignored: table.ignored,
        encoding: reading.encoding)
    }
    common.print(report.text(on: common.screen), json: report.json)
    try options.leave(after: report)
  }
}
