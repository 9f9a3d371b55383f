internal import Exchange
internal import Model

/// Which records a work pack carries: a pure function of plan and records.
struct PackSelection {
  let stops: [WorkPack.Stop]
  /// Each record once, in the first role that fits it.
  private(set) var records: [Choice] = []

  struct Choice: Hashable {
    let record: RecordID
    let kind: RecordKind
    let role: WorkPack.Role
  }

  /// How far from a visit something is still near, in metres.
  static let nearby = 2_000.0
  /// How many tickets, and how many sites, that are only near a pack takes at most.
  static let nearbyLimit = 100

  init(
    officer: String, week: Week, plan: Plan?, visits: [Visit], tickets: [Ticket], sites: [Site]
  ) {
    let routes = (plan?.routes ?? []).filter { week.contains($0.day) }
    let mine = routes.filter { $0.crew.officers.contains(officer) }
    stops = mine.flatMap { route in
      route.stops.map { stop in
        WorkPack.Stop(
          day: route.day, visit: stop.visit, begins: stop.begins, ends: stop.ends,
          crew: route.crew.officers)
      }
    }
    let routed = Set(stops.map(\.visit))
    let elsewhere = Set(routes.flatMap { $0.stops.map(\.visit) }).subtracting(routed)
    let sunday = week.monday.adding(days: 6)
    let week = visits.filter { visit in
      routed.contains(visit.id)
        || (visit.crew.contains(officer) && visit.status != .done
          && !elsewhere.contains(visit.id) && (visit.earliest ?? sunday) <= sunday)
    }
    let points = Dictionary(
      sites.map { ($0.id, $0.point) }, uniquingKeysWith: { first, _ in first })
    let centres = week.compactMap { points[$0.site] ?? nil }
    let about = Set(week.compactMap(\.ticket))
    let open = tickets.filter { $0.status.isOpen && !about.contains($0.id) }
    let own = open.filter { $0.handler == officer || $0.helpers.contains(officer) }
    let ownIDs = Set(own.map(\.id))
    let near = Self.nearest(open.filter { !ownIDs.contains($0.id) }, to: centres) { ticket in
      ticket.site.flatMap { points[$0] ?? nil }
    }
    add(week.map(\.id), .visit, .week)
    add(tickets.filter { about.contains($0.id) }.map(\.id), .ticket, .week)
    add(week.compactMap(\.application), .application, .week)
    add(week.map(\.site), .site, .week)
    add(own.map(\.id), .ticket, .own)
    add(own.compactMap(\.site), .site, .own)
    add(near.map(\.id), .ticket, .nearby)
    add(near.compactMap(\.site), .site, .nearby)
    add(Self.nearest(sites, to: centres, \.point).map(\.id), .site, .nearby)
  }

  private mutating func add(_ ids: [RecordID], _ kind: RecordKind, _ role: WorkPack.Role) {
    var known = Set(records.map(\.record))
    for id in ids where known.insert(id).inserted {
      records.append(Choice(record: id, kind: kind, role: role))
    }
  }

  /// Those within `nearby` of a centre, nearest first, at most `nearbyLimit`.
  private static func nearest<Item: Identifiable<RecordID>>(
    _ items: [Item], to centres: [Point], _ point: (Item) -> Point?
  ) -> [Item] {
    items.compactMap { item -> (metres: Double, item: Item)? in
      guard let place = point(item), let metres = centres.map({ $0.metres(to: place) }).min(),
        metres <= nearby
      else { return nil }
      return (metres, item)
    }
    .sorted { ($0.metres, $0.item.id) < ($1.metres, $1.item.id) }
    .prefix(nearbyLimit).map(\.item)
  }
}
