internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

/// A step of a visit.
enum VisitStep: String, Phrased {
  case start
  case finish
  case miss

  func text(in language: Language) -> String {
    switch (self, language) {
    case (.start, .zh): "到达现场"
    case (.start, .en): "start"
    case (.finish, .zh): "完成"
    case (.finish, .en): "finish"
    case (.miss, .zh): "未能走访"
    case (.miss, .en): "miss"
    }
  }
}

/// The visit, the day and the person of a step.
struct VisitStepOptions: ParsableArguments {
  @Argument(help: "The first digits of the visit's identifier, or its purpose")
  var visit: String
  @Option(help: "The day of the step, YYYY-MM-DD; else today")
  var day: String?
  @Option(help: "The officer who took it; else the first of the crew")
  var person: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  /// Takes `step`: writes event, status and note.
  func take(
    _ step: VisitStep, from allowed: [VisitStatus], to status: VisitStatus,
    reason: String? = nil, note: FieldValue? = nil
  ) throws {
    let today = try self.today.day()
    let day = try day.map { try Day(iso: $0) } ?? today
    if day > today { throw StepFault.inFuture(day: day, today: today) }
    let report = try OfficeDevice.work(common: common, now: try self.today.now()) {
      transaction, pen in
      let snapshot = transaction.snapshot
      let found = try Visit(try snapshot.fields(of: .visit).one(visit, kind: .visit))
      guard allowed.contains(found.status) else {
        throw StepFault.visitStatus(visit: found.title, found: found.status, needed: allowed)
      }
      if status == .done, found.kind == .preApproval, note.flatMap({ VisitNote(entry: $0) }) == nil,
        try !snapshot.hasVisitNote(found.id)
      {
        throw StepFault.noNote(visit: found.title)
      }
      let who = try person.map { try snapshot.officers().code(of: $0) } ?? found.crew.first
      let members: [(String, FieldValue?)] = [
        ("step", .text(step.rawValue)), ("day", .text(day.iso)),
        ("person", who.map { .text($0) }), ("reason", reason.map { .text($0) }),
      ]
      let entry = FieldValue.object(members.compactMap { name, value in value.map { (name, $0) } })
      let write = FieldWrite(
        field: "status", value: .text(status.rawValue),
        parents: try transaction.heads(of: "status", in: found.id))
      let notes = note.map {
        [OperationDraft.add(.note, of: .visit, found.id, $0, at: pen.at)]
      }
      try pen.write(
        (notes ?? []) + [.add(.step, of: .visit, found.id, entry, set: [write], at: pen.at)],
        in: transaction)
      return StepReport(
        kind: .visit, record: found.id, name: found.title, step: step.rawValue, words: step,
        day: day, person: who, status: status.rawValue)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}
