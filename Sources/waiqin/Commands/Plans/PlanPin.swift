internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct PlanPin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pin", abstract: "Fix who goes on a visit, its day, or when it begins",
    discussion: """
      Examples:
        waiqin plan pin 32195d8a --officer O-003
        waiqin plan pin 32195d8a --day 2026-11-25 --time 09:30
        waiqin plan pin 32195d8a --day 2026-11-25 --from 13:30 --to 15:00

      Every later plan keeps to it; a new pin takes the place of the old one.
      """)

  @Argument(help: "The visit's purpose or site, or digits of its identifier")
  var visit: String
  @Option(help: "An officer of the crew, by code or name")
  var officer: String?
  @Option(help: "The day, YYYY-MM-DD")
  var day: String?
  @Option(help: "When it begins, HH:MM")
  var time: String?
  @Option(help: "When it begins at the earliest, HH:MM")
  var from: String?
  @Option(help: "When it begins at the latest, HH:MM")
  var to: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func validate() throws {
    if [officer, day, time, from, to].allSatisfy({ $0 == nil }) { throw UsageFault.emptyPin }
    if time != nil, from != nil || to != nil { throw UsageFault.timeOrRange }
  }

  func run() throws {
    let first = try (time ?? from).map { try TimeOfDay(text: $0) }
    let last = try (time ?? to).map { try TimeOfDay(text: $0) }
    if let first, let last, last < first {
      throw UsageFault.reversedTimes(from: first, to: last)
    }
    let window = Pin.window(
      on: try day.map { try Day(iso: $0) }, from: first,
      through: last ?? first.map { _ in TimeOfDay(minutes: 24 * 60 - 1) })
    var warning: PinWarning?
    let report = try PinWriting(visit: visit, common: common, now: try today.now())
      .write { visit, snapshot in
        let officers = try snapshot.officers()
        let pin = Pin(officer: try officer.map { try officers.code(of: $0) }, window: window)
        warning = pin.flatMap {
          PinWarning($0, of: visit, officers: officers, calendar: .china)
        }
        return pin
      }
    common.print(report.text(on: common.screen), json: report.json)
    if let warning { Console.standard.warn(warning.text(in: common.language)) }
  }
}

struct PlanUnpin: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "unpin", abstract: "Leave a pinned visit to the planner again",
    discussion: """
      Examples:
        waiqin plan unpin 32195d8a
      """)

  @Argument(help: "The visit's purpose or site, or digits of its identifier")
  var visit: String
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let report = try PinWriting(visit: visit, common: common, now: try today.now())
      .write { _, _ in nil }
    common.print(report.text(on: common.screen), json: report.json)
  }
}

/// Writes the pin of a visit that is still to be made.
private struct PinWriting {
  let visit: String
  let common: CommonOptions
  let now: Instant

  func write(_ pin: (Visit, borrowing StoreSnapshot) throws -> Pin?) throws -> PinReport {
    try OfficeDevice.work(common: common, now: now) { transaction, pen in
      let snapshot = transaction.snapshot
      let found = try Visit(try snapshot.record(visit, kind: .visit))
      guard found.status.isToPlan else {
        throw StepFault.visitStatus(
          visit: found.title, found: found.status, needed: VisitStatus.allCases.filter(\.isToPlan))
      }
      let pin = try pin(found, snapshot)
      try pen.write([try pin.draft(for: found.id, at: pen.at, in: transaction)], in: transaction)
      return PinReport(visit: found.id, title: found.title, pin: pin)
    }
  }
}

extension Pin? {
  /// The operation that pins `visit` to this, or to nothing.
  func draft(
    for visit: RecordID, at: Timestamp, in transaction: borrowing StoreTransaction
  ) throws -> OperationDraft {
    let values: [(String, FieldValue)] = [
      ("pinned_officer", self?.officer.map { .text($0) } ?? .null),
      ("pinned", self?.window.map { .texts([$0.text]) } ?? .null),
    ]
    var set: [FieldWrite] = []
    for (field, value) in values {
      set.append(
        FieldWrite(
          field: field, value: value, parents: try transaction.heads(of: field, in: visit)))
    }
    return .write(.visit, visit, set: set, at: at)
  }
}
