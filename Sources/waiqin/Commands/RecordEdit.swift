internal import ArgumentParser
internal import Exchange
internal import Model
internal import Store

struct RecordEdit<Command: RecordCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "edit",
      abstract:
        "Change fields of \(Command.kind.article) \(Command.kind.text(in: .en)), "
        + "given as FIELD=VALUE")
  }

  @OptionGroup var edit: EditOptions

  func run() throws { try edit.run(Command.kind, reason: nil) }
}

/// Changes a record that has steps, or that reports have counted with: what has ended or was counted only with a reason,
/// which stands among its steps.
struct CaseEdit<Command: RecordCommand>: ParsableCommand {
  static var configuration: CommandConfiguration {
    let name = Command.kind.text(in: .en)
    return CommandConfiguration(
      commandName: "edit",
      abstract: "Change fields of \(Command.kind.article) \(name), given as FIELD=VALUE",
      discussion: Command.kind == .region
        ? """
        Working days saved that projects were counted with change only with a reason; it is kept with the day.
        """
        : """
        What steps write changes only by steps. What stands in a case that has ended, and a withdrawal, need a reason; it \
        is kept as a step, with the day.
        """)
  }

  @OptionGroup var edit: EditOptions
  @Option(help: "Why, where a reason is needed")
  var reason: String?

  func run() throws {
    let reason = reason.map(TableCell.trimmed).flatMap { $0.isEmpty ? nil : $0 }
    try edit.run(Command.kind, reason: reason)
  }
}

/// The record and the fields of an edit.
struct EditOptions: ParsableArguments {
  @Argument(help: "The first or last digits of its identifier, or its number, code or name")
  var record: String
  @Argument(help: "FIELD=VALUE …; nothing after = empties the field")
  var values: [String]
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  /// - Parameter reason: why; kept as a step of the record.
  func run(_ kind: RecordKind, reason: String?) throws {
    let set = try values.map { try Assignment($0, kind: kind, takesNames: true) }
    if let emptied = set.first(where: { $0.value == .null && kind.needed.contains($0.field) }) {
      throw UsageFault.noName(kind: kind, field: emptied.field)
    }
    let day = try today.day()
    var warnings: [RecordWarning] = []
    try OfficeDevice.write(common: common, now: try today.now()) { transaction, at in
      let snapshot = transaction.snapshot
      let fields = try snapshot.anyRecord(record, kind: kind)
      let writes = try set.map { assignment in
        let (field, value) = try assignment.resolved(in: snapshot, on: day)
        return FieldWrite(
          field: field, value: value, parents: try transaction.heads(of: field, in: fields.id))
      }
      warnings = try RecordCheck(
        fields.id, kind: kind, standing: fields, writes: writes.map { ($0.field, $0.value) },
        by: .desk(hasReason: reason != nil), on: day
      ).pass(in: snapshot)
      guard let reason else { return [.write(kind, fields.id, set: writes, at: at)] }
      let entry = try Self.correction(reason, on: day, by: snapshot.officers())
      return [.add(.step, of: kind, fields.id, entry, set: writes, at: at)]
    }
    for warning in warnings { Console.standard.warn(warning.text(in: common.language)) }
  }

  /// The step that says why; by the officer at the desk, where that is one.
  private static func correction(
    _ reason: String, on day: Day, by officers: [Officer]
  ) -> FieldValue {
    let person = officers.first { [$0.code, $0.name].contains(Settings.person) }?.code
    return .object(
      [
        ("step", .text(TicketStep.correct.rawValue)), ("day", .text(day.iso)),
        ("reason", .text(reason)),
      ] + (person.map { [("person", .text($0))] } ?? []))
  }
}
