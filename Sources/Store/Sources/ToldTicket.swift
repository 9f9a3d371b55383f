internal import Exchange
internal import Model

/// A ticket of a table that is new here, with the steps that its row tells of.
///
/// Who has the ticket in hand there was given it on the day of the find, as far as anybody can tell, and a step says
/// so: at the desk too a handler comes by an assignment only, which fills in the term where none stands. An answer, and the
/// handing on to somebody else, have days of their own, which the row has to say.
struct ToldTicket {
  let record: RecordID
  let writes: [FieldWrite]
  let steps: RowSteps
  /// Nil where the fields make no usable ticket.
  let ticket: Ticket?
  let at: Timestamp

  /// The fields, the find, and the steps that the row tells of.
  var drafts: [OperationDraft] {
    let found = writes.first { $0.field == "found" }?.value ?? .null
    let told = told
    let written = Set(told.flatMap(\.fields))
    let rest = writes.filter { !written.contains($0.field) }
    return [
      .write(.ticket, record, set: rest, at: at), OperationDraft.find(record, on: found, at: at),
    ]
      + told.enumerated().map { place, step in
        // Each step would follow on the one before it, of whose operation nothing is known yet: the last one says it.
        draft(of: step, isLast: place == told.count - 1)
      }
  }

  private struct Told {
    let step: TicketStep
    let day: Day
    let fields: [String]
    var reason: String?
  }

  /// In the order of a ticket's life.
  private var told: [Told] {
    guard let ticket else { return [] }
    var told: [Told] = []
    if ticket.handler != nil {
      told.append(Told(step: .assign, day: ticket.found, fields: ["handler", "helpers"]))
    }
    if ticket.answer != nil, let day = steps.answered {
      told.append(Told(step: .answer, day: day, fields: ["answer"]))
    } else if ticket.transferTo != nil, let day = steps.returned {
      told.append(
        Told(step: .return, day: day, fields: ["transfer_to"], reason: steps.reason))
    }
    return told
  }

  private func draft(of told: Told, isLast: Bool) -> OperationDraft {
    var set = writes.filter { told.fields.contains($0.field) }
    if isLast, let status = told.step.status {
      set.append(FieldWrite(field: "status", value: .text(status.rawValue), parents: []))
    }
    if told.step == .assign, let ticket, ticket.due == nil,
      let term = TicketTerm(of: ticket, calendar: .china)
    {
      set.append(FieldWrite(field: "due", value: .text(term.due.iso), parents: []))
    }
    // At the desk too the handler is who answered or handed it on, and nobody who gave it to him is known.
    let person = told.step == .assign ? nil : ticket?.handler
    let members: [(String, FieldValue?)] = [
      ("step", .text(told.step.rawValue)), ("day", .text(told.day.iso)),
      ("reason", told.reason.map { .text($0) }), ("person", person.map { .text($0) }),
    ]
    let entry = FieldValue.object(members.compactMap { name, value in value.map { (name, $0) } })
    return .add(.step, of: .ticket, record, entry, set: set, at: at)
  }
}
