internal import Model

/// What of the plan that stands lies before the moment from which a week is planned.
///
/// A stop lies before it when the crew has left for it by then, or when its visit is begun or done; so
/// do all stops before such a stop.
struct PlanPast {
  /// Routes that are over, or that can't go on: they stay as they are.
  private(set) var closed: [Plan.Route] = []
  /// Routes of the first day whose crew is on the way and can take more.
  private(set) var open: [Out] = []
  /// Visits that stand in it, each with its last day there.
  private(set) var visits: [RecordID: Day] = [:]
  private let statusDays: [RecordID: Day]

  /// A crew that is on the way.
  struct Out {
    /// The route as it was planned.
    let route: Plan.Route
    /// What of it lies before the moment; never empty.
    let stops: [Plan.Stop]
    /// When the crew is free for something else.
    let earliest: Int
    /// The noon rest, where it is over or has begun.
    let rest: Plan.Rest?
    /// True when no rest is due any more.
    let isRested: Bool
  }

  init(_ input: PlanningInput) {
    statusDays = input.statusDays
    guard let base = input.base, let firstDay = input.firstDay else { return }
    let officers = input.officersByCode
    let visits = Dictionary(
      input.visits.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let now = input.firstTime?.minutes ?? 0
    for route in base.routes where route.day <= firstDay {
      guard route.day == firstDay else {
        closed.append(route)
        continue
      }
      let last = route.stops.lastIndex { stop in
        stop.arrives.minutes - stop.drivingMinutes < now
          || (now > 0
            && visits[stop.visit].map { $0.status == .begun || $0.status == .done } == true)
      }
      guard let last else { continue }
      let out = Out(
        route, stops: Array(route.stops[...last]), now: now, office: input.settings.office)
      let isWhole = route.crew.officers.allSatisfy { officers[$0]?.isAway(on: firstDay) == false }
      if isWhole, out.earliest < input.settings.office.closes {
        open.append(out)
      } else {
        closed.append(out.homewards(input))
      }
    }
    let past =
      closed.flatMap { route in route.stops.map { ($0.visit, route.day) } }
      + open.flatMap { out in out.stops.map { ($0.visit, out.route.day) } }
    self.visits = Dictionary(past, uniquingKeysWith: max)
  }

  /// True for a visit that is still to be planned: one that stands in the past is so only when it was
  /// missed then, or partly done.
  func leavesOpen(_ visit: Visit) -> Bool {
    guard visit.status.isToPlan else { return false }
    guard let day = visits[visit.id] else { return true }
    return visit.status != .open && statusDays[visit.id].map { $0 >= day } ?? true
  }
}

extension PlanPast.Out {
  fileprivate init(_ route: Plan.Route, stops: [Plan.Stop], now: Int, office: OfficeHours) {
    let begins = stops.last?.begins.minutes ?? 0
    var free = max(now, stops.last?.ends.minutes ?? now)
    var rest = route.rest.flatMap { $0.begins.minutes < max(now, begins) ? $0 : nil }
    if let rest { free = max(free, rest.ends.minutes) }
    let wasIn = route.leaves.minutes >= office.noon.lowerBound + office.restMinutes
    let isLate = free > office.noon.upperBound - office.restMinutes
    if rest == nil, !wasIn, isLate, office.restMinutes > 0 {
      // Since its work the crew has had what is left of noon.
      let from = max(office.noon.lowerBound, stops.last?.ends.minutes ?? now)
      let to = min(from + office.restMinutes, office.noon.upperBound)
      if from < to {
        rest = Plan.Rest(begins: TimeOfDay(minutes: from), ends: TimeOfDay(minutes: to))
        free = max(free, to)
      }
    }
    self.init(
      route: route, stops: stops, earliest: free, rest: rest,
      isRested: rest != nil || wasIn || isLate || office.restMinutes == 0)
  }

  /// The route with nothing more on it than what lies before: as planned where that is all of it.
  func homewards(_ input: PlanningInput) -> Plan.Route {
    let last = stops.last
    if stops.count == route.stops.count {
      let least = (last?.ends.minutes ?? 0) + route.homeMinutes
      return with(
        rest: route.rest, returns: max(route.returns.minutes, least),
        home: TravelTimes.Leg(minutes: route.homeMinutes, metres: route.homeMetres))
    }
    let home = wayHome(input) ?? TravelTimes.Leg(minutes: 0, metres: 0)
    return with(rest: rest, returns: earliest + home.minutes, home: home)
  }

  private func with(rest: Plan.Rest?, returns: Int, home: TravelTimes.Leg) -> Plan.Route {
    Plan.Route(
      day: route.day, crew: route.crew, leaves: route.leaves,
      returns: TimeOfDay(minutes: returns), stops: stops, rest: rest, homeMinutes: home.minutes,
      homeMetres: home.metres)
  }

  private func wayHome(_ input: PlanningInput) -> TravelTimes.Leg? {
    guard let place = place(input),
      let leader = input.officers.first(where: { $0.code == route.crew.officers.first }),
      let point = leader.point
    else { return nil }
    return Roads(input).leg(
      from: place, to: TravelTimes.Place(point: point, town: leader.office))
  }

  /// Where the crew is when it is free.
  func place(_ input: PlanningInput) -> TravelTimes.Place? {
    guard let visit = input.visits.first(where: { $0.id == stops.last?.visit }),
      let site = input.sites.first(where: { $0.id == visit.site }), let point = site.point
    else { return nil }
    return TravelTimes.Place(point: point, town: site.town)
  }
}
