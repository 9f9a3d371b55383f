package import Model

/// Makes a plan of what a person typed: who goes where and when.
///
/// Ways, the noon rest and the hours of leaving and coming back follow from that; where the times typed
/// leave too little for them, the plan says so as it stands, and the checker names it.
package enum TypedPlan {
  /// - Parameter stops: in the order of typing.
  package static func plan(_ stops: [TypedStop], input: PlanningInput) -> Plan {
    var routes: [Plan.Route] = []
    for day in Set(stops.map(\.day)).sorted() {
      var crews: [(number: Int, officers: [String], stops: [TypedStop])] = []
      for stop in stops where stop.day == day {
        let own = crews.firstIndex { crew in
          stop.crew.map { $0 == crew.number } ?? (stop.officers == crew.officers)
        }
        if let own {
          crews[own].stops.append(stop)
        } else {
          let free = (1...).first { number in
            !crews.contains { $0.number == number }
              && !stops.contains { $0.day == day && $0.crew == number }
          }
          crews.append((stop.crew ?? free ?? 1, stop.officers, [stop]))
        }
      }
      crews.sort { $0.number < $1.number }
      let cars = cars(of: crews.map { ($0.officers, $0.stops) }, on: day, input)
      routes += zip(crews, cars).map { crew, car in
        route(
          crew.stops.sorted { $0.begins < $1.begins },
          crew: Plan.Crew(number: crew.number, officers: crew.officers, car: car), input)
      }
    }
    let listed = Set(stops.map(\.visit))
    let left = input.visits.filter { $0.status.isToPlan && !listed.contains($0.id) }
      .sorted { (-$0.priority, $0.id) < (-$1.priority, $1.id) }
    return Plan(
      week: input.week, seed: 0, iterations: 0, routes: routes,
      unplanned: left.map { Plan.Unplanned(visit: $0.id, reason: .unplaced) })
  }

  /// The car that was typed for each crew; else one of its own, else, where cars are recorded, one that is left.
  private static func cars(
    of crews: [(officers: [String], stops: [TypedStop])], on day: Day, _ input: PlanningInput
  ) -> [String] {
    let typed = crews.map { crew in crew.stops.lazy.compactMap(\.car).first }
    let groups = crews.map { crew in
      crew.officers.compactMap { code in input.officers.first { $0.code == code } }
    }
    if input.cars.isEmpty {
      return zip(typed, groups).map { $0 ?? $1.lazy.compactMap(\.car).first ?? "" }
    }
    let open = typed.indices.filter { typed[$0] == nil }
    let fleet = Fleet(
      input.cars.filter { !typed.contains($0.plate) }, on: day, atWork: [],
      seats: input.settings.seats)
    let shared = zip(open, fleet.shared(among: open.map { groups[$0] }))
    return typed.enumerated().map { index, car in
      car ?? shared.first { $0.0 == index }?.1?.plate ?? ""
    }
  }

  private static func route(
    _ typed: [TypedStop], crew: Plan.Crew, _ input: PlanningInput
  ) -> Plan.Route {
    let office = input.settings.office
    let leader = input.officers.first { $0.code == crew.officers.first }
    let home = leader?.point.map { TravelTimes.Place(point: $0, town: leader?.office) }
    let places = typed.map { place(of: $0.visit, input) }
    let legs = zip([home] + places, places + [home]).map { leg(from: $0, to: $1, input) }
    var stops: [Plan.Stop] = []
    var gaps: [(from: Int, to: Int, driving: Int)] = []
    for (index, stop) in typed.enumerated() {
      let minutes = input.visits.first { $0.id == stop.visit }?.minutes ?? 0
      let begins = stop.begins.minutes
      let ends = stop.ends?.minutes ?? begins + minutes
      let driving = legs[index].minutes
      let left = stops.last?.ends.minutes ?? begins - driving
      gaps.append((stops.last?.ends.minutes ?? office.opens, begins, driving))
      stops.append(
        Plan.Stop(
          visit: stop.visit, drivingMinutes: driving, metres: legs[index].metres,
          arrives: TimeOfDay(minutes: min(begins, left + driving)), begins: stop.begins,
          ends: TimeOfDay(minutes: ends)))
    }
    var leaves = (stops.first?.begins.minutes ?? office.opens) - (legs.first?.minutes ?? 0)
    let homeLeg = legs.last ?? TravelTimes.Leg(minutes: 0, metres: 0)
    var returns = (stops.last?.ends.minutes ?? office.opens) + homeLeg.minutes
    var rest: Range<Int>?
    if office.needsRest(leaves: leaves, returns: returns) {
      // Before the way home there is all the time that is left.
      let last = stops.last?.ends.minutes ?? 0
      gaps.append((last, max(last, office.noon.upperBound) + homeLeg.minutes, homeLeg.minutes))
      let best = longestRest(in: gaps, office)
      rest = best?.rest
      if let best, best.gap == stops.count {
        returns = max(returns, best.rest.upperBound + homeLeg.minutes)
      } else if let best {
        let old = stops[best.gap]
        var arrives = old.arrives.minutes
        if best.gap == 0 {
          // The crew is there when its rest begins.
          arrives = min(old.begins.minutes, best.rest.lowerBound)
          leaves = arrives - old.drivingMinutes
        } else if !best.comesAfterDriving {
          arrives = min(old.begins.minutes, best.rest.upperBound + old.drivingMinutes)
        }
        stops[best.gap] = Plan.Stop(
          visit: old.visit, drivingMinutes: old.drivingMinutes, metres: old.metres,
          arrives: TimeOfDay(minutes: arrives), begins: old.begins, ends: old.ends)
      }
    }
    return Plan.Route(
      day: typed[0].day, crew: crew, leaves: TimeOfDay(minutes: leaves),
      returns: TimeOfDay(minutes: returns), stops: stops,
      rest: rest.map {
        Plan.Rest(
          begins: TimeOfDay(minutes: $0.lowerBound), ends: TimeOfDay(minutes: $0.upperBound))
      }, homeMinutes: homeLeg.minutes, homeMetres: homeLeg.metres)
  }

  private typealias Found = (gap: Int, rest: Range<Int>, comesAfterDriving: Bool)

  /// The longest stretch of noon, up to the whole rest, that a gap leaves beside its driving.
  private static func longestRest(
    in gaps: [(from: Int, to: Int, driving: Int)], _ office: OfficeHours
  ) -> Found? {
    let found = gaps.enumerated().flatMap { index, gap -> [Found] in
      [false, true].compactMap { isAfter in
        // At the office, before leaving or when back, no rest of the route is needed.
        if index == (isAfter ? gaps.count - 1 : 0) { return nil }
        let from = max(office.noon.lowerBound, gap.from + (isAfter ? gap.driving : 0))
        let to = min(office.noon.upperBound, gap.to - (isAfter ? 0 : gap.driving))
        guard from < to else { return nil }
        return (index, from..<min(to, from + office.restMinutes), isAfter)
      }
    }
    return found.max { $0.rest.count < $1.rest.count }
  }

  private static func place(of visit: RecordID, _ input: PlanningInput) -> TravelTimes.Place? {
    guard let visit = input.visits.first(where: { $0.id == visit }),
      let site = input.sites.first(where: { $0.id == visit.site }), let point = site.point
    else { return nil }
    return TravelTimes.Place(point: point, town: site.town)
  }

  private static func leg(
    from start: TravelTimes.Place?, to end: TravelTimes.Place?, _ input: PlanningInput
  ) -> TravelTimes.Leg {
    guard let start, let end else { return TravelTimes.Leg(minutes: 0, metres: 0) }
    return Roads(input).leg(from: start, to: end)
  }
}
