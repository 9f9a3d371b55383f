internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

/// Takes in records from a file that another program wrote.
struct TableImport<Command: RecordCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let kind = Command.kind.rawValue
    return CommandConfiguration(
      commandName: "import",
      abstract: "Take in \(Command.kind.plural) from a table"
        + (Command.kind == .site ? " or from GeoJSON points" : ""),
      discussion: """
        Examples:
          waiqin \(kind) import \(Command.kind.plural).csv --preview
          waiqin \(kind) import \(Command.kind.plural).csv --all-or-nothing
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
    let (day, now) = (try today.day(), try today.now())
    let report = try options.take(common: common, now: now) { snapshot, at in
      let context = TableContext(
        officers: try snapshot.officers(), named: try snapshot.referred(by: Command.kind),
        known: try snapshot.fields(of: Command.kind),
        applications: [.item, .region].contains(Command.kind) ? try snapshot.applications() : [],
        restrictions: Command.kind == .application ? try snapshot.restrictions() : [],
        said: try snapshot.said(by: source, of: Command.kind), today: day, datum: options.datum)
      let table = try FileFault.naming(file) {
        try RecordTable(reading.rows, kind: Command.kind, source: source, context: context)
      }
      let changes = try snapshot.changes(of: table, source: source, at: at)
      return SourceOptions.Reading(
        changes: changes, faults: reading.faults + table.faults,
        warnings: try Self.warnings(table, changes, on: day, snapshot),
        repeated: table.repeated, ignored: table.ignored,
        encoding: reading.encoding)
    }
    common.print(report.text(on: common.screen), json: report.json)
    try options.leave(after: report)
  }

  /// What the rows that say something new leave to be looked at.
  private static func warnings(
    _ table: RecordTable, _ changes: SourceChanges, on day: Day, _ snapshot: borrowing StoreSnapshot
  ) throws -> [(line: Int, warning: RecordWarning)] {
    let news = Set(changes.items.filter { $0.state != .same }.map(\.line))
    var warnings: [(line: Int, warning: RecordWarning)] = []
    for row in table.rows where news.contains(row.line) {
      let events =
        row.values.contains { $0.field == "pauses" }
        ? try snapshot.applicationEvents(of: row.record) : []
      warnings += RecordWarning.all(of: row.merged, events: events, on: day).map { (row.line, $0) }
    }
    return warnings
  }
}

extension StoreSnapshot {
  /// The records that those of `kind` may refer to.
  func referred(by kind: RecordKind) throws -> [Fields] {
    let kinds = kind.fields.compactMap { field -> RecordKind? in
      if case .reference(let other) = field.type { other } else { nil }
    }
    return try kinds.flatMap { try fields(of: $0) }
  }
}
