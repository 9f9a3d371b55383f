internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

struct RecordShow<Command: RecordCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "show", abstract: "Show one \(Command.kind.text(in: .en)) with all its fields")
  }

  @Argument(help: "The first or last digits of its identifier, or its number, code or name")
  var record: String
  @Flag(help: "Show who complained; the log keeps that it was shown")
  var unmasked = false
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let (fields, referred) = try common.reader().read { snapshot in
      let fields = try snapshot.anyRecord(record, kind: Command.kind)
      return (fields, try snapshot.referred(by: fields))
    }
    if unmasked { try OfficeDevice.noteShown(common: common, now: today.now()) }
    let report = RecordReport(fields, isMasked: !unmasked, referred: referred)
    common.print(report.text(on: common.screen), json: report.json)
  }
}

struct RecordAdd<Command: RecordCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "add",
      abstract: "Add \(Command.kind.article) \(Command.kind.text(in: .en)), given as FIELD=VALUE")
  }

  @Argument(help: "FIELD=VALUE …; lists with commas, a point as LAT,LON,DATUM")
  var values: [String]
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  func run() throws {
    let record = OfficeDevice.newID()
    let day = try today.day()
    var set = try values.map { try Assignment($0, kind: Command.kind, takesNames: true) }
    if Command.kind == .ticket, !set.contains(where: { $0.field == "found" && $0.value != .null }) {
      set.removeAll { $0.field == "found" }
      set.append(try Assignment("found=" + day.iso, kind: .ticket))
    }
    for field in Command.kind.needed
    where !set.contains(where: { $0.field == field && $0.value != .null }) {
      throw UsageFault.noName(kind: Command.kind, field: field)
    }
    let term = Command.kind == .ticket ? Self.term(of: set) : nil
    var warnings: [RecordWarning] = []
    try OfficeDevice.write(common: common, now: try today.now()) { [set] transaction, at in
      var writes = try set.map { assignment in
        let (field, value) = try assignment.resolved(in: transaction.snapshot, on: day)
        return FieldWrite(field: field, value: value, parents: [])
      }
      if Command.kind.isRegistered, !set.contains(where: { $0.field == "number" }) {
        let number = RegisterNumber.next(
          1, on: day, after: try transaction.snapshot.registerNumbers())
        writes += number.map {
          FieldWrite(field: "number", value: .text($0.text), parents: [])
        }
      }
      if let term {
        writes.append(FieldWrite(field: "due", value: .text(term.due.iso), parents: []))
      }
      warnings = try RecordCheck(
        record, kind: Command.kind, standing: nil, writes: writes.map { ($0.field, $0.value) },
        by: .desk(hasReason: false), on: day
      ).pass(in: transaction.snapshot)
      let found = writes.first { Command.kind == .ticket && $0.field == "found" }
      return [.write(Command.kind, record, set: writes, at: at)]
        + [found.map { .find(record, on: $0.value, at: at) }].compactMap { $0 }
    }
    term?.say(in: common.language)
    for warning in warnings { Console.standard.warn(warning.text(in: common.language)) }
    common.print(record.text + "\n", json: .object([("id", .text(record.text))]))
  }
}

extension RecordAdd {
  /// The term to propose for a new ticket: nil where a due day is given.
  private static func term(of set: [Assignment]) -> TicketTerm? {
    func text(_ field: String) -> String? { set.last { $0.field == field }?.value.text }
    if set.contains(where: { $0.field == "due" }) { return nil }
    guard let found = text("found").flatMap({ try? Day(iso: $0) }) else { return nil }
    return TicketTerm(
      source: text("source").flatMap(TicketSource.init(rawValue:)) ?? .visit,
      category: text("category").flatMap(Category.init(rawValue:)),
      text: (text("title") ?? "") + (text("text") ?? ""), found: found, calendar: .china)
  }
}
