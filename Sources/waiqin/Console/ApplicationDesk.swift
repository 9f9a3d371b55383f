internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

/// The application, the day and the person of a step.
struct ApplicationStepOptions: ParsableArguments {
  @Argument(
    help: "The application's register number, project, or digits of its identifier")
  var application: String
  @Option(help: "The day of the step, YYYY-MM-DD; else today")
  var day: String?
  @Option(help: "The officer who took it; else the officer in charge")
  var person: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  /// What a step writes besides its day and stage.
  struct Change {
    /// Further members of the entry; nil ones are left out.
    var members: [(String, FieldValue?)] = []
    var fields: [(String, FieldValue)] = []
    /// True for a step that another one takes along.
    var isAlong = false
  }

  /// Takes `step`: checks that the application's life allows it, and writes event, day, stage and `change`.
  ///
  /// - Parameter withAcceptance: takes the acceptance along where it was not accepted before.
  func take(
    _ step: ApplicationStep, withAcceptance: Bool = false,
    change: (Application) throws -> Change = { _ in Change() }
  ) throws {
    let today = try self.today.day()
    var warnings: [ClockWarning] = []
    let report = try OfficeDevice.work(common: common, now: try self.today.now()) {
      transaction, pen in
      if withAcceptance, try found(in: transaction).stage == .applied {
        let acceptance = Change(isAlong: true)
        _ = try take(.accept, acceptance, today, transaction, pen, warnings: &warnings)
      }
      let changed = try change(try found(in: transaction))
      return try take(step, changed, today, transaction, pen, warnings: &warnings)
    }
    common.print(report.text(on: common.screen), json: report.json)
    for warning in warnings { Console.standard.warn(warning.text(in: common.language)) }
  }

  private func found(in transaction: borrowing StoreTransaction) throws -> Application {
    try Application(
      try transaction.snapshot.record(application, kind: .application))
  }

  private func take(
    _ step: ApplicationStep, _ change: Change, _ today: Day,
    _ transaction: borrowing StoreTransaction, _ pen: OfficePen, warnings: inout [ClockWarning]
  ) throws -> StepReport {
    let snapshot = transaction.snapshot
    let found = try found(in: transaction)
    let book = try ApplicationBook(snapshot, of: found.id)
    let before = book.clocks(of: found, on: today)
    let name = found.number ?? found.name
    // What is written down later is judged by its own day.
    let asked = try self.day.map { try Day(iso: $0) }
    let standing = asked.map { book.clocks(of: found, on: $0) } ?? before
    // What counts as accepted today did so from its receipt on, whatever the day of the step.
    let life = ApplicationLife(
      found, events: book.events(of: found.id),
      isDeemed: standing.isDeemedAccepted || before.isDeemedAccepted)
    if let obstacle = life.obstacle(to: step) {
      throw ApplicationFault.obstacle(application: name, obstacle)
    }
    // Who names the very day of receipt once it counts as accepted names that acceptance.
    let isMeant = before.deemed.map { $0.day == asked } ?? false
    let deemed = step == .accept ? standing.deemed ?? (isMeant ? before.deemed : nil) : nil
    if let asked, asked > today { throw StepFault.inFuture(day: asked, today: today) }
    if let asked, let deemed, asked != deemed.day, !change.isAlong {
      throw ApplicationFault.deemed(day: asked, acceptance: deemed.day, rule: deemed.rule)
    }
    let day = deemed?.day ?? asked ?? today
    if deemed == nil, let last = life.last(before: step, by: today), day < last.day {
      throw ApplicationFault.beforeStep(day: day, step: last.step, earlier: last.day)
    }
    if let deemed { warnings.append(.deemedAccepted(deemed.day, deemed.rule)) }
    if step == .decide, let pause = found.pauses.first(where: { $0.contains(day) }) {
      warnings.append(.decidedInPause(day, pause))
    }
    let who = try person.map { try snapshot.officers().code(of: $0) } ?? found.officer
    var fields = change.fields
    // Of several notices the first one counts.
    if let field = step.dayField, !(step == .notice && found.noticed != nil) {
      fields.append((field, .text(day.iso)))
    }
    if let stage = step.stage { fields.append(("stage", .text(stage.rawValue))) }
    _ = try RecordCheck(
      found.id, kind: .application,
      standing: try snapshot.record(application, kind: .application),
      writes: fields.map { (field: $0.0, value: $0.1) }, by: .step, on: today
    ).pass(in: snapshot)
    let members: [(String, FieldValue?)] =
      [("step", .text(step.rawValue)), ("day", .text(day.iso))] + change.members
      + [("person", who.map { .text($0) }), ("deemed", deemed.map { _ in .bool(true) })]
    let writes = try fields.map { field, value in
      FieldWrite(
        field: field, value: value, parents: try transaction.heads(of: field, in: found.id))
    }
    let entry = FieldValue.object(members.compactMap { name, value in value.map { (name, $0) } })
    try pen.write(
      [.add(.step, of: .application, found.id, entry, set: writes, at: pen.at)], in: transaction)
    let after = try ApplicationBook(transaction.snapshot, of: found.id)
      .clocks(of: try self.found(in: transaction), on: today)
    warnings += after.warnings.filter {
      $0.isNews(of: step) && (step == .notice || !before.warnings.contains($0))
    }
    return StepReport(
      kind: .application, record: found.id, name: name, step: step.rawValue, words: step,
      day: day, person: who, status: (step.stage ?? found.stage).rawValue)
  }
}

extension ApplicationClocks {
  /// The day from which it counts as accepted because nobody gave a notice in time, with the rule.
  fileprivate var deemed: (day: Day, rule: Rule)? {
    if case .deemed(let day, let rule) = acceptance { (day: day, rule: rule) } else { nil }
  }
}

extension ApplicationStep {
  /// The field that keeps the day of the step.
  fileprivate var dayField: String? {
    switch self {
    case .apply: "applied"
    case .notice: "noticed"
    case .complete: "completed"
    case .accept: "accepted"
    case .decide: "decided"
    case .deliver: "delivered"
    case .pause: nil
    }
  }
}

extension ClockWarning {
  /// True where the person who took `step` has to hear it at once.
  fileprivate func isNews(of step: ApplicationStep) -> Bool {
    switch self {
    // A notice that comes too late changes nothing any more.
    case .severalNotices, .deemedAccepted: step == .notice
    case .pauseWithoutNotice, .reasonStopsNothing: step == .pause
    case .permitClassUnknown, .noTerm, .itemNotValid: step == .accept
    case .waitsForMaterial, .itemDoesNotFit, .decidedInPause: false
    }
  }
}
