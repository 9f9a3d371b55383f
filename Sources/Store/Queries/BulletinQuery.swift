internal import Exchange
internal import GRDB
package import Model

extension StoreSnapshot {
  /// What is the period report computed from? All records that it counts, and the days of their steps.
  package func bulletinRecords() throws -> BulletinRecords {
    var records = BulletinRecords()
    records.officers = try officers()
    records.sites = try sites()
    let events = try ticketEvents()
    let written = try statusDays(of: .ticket)
    records.tickets = try tickets().map {
      TicketHistory(ticket: $0, events: events[$0.id] ?? [], statusSince: written[$0.id])
    }
    records.visits = try visits()
    records.visitsDone = try daysDone()
    records.applications = try applications()
    records.items = try nouns(.item, Item.init)
    records.regions = try nouns(.region, Region.init)
    records.restrictions = try nouns(.restriction, Restriction.init)
    records.permits = try nouns(.permit, Permit.init)
    return records
  }

  /// On which day was each visit done? The day of its last finishing step, or, where an officer only set
  /// the status, the day on which that was written.
  private func daysDone() throws -> [RecordID: Day] {
    var days = try statusDays(of: .visit)
    let rows = try Row.fetchCursor(
      database,
      sql: """
        SELECT entry.record AS record, max(json_extract(entry.value, '$.day')) AS day
        FROM entry JOIN visit ON visit.id = entry.record
        WHERE entry.kind = 'step' AND json_extract(entry.value, '$.step') = 'finish'
        GROUP BY entry.record
        """)
    while let row = try rows.next() {
      guard let record = RecordID(row["record"] as Blob?),
        let day = (row["day"] as String?).flatMap({ try? Day(iso: $0) })
      else { continue }
      days[record] = day
    }
    return days
  }
}
