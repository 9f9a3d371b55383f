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
    records.visitsDone = try visitDays()
    records.applications = try applications()
    records.items = try nouns(.item, Item.init)
    records.regions = try regions()
    records.restrictions = try restrictions()
    records.permits = try permits()
    return records
  }
}
