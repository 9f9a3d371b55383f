internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct RegisterCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "register",
    abstract: "Give a register number to every ticket, visit and application without one",
    discussion: """
      Examples:
        waiqin register --dry-run
        waiqin register

      One register whatever the source: what devices found gets its number here, what is added at the office has one at once.
      """)

  @Flag(help: "Only show what would get a number")
  var dryRun = false
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let now = try today.now()
    if dryRun {
      return report(try common.reader().read { try Self.numbered($0, on: now.day) }, isTrial: true)
    }
    var given: [RegisterReport.Row] = []
    try OfficeDevice.write(common: common, now: now) { transaction, at in
      given = try Self.numbered(transaction.snapshot, on: now.day)
      return try given.map { row in
        let write = FieldWrite(
          field: "number", value: .text(row.number.text),
          parents: try transaction.heads(of: "number", in: row.record.id))
        return .write(row.record.kind, row.record.id, set: [write], at: at)
      }
    }
    report(given, isTrial: false)
  }

  private func report(_ rows: [RegisterReport.Row], isTrial: Bool) {
    let report = RegisterReport(rows, isTrial: isTrial)
    common.print(report.text(on: common.screen), json: report.json)
  }

  /// What has no number, with the one that it gets: by kind, and within a kind by the day on which it came in.
  private static func numbered(
    _ snapshot: borrowing StoreSnapshot, on day: Day
  ) throws -> [RegisterReport.Row] {
    let records = try RecordKind.allCases.filter(\.isRegistered).flatMap { kind in
      try snapshot.fields(of: kind).filter { $0.text("number") == nil }
        .sorted { ($0.dayIn, $0.id) < ($1.dayIn, $1.id) }
    }
    let numbers = RegisterNumber.next(
      records.count, on: day, after: try snapshot.registerNumbers())
    return zip(records, numbers).map { RegisterReport.Row(record: $0, number: $1) }
  }
}

extension Fields {
  /// The day on which a ticket was found or an application came in; the last of all days where none is known.
  fileprivate var dayIn: Day { day("found") ?? day("applied") ?? .last }
}
