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
  @Argument(help: "The visit's purpose or site, or digits of its identifier")
  var visit: String
  @Option(help: "The day of the step, YYYY-MM-DD; else today")
  var day: String?
  @Option(help: "The officer who took it; else the first of the crew")
  var person: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  /// Takes `step`: writes event, status, note and who was there.
  ///
  /// - Parameter named: the officers on site as a person names them; where there are none, those that the
  ///   record or the day's plan has.
  func take(
    _ step: VisitStep, from allowed: [VisitStatus], to status: VisitStatus,
    reason: String? = nil, note: FieldValue? = nil, crew named: [String] = [],
    minutesLeft: Int? = nil
  ) throws {
    let today = try self.today.day()
    let day = try day.map { try Day(iso: $0) } ?? today
    if day > today { throw StepFault.inFuture(day: day, today: today) }
    let report = try OfficeDevice.work(common: common, now: try self.today.now()) {
      transaction, pen in
      let snapshot = transaction.snapshot
      let found = try Visit(try snapshot.record(visit, kind: .visit))
      guard allowed.contains(found.status) else {
        throw StepFault.visitStatus(visit: found.title, found: found.status, needed: allowed)
      }
      if let last = try snapshot.lastVisitStep(of: found.id, by: today), day < last.day,
        let step = VisitStep(rawValue: last.step)
      {
        throw StepFault.beforeVisitStep(day: day, step, earlier: last.day)
      }
      if status == .done, found.kind == .preApproval, note.flatMap({ VisitNote(entry: $0) }) == nil,
        try !snapshot.hasVisitNote(found.id)
      {
        throw StepFault.noNote(visit: found.title)
      }
      let officers = try snapshot.officers()
      let planned = found.crew.isEmpty ? try snapshot.crew(of: found.id, on: day) : found.crew
      let crew = named.isEmpty ? planned : try named.map { try officers.code(of: $0) }
      if step == .finish, let gap = CrewGap(crew, on: found, officers: officers) {
        throw StepFault.crew(visit: found.title, crew: crew, gap)
      }
      let who = try person.map { try officers.code(of: $0) } ?? crew.first
      let members: [(String, FieldValue?)] = [
        ("step", .text(step.rawValue)), ("day", .text(day.iso)),
        ("person", who.map { .text($0) }), ("reason", reason.map { .text($0) }),
      ]
      let entry = FieldValue.object(members.compactMap { name, value in value.map { (name, $0) } })
      var fields = [("status", FieldValue.text(status.rawValue))]
      if step == .finish, crew != found.crew { fields.append(("crew", .texts(crew))) }
      if let minutesLeft { fields.append(("minutes", .integer(Int64(minutesLeft)))) }
      let writes = try fields.map { field, value in
        FieldWrite(
          field: field, value: value, parents: try transaction.heads(of: field, in: found.id))
      }
      let notes = note.map {
        [OperationDraft.add(.note, of: .visit, found.id, $0, at: pen.at)]
      }
      try pen.write(
        (notes ?? []) + [.add(.step, of: .visit, found.id, entry, set: writes, at: pen.at)],
        in: transaction)
      return StepReport(
        kind: .visit, record: found.id, name: found.title, step: step.rawValue, words: step,
        day: day, person: who, status: status.rawValue)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }
}
