internal import Exchange
internal import Model

/// A ticket of a table that is new here, with the steps that its row tells of.
///
/// A row knows one day. Who has the ticket in hand there was given it on that day, as far as anybody can tell, and a step says
/// so: at the desk too a handler comes by an assignment only, which fills in the term where none stands.
struct ToldTicket {
  let record: RecordID
  let writes: [FieldWrite]
  /// Nil where the fields make no usable ticket.
  let ticket: Ticket?
  let at: Timestamp

  /// The fields, the find, and the assignment of a ticket that has a handler.
  var drafts: [OperationDraft] {
    let found = writes.first { $0.field == "found" }?.value ?? .null
    let find = OperationDraft.find(record, on: found, at: at)
    guard let ticket, ticket.handler != nil else {
      return [.write(.ticket, record, set: writes, at: at), find]
    }
    let isGiven: (FieldWrite) -> Bool = { ["handler", "helpers"].contains($0.field) }
    let given = writes.filter(isGiven)
    let rest = writes.filter { !isGiven($0) }
    let term = ticket.due == nil ? TicketTerm(of: ticket, calendar: .china) : nil
    var set = given
    set.append(
      FieldWrite(field: "status", value: .text(TicketStatus.assigned.rawValue), parents: []))
    if let term {
      set.append(FieldWrite(field: "due", value: .text(term.due.iso), parents: []))
    }
    let entry = FieldValue.object([
      ("step", .text(TicketStep.assign.rawValue)), ("day", .text(ticket.found.iso)),
    ])
    return [
      .write(.ticket, record, set: rest, at: at), find,
      .add(.step, of: .ticket, record, entry, set: set, at: at),
    ]
  }
}
