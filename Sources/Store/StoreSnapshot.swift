package import Exchange
internal import GRDB
package import Model

/// One state of the store, to ask questions of.
package struct StoreSnapshot: ~Copyable {
  let database: Database
  /// What hides complainants in this state.
  let masks: MaskQuery

  init(database: Database) {
    self.database = database
    masks = MaskQuery(database: database)
  }

  /// Every officer with code and name, in the order of the codes.
  package func officers() throws -> [Officer] {
    try nouns(.officer, Officer.init).sorted { $0.code < $1.code }
  }

  package func sites() throws -> [Site] { try nouns(.site, Site.init) }

  package func visits() throws -> [Visit] { try nouns(.visit, Visit.init) }

  /// Every visit, for counting: what each is for reads `***`, so that no ticket has to be asked who complained.
  package func visitsWithoutTitles() throws -> [Visit] {
    try TypedTable(kind: .visit).fields(in: database).compactMap { fields in
      let hasTitle = fields.text("title") != nil
      return try? Visit(
        hasTitle ? fields.replacing(["title"]) { _ in .text(PrivacyMask.mark) } : fields)
    }
  }

  package func applications() throws -> [Application] {
    try nouns(.application, Application.init)
  }

  /// Every application, for figures: what has a number goes by that and is called `***`, so that no ticket has to be asked
  /// who complained.
  package func applicationsByNumber() throws -> [Application] {
    try TypedTable(kind: .application).fields(in: database).compactMap { fields in
      let known =
        fields.text("number") == nil
        ? try masks.masking([fields])
        : [fields.replacing(["name"]) { _ in .text(PrivacyMask.mark) }]
      return known.first.flatMap { try? Application($0) }
    }
  }

  package func tickets() throws -> [Ticket] { try nouns(.ticket, Ticket.init) }

  /// The steps of every ticket, by ticket, each list by day and then in the order of a ticket's life.
  package func ticketEvents() throws -> [RecordID: [TicketEvent]] {
    let rows = try Row.fetchCursor(
      database, sql: "SELECT * FROM ticket_event ORDER BY ticket, day, operation")
    var events: [RecordID: [TicketEvent]] = [:]
    while let row = try rows.next() {
      guard let ticket = RecordID(row["ticket"] as Blob?),
        let step = TicketStep(rawValue: row["step"]), let day = try? Day(iso: row["day"])
      else { continue }
      events[ticket, default: []].append(
        TicketEvent(step: step, day: day, person: row["person"], reason: row["reason"]))
    }
    return events.mapValues(\.inOrderOfLife)
  }

  /// The day on which the status of each record of `kind` as it stands was written, by the clock of the
  /// device; of several that clash the latest.
  package func statusDays(of kind: RecordKind) throws -> [RecordID: Day] {
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT record.id AS record, json_extract(CAST(operation.bytes AS TEXT), '$.at') AS at
        FROM \(kind.rawValue) AS noun JOIN record ON record.id = noun.id
        \(CreatedFields.joiningWrites(of: "status"))
        """)
    var days: [RecordID: Day] = [:]
    while let row = try rows.next() {
      guard let record = RecordID(row["record"] as Blob?),
        let at = try? Timestamp(rfc3339: row["at"])
      else { continue }
      days[record] = max(days[record] ?? .first, at.instant.day)
    }
    return days
  }

  /// Every ticket with its steps, in the order of the identifiers.
  package func ticketHistories() throws -> [TicketHistory] {
    let events = try ticketEvents()
    let written = try ticketWritings()
    return try tickets().map { ticket in
      TicketHistory(
        ticket: ticket, events: events[ticket.id] ?? [], statusSince: written[ticket.id]?.since,
        dues: written[ticket.id]?.dues ?? [],
        properties: written[ticket.id]?.properties ?? [])
    }
  }

  /// These tickets with their fields as they are shown and all their steps, in the order of the identifiers; none that is
  /// withdrawn or of no use.
  package func ticketHistories(
    of tickets: [RecordID]
  ) throws -> [(fields: Fields, history: TicketHistory)] {
    let table = TypedTable(kind: .ticket)
    let courses = CourseTable(database)
    let found = try tickets.sorted().compactMap { id -> (Fields, TicketHistory)? in
      guard let values = try table.values(of: id, in: database), let past = try courses.past(of: id)
      else { return nil }
      let fields = Fields(id: id, kind: .ticket, values: values)
      guard !fields.bool("withdrawn"), let ticket = try? Ticket(fields) else { return nil }
      return (fields, past(ticket))
    }
    return zip(try masks.masking(found.map(\.0)), found).map { (fields: $0, history: $1.1) }
  }

  package func devices() throws -> [Device] { try DeviceTable.all(in: database) }

  package func reviewItems() throws -> [ReviewItem] { try ReviewTable.items(in: database) }

  /// When did the newest bundle of each officer come that was there at the end of `day`? By officer code.
  package func freshness(on day: Day) throws -> [(officer: String, received: Day)] {
    let end = Instant(day: day.adding(days: 1), time: TimeOfDay(minutes: 0))
    return try Row.fetchAll(
      database,
      sql: """
        SELECT officer, max(received) AS received FROM bundle WHERE received < ?
        GROUP BY officer ORDER BY officer
        """, arguments: [end.seconds]
    ).map { ($0["officer"], Instant(seconds: $0["received"]).day) }
  }

  package func trust() throws -> Trust {
    let isEnrolled =
      try Bool.fetchOne(
        database, sql: "SELECT EXISTS (SELECT 1 FROM device)") ?? false
    let setting = try String.fetchOne(
      database, sql: "SELECT value FROM setting WHERE name = 'trust'")
    return setting.flatMap(Trust.init(rawValue:)) ?? (isEnrolled ? .sealed : .open)
  }

  func nouns<Noun>(
    _ kind: RecordKind, _ noun: (Fields) throws(RecordFault) -> Noun
  ) throws -> [Noun] {
    // An incomplete record stands in the review list instead.
    try fields(of: kind).compactMap { try? noun($0) }
  }
}
