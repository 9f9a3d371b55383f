internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write files for other programs and for paper",
    discussion: """
      Examples:
        waiqin export routes 2026-W48 --format ics --officer O-001 -o O-001.ics
        waiqin export routes 2026-W48 --format html -o week.html
        waiqin export tickets --format xlsx-csv -o tickets.csv
        waiqin export board --format html -o board.html

      Who complained is never in a file. The same records give the same bytes.
      """,
    subcommands: [
      Routes.self, Records<TicketCommand>.self, Records<VisitCommand>.self, Board.self,
    ])
}

/// The options of every export.
struct ExportOptions: ParsableArguments {
  @Option(help: "csv, xlsx-csv, ics, geojson, gpx, kml or html; not all for each")
  var format = ExportFormat.csv.rawValue
  @Flag(name: .customLong("gb18030"), help: "Write the table in GB18030 instead of UTF-8")
  var isGB18030 = false
  @Option(name: .shortAndLong, help: "The file to write; one that exists is left alone")
  var output: String?
  @OptionGroup var common: CommonOptions

  /// - Throws: `UsageFault` for a format that is not in `allowed`, or has no use for GB18030.
  func format(_ allowed: [ExportFormat]) throws -> ExportFormat {
    guard let format = ExportFormat(rawValue: format), allowed.contains(format) else {
      throw UsageFault.badFormat(self.format, allowed: allowed.map(\.rawValue))
    }
    if isGB18030, !format.isTable { throw UsageFault.notForGB18030(format.rawValue) }
    return format
  }

  func validate() throws {
    if common.json, output == nil { throw UsageFault.fileOrReceipt }
  }

  /// Writes the file to where it was asked for and a receipt to standard output, else the file itself.
  ///
  /// - Parameter rows: what the file holds of stops, records or figures.
  func write(_ text: String, as format: ExportFormat, rows: Int) throws {
    let mark = format == .spreadsheet && !isGB18030 ? DelimitedTable.byteOrderMark : ""
    let bytes = isGB18030 ? try GB18030Text.bytes(of: text) : Array((mark + text).utf8)
    if let output {
      try OutputFile.write(bytes, to: output)
      let receipt = ExportReceipt(file: output, format: format, rows: rows, bytes: bytes.count)
      common.print(receipt.text(on: common.screen), json: receipt.json)
    } else {
      Console.standard.write(mark + text, as: bytes)
    }
  }
}

extension ExportCommand {
  struct Routes: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "routes", abstract: "Write the routes of a week's newest plan",
      discussion: """
        Examples:
          waiqin export routes 2026-W48 --format xlsx-csv -o week.csv
          waiqin export routes 2026-W48 --format html --officer O-001 -o sheets.html
          waiqin export routes 2026-W48 --format geojson --day 2026-11-24

        A calendar cancels the visits that an earlier plan of the week held and this one does not.
        """)

    @Argument(help: "An ISO week such as 2026-W48")
    var week: String
    @Option(help: "Only the routes of this officer, by code or name")
    var officer: String?
    @Option(help: "Only this day, YYYY-MM-DD")
    var day: String?
    @OptionGroup var options: ExportOptions

    func run() throws {
      let format = try options.format(ExportFormat.routes)
      let week = try Week(iso: week)
      let day = try day.map { try Day(iso: $0) }
      let routes = try options.common.reader().read { snapshot in
        let versions = try snapshot.planVersions(of: week)
        guard let newest = versions.first else { throw UsageFault.noPlan(week) }
        let book = try PlanBook(snapshot)
        return RouteExport(
          newest, earlier: versions.dropFirst(), book: book,
          officer: try officer.map { try book.code(of: $0) }, day: day,
          language: options.common.language)
      }
      try options.write(routes.text(as: format), as: format, rows: routes.rowCount)
    }
  }

  /// Tickets or visits, those that were withdrawn left out.
  struct Records<Command: RecordCommand>: ParsableCommand {
    static var configuration: CommandConfiguration {
      let kinds = Command.kind.plural
      return CommandConfiguration(
        commandName: kinds, abstract: "Write the \(kinds) as a table or on a map",
        discussion: """
          Examples:
            waiqin export \(kinds) --format xlsx-csv -o \(kinds).csv
            waiqin export \(kinds) --format geojson -o \(kinds).geojson
            waiqin export \(kinds) --town 新城街道 --from 2026-11-01 -o \(kinds).csv

          It is narrowed down as waiqin \(Command.kind.rawValue) list is.
          """)
    }

    @OptionGroup var narrowing: NarrowingOptions
    @OptionGroup var options: ExportOptions

    func run() throws {
      let format = try options.format(ExportFormat.records)
      let records = try options.common.reader().read { snapshot in
        RecordExport(
          kind: Command.kind,
          records: try narrowing.records(of: Command.kind, in: snapshot).map(\.fields),
          named: try snapshot.referred(by: Command.kind),
          notes: Command.kind == .visit ? try snapshot.visitNotes() : [:],
          officers: try snapshot.officers(), language: options.common.language)
      }
      try options.write(records.text(as: format), as: format, rows: records.rowCount)
    }
  }

  struct Board: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "board", abstract: "Write the board as a table or a page",
      discussion: """
        Examples:
          waiqin export board -o board.csv
          waiqin export board --format html --today 2026-11-20 -o board.html
          waiqin export board --town 新城街道 --from 2026-10-01 --to 2026-11-20 -o board.csv
        """)

    @OptionGroup var period: PeriodOptions
    @OptionGroup var filter: FilterOptions
    @OptionGroup var division: DivisionOption
    @OptionGroup var today: TodayOption
    @OptionGroup var options: ExportOptions

    func run() throws {
      let format = try options.format(ExportFormat.board)
      let scope = try period.scope(today: try today.day())
      let report = try options.common.reader().read { snapshot in
        try BoardReport(
          snapshot, scope, try filter.filter(officers: try snapshot.officers()),
          by: try division.dimension())
      }
      let screen = Screen(width: 90, language: options.common.language)
      let board = BoardExport(report, on: screen)
      try options.write(board.text(as: format), as: format, rows: board.rowCount)
    }
  }
}
