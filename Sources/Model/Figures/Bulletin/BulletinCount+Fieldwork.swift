/// Visits, tickets and the people who see to them.
extension BulletinCount {
  /// Visits done in the period, in the order of their days.
  private var visitsDone: [Visit] {
    records.visits.filter { $0.status == .done && period.contains(records.visitsDone[$0.id]) }
      .sorted {
        (records.visitsDone[$0.id] ?? .first, $0.id) < (records.visitsDone[$1.id] ?? .first, $1.id)
      }
  }

  func visitsDone(_ kind: VisitKind) -> [Visit] { visitsDone.filter { $0.kind == kind } }

  /// Tickets closed in the period that were still closed at its end, in the order of their days.
  var closedTickets: [TicketHistory] {
    records.tickets.compactMap { history in
      history.closed(by: period.through).map { (day: $0, history: history) }
    }.filter { period.contains($0.day) }
      .sorted { ($0.day, $0.history.ticket.id) < ($1.day, $1.history.ticket.id) }
      .map(\.history)
  }

  /// What came in at the one window (一窗受理), whatever its source.
  var intake: BulletinEntry {
    let tickets = records.tickets.map(\.ticket).filter { period.contains($0.found) }
    let applications = records.applications.filter { period.contains($0.applied) }
    return BulletinEntry(
      .intake,
      .group([
        ("tickets", .count(tickets.count)), ("applications", .count(applications.count)),
      ]),
      rows: tickets.map { .init(kind: .ticket, id: $0.id) }
        + applications.map { .init(kind: .application, id: $0.id) })
  }

  /// Who is named as a stand-in and is nobody on the register stands in for no one.
  var standIns: BulletinEntry {
    let known = Set(records.officers.map(\.code))
    return BulletinEntry(
      .standIns, .officer, records.officers,
      .group([
        ("officers", .count(records.officers.count)),
        ("withStandIn", .count(records.officers.count { $0.backup.map(known.contains) ?? false })),
      ]))
  }

  var majorProjects: BulletinEntry {
    let major = records.sites.filter(\.isMajor)
    return BulletinEntry(
      .majorProjects, .site, major,
      .group([
        ("total", .count(major.count)), ("tracked", .count(major.count { $0.tracker != nil })),
        (
          "waiting",
          .count(major.count { ($0.nextContact ?? period.through) < period.through })
        ),
      ]))
  }

  var twoOnSite: BulletinEntry {
    let visits = visitsDone
    return BulletinEntry(
      .twoOnSite, .visit, visits,
      .group([
        ("visits", .count(visits.count)),
        ("withTwo", .count(visits.count { $0.crew.count >= 2 })),
      ]))
  }

  func mile(_ figure: BulletinFigure, _ days: (TicketHistory) -> Int?) -> BulletinEntry {
    let known = closedTickets.compactMap { history in days(history).map { (history, $0) } }
    let spans = known.map(\.1)
    return BulletinEntry(
      figure, .ticket, known.map(\.0.ticket),
      .group([
        ("tickets", .count(known.count)),
        ("meanWorkdays", .days(Ratio(spans.reduce(0, +), of: spans.count))),
        ("medianWorkdays", .days(median(spans))),
        ("longestWorkdays", .days(spans.max().flatMap { Ratio($0, of: 1) })),
      ]))
  }
}
