internal import ArgumentParser
internal import Exchange
internal import Model
internal import Reports
internal import Store

/// The ticket, the day and the person of a step.
struct StepOptions: ParsableArguments {
  @Argument(help: "The ticket's register number, title, or digits of its identifier")
  var ticket: String
  @Option(help: "The day of the step, YYYY-MM-DD; else today")
  var day: String?
  @Option(help: "The officer who took it; else the handler where it is an officer's step")
  var person: String?
  @OptionGroup var today: TodayOption
  @OptionGroup var common: CommonOptions

  /// Takes `step`: checks that the ticket's life allows it, and writes event, status and `changes`.
  ///
  /// - Parameters:
  ///   - members: what the event says besides step, day and person.
  ///   - changes: the fields that the step writes besides the status, given the ticket, the officers and the day of the
  ///     step; may throw what is wrong with them.
  func take(
    _ step: TicketStep, members: [(String, FieldValue?)] = [],
    changes: (Ticket, [Officer], Day) throws -> [(String, FieldValue)] = { _, _, _ in [] }
  ) throws {
    let today = try self.today.day()
    let day = try day.map { try Day(iso: $0) } ?? today
    let report = try OfficeDevice.work(common: common, now: try self.today.now()) {
      transaction, pen in
      let snapshot = transaction.snapshot
      let fields = try snapshot.record(ticket, kind: .ticket)
      let found = try Ticket(fields)
      let officers = try snapshot.officers()
      let who = try person(in: officers) ?? (step.isOfficers ? found.handler : nil)
      let life = TicketLife(found, events: try snapshot.ticketEvents(of: found.id))
      if let obstacle = life.obstacle(to: step, on: day) {
        throw StepFault.obstacle(ticket: found.number ?? found.maskedTitle, obstacle)
      }
      if day < found.found { throw StepFault.beforeFound(day: day, found: found.found) }
      if day > today { throw StepFault.inFuture(day: day, today: today) }
      if let last = life.last(by: today), day < last.day {
        throw StepFault.beforeTicketStep(day: day, last.step, earlier: last.day)
      }
      let status = step.status.map { [("status", FieldValue.text($0.rawValue))] } ?? []
      var set: [FieldWrite] = []
      for (field, value) in status + (try changes(found, officers, day)) {
        set.append(
          FieldWrite(
            field: field, value: value, parents: try transaction.heads(of: field, in: found.id)))
      }
      let entry = FieldValue.object(
        [("step", .text(step.rawValue)), ("day", .text(day.iso))]
          + (members + [("person", who.map { .text($0) })]).compactMap { name, value in
            value.map { (name, $0) }
          })
      try pen.write(
        [.add(.step, of: .ticket, found.id, entry, set: set, at: pen.at)], in: transaction)
      return StepReport(
        kind: .ticket, record: found.id, name: found.number ?? found.maskedTitle,
        step: step.rawValue, words: step, day: day, person: who,
        status: (step.status ?? found.status).rawValue)
    }
    common.print(report.text(on: common.screen), json: report.json)
  }

  private func person(in officers: [Officer]) throws -> String? {
    try person.map { try officers.code(of: $0) }
  }
}

extension [Officer] {
  /// The code of the officer whom a person names by code or name.
  ///
  /// - Throws: `StepFault.noSuchOfficer`.
  func code(of text: String) throws -> String {
    guard let officer = first(where: { $0.code == text || $0.name == text }) else {
      throw StepFault.noSuchOfficer(text)
    }
    return officer.code
  }
}

extension TicketStep {
  /// True for what the handler does; the others are the office's.
  fileprivate var isOfficers: Bool {
    switch self {
    case .accept, .start, .answer, .check, .extend, .return: true
    case .find, .assign, .rate, .close, .reopen, .correct: false
    }
  }
}
