package import Model

extension StoreSnapshot {
  /// What is the period report computed from? All records that it counts, and the days of their steps.
  package func bulletinRecords() throws -> BulletinRecords {
    var records = BulletinRecords()
    records.officers = try officers()
    records.sites = try sites()
    records.tickets = try ticketHistories()
    records.visits = try visitsWithoutTitles()
    records.visitsDone = try visitDays()
    records.applications = try applications()
    records.items = try items()
    records.regions = try regions()
    records.restrictions = try restrictions()
    records.permits = try permits()
    return records
  }
}
