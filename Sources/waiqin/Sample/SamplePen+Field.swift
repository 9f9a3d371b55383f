internal import Exchange
internal import Model

/// What officers write down on the way.
extension SamplePen {
  /// Writes the note of a pre-approval visit, and that the visit is done.
  mutating func finish(visit number: Int) {
    guard let note = SampleNote.of(visit: number) else { return }
    add(
      .note, to: .visit, SampleVisit.record(number), note.entry,
      [("status", .text(VisitStatus.done.rawValue))], on: note.day)
  }

  mutating func find(
    _ kind: RecordKind, _ record: RecordID, _ text: String,
    _ values: [(String, FieldValue?)] = [], on day: Day
  ) {
    add(.finding, to: kind, record, .object([("text", .text(text))]), values, on: day)
  }

  /// An attempt to reach the people on the spot.
  mutating func contact(
    _ kind: RecordKind, _ record: RecordID, _ text: String,
    _ values: [(String, FieldValue?)] = [], on day: Day
  ) {
    add(.contact, to: kind, record, .object([("text", .text(text))]), values, on: day)
  }

  /// Names a photo that lies beside no bundle: the store reports it as missing.
  mutating func photograph(
    _ kind: RecordKind, _ record: RecordID, _ name: String, on day: Day
  ) {
    let digest = Seal.digest(of: "waiqin sample photo \(name)".utf8)
    add(
      .photo, to: kind, record,
      .object([
        ("sha256", .text(Hexadecimal.text(digest))), ("size", .integer(248_312)),
        ("type", .text("jpg")), ("name", .text(name)),
      ]), on: day)
  }

  /// Takes a step in a ticket's life in the name of the device's officer.
  mutating func step(
    _ step: TicketStep, ticket number: Int, _ values: [(String, FieldValue?)] = [], on day: Day
  ) {
    let entry = FieldValue.object([
      ("step", .text(step.rawValue)), ("day", .text(day.iso)),
      ("person", .text(device.officer ?? "")),
    ])
    add(
      .step, to: .ticket, SampleTicket.record(number), entry,
      [("status", .optional(step.status?.rawValue))] + values, on: day)
  }

  /// Enters a problem that nobody had reported.
  mutating func report(
    _ label: String, _ title: String, _ text: String, site number: Int, category: Category,
    on day: Day
  ) {
    guard let site = SampleSite.all.first(where: { $0.number == number }),
      let officer = device.officer
    else { return }
    let record = SampleID.record("ticket \(label)")
    let due = WorkCalendar.china.adding(workdays: 10, to: day)
    write(
      .ticket, record,
      [
        ("title", .text(title)), ("text", .text(text)), ("category", .text(category.rawValue)),
        ("source", .text(TicketSource.visit.rawValue)), ("site", .text(site.record.text)),
        ("town", .text(site.town)), ("found", .text(day.iso)), ("due", .text(due.iso)),
        ("status", .text(TicketStatus.found.rawValue)), ("severity", .integer(2)),
        ("handler", .text(officer)),
      ], on: day)
    let entry = FieldValue.object([
      ("step", .text(TicketStep.find.rawValue)), ("day", .text(day.iso)),
      ("person", .text(officer)),
    ])
    add(.step, to: .ticket, record, entry, on: day)
  }
}
