internal import ArgumentParser
internal import Model
internal import Reports
internal import Store

struct BulletinCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletin",
    abstract: "Write the period report, every figure computed from the records",
    discussion: """
      Examples:
        waiqin bulletin --from 2019-01-01 --to 2019-09-30
        waiqin bulletin --from 2019-01-01 --to 2019-09-30 --format md --lang zh
        waiqin bulletin --from 2019-01-01 --to 2019-09-30 --rows preApprovalVisits

      Each sentence has a footnote: what it counts, and the command that lists those records.
      """)

  @Option(help: "The first day of the period, YYYY-MM-DD")
  var from: String
  @Option(help: "The last day of the period, YYYY-MM-DD")
  var to: String
  @Option(help: "text, or md for Markdown")
  var format = "text"
  @Option(help: "List the records that a figure counts, such as ticketsClosed")
  var rows: String?
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (first, last) = (try Day(iso: from), try Day(iso: to))
    guard let period = Period(from: first, through: last) else {
      throw UsageFault.badPeriod(from: first, through: last)
    }
    guard let format = Format(rawValue: format) else {
      throw UsageFault.badFormat(format, allowed: Format.allCases.map(\.rawValue))
    }
    let figure = try rows.map { name in
      guard let figure = BulletinFigure(rawValue: name) else { throw UsageFault.badFigure(name) }
      return figure
    }
    try common.reader().read { snapshot in
      let bulletin = Bulletin(
        try snapshot.bulletinRecords(), period: period, calendar: .china)
      if let entry = figure.flatMap(bulletin.entry) { return try list(entry, snapshot) }
      let report = BulletinReport(bulletin)
      common.print(
        format == .md ? report.markdown(in: common.language) : report.text(on: common.screen),
        json: report.json)
    }
  }

  private enum Format: String, CaseIterable {
    case text
    case md
  }

  /// Prints the records that a figure counts, one table for each kind.
  private func list(_ entry: BulletinEntry, _ snapshot: borrowing StoreSnapshot) throws {
    let tables = try RecordKind.allCases.compactMap { kind -> RecordListReport? in
      let counted = Set(entry.rows.filter { $0.kind == kind }.map(\.id))
      if counted.isEmpty { return nil }
      let records = try snapshot.fields(of: kind).filter { counted.contains($0.id) }
      return RecordListReport(
        kind: kind, records: records,
        sites: [.visit, .permit].contains(kind) ? try snapshot.sitesToName() : [])
    }
    common.print(
      tables.map { $0.text(on: common.screen) }.joined(separator: "\n"),
      json: .list(tables.flatMap(\.rows)))
  }
}
