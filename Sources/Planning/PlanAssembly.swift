internal import Model

/// Turns the order in which each crew serves its visits into a plan with times.
struct PlanAssembly {
  let input: PlanningInput
  let work: OpenWork

  /// - Parameter orders: for each shift of the week the indices of its candidates, in the order of
  ///   driving.
  /// - Parameter isUnplaced: true for a visit of which nobody has tried yet where it fits.
  /// - Throws: `PlanningFault.noTimetable` for an order that can't be driven in time.
  func plan(
    orders: [[Int]], iterations: Int, isUnplaced: (RecordID) -> Bool = { _ in false }
  ) throws(PlanningFault) -> Plan {
    var routes: [Plan.Route] = []
    var planned: Set<Int> = []
    for (shift, order) in orders.enumerated() {
      if order.isEmpty, work.week.starts[shift].out == nil { continue }
      guard let route = route(order, on: shift) else {
        let out = work.week.shifts[shift]
        throw .noTimetable(day: out.day, crew: out.crew.number)
      }
      routes.append(route)
      planned.formUnion(order)
    }
    let left = work.candidates.indices.filter { !planned.contains($0) }
      .map { work.candidates[$0].visit.id }
      .map { Plan.Unplanned(visit: $0, reason: isUnplaced($0) ? .unplaced : .noRoom) }
    return Plan(
      week: input.week, from: input.firstDay, at: input.firstTime, seed: input.seed,
      iterations: iterations,
      routes: (work.week.past.closed + routes).sorted {
        ($0.day, $0.crew.number) < ($1.day, $1.crew.number)
      }, unplanned: byPriority(work.excluded + left))
  }

  /// One crew's day; nil when its visits don't fit into it in this order.
  func route(_ order: [Int], on shift: Int) -> Plan.Route? {
    let out = work.week.starts[shift].out
    if order.isEmpty, let out { return out.homewards(input) }
    let legs = legs(order, on: shift)
    guard let home = legs.last, let layout = layout(order, on: shift, legs: legs) else {
      return nil
    }
    let stops = zip(zip(order, legs), layout.stops).map { way, times in
      Plan.Stop(
        visit: work.candidates[way.0].visit.id, drivingMinutes: way.1.minutes,
        metres: way.1.metres, arrives: TimeOfDay(minutes: times.arrives),
        begins: TimeOfDay(minutes: times.begins), ends: TimeOfDay(minutes: times.ends))
    }
    return Plan.Route(
      day: work.week.shifts[shift].day, crew: work.week.shifts[shift].crew,
      leaves: TimeOfDay(minutes: layout.leaves), returns: TimeOfDay(minutes: layout.returns),
      stops: (out?.stops ?? []) + stops,
      rest: layout.rest.map {
        Plan.Rest(
          begins: TimeOfDay(minutes: $0.lowerBound), ends: TimeOfDay(minutes: $0.upperBound))
      }, homeMinutes: home.minutes, homeMetres: home.metres)
  }

  /// True when the order holds with the work of one candidate so many minutes long, within hours that need
  /// not be open to it on this shift.
  func holds(
    _ order: [Int], on shift: Int, changing changed: Int, to minutes: Int,
    within hours: [Range<Int>]
  ) -> Bool {
    layout(order, on: shift, legs: legs(order, on: shift), changing: (changed, minutes, hours))
      != nil
  }

  /// The ways from the office through the order and home.
  private func legs(_ order: [Int], on shift: Int) -> [TravelTimes.Leg] {
    let places = order.map { work.candidates[$0].place }
    return zip([work.beginnings[shift]] + places, places + [work.offices[shift]])
      .map(work.travel.leg)
  }

  private func layout(
    _ order: [Int], on shift: Int, legs: [TravelTimes.Leg],
    changing changed: (candidate: Int, minutes: Int, hours: [Range<Int>])? = nil
  ) -> Timetable.Layout? {
    guard let home = legs.last else { return nil }
    let tasks = zip(order, legs).map { candidate, leg in
      if let changed, changed.candidate == candidate {
        return Timetable.Task(
          drivingMinutes: leg.minutes, minutes: changed.minutes, hours: changed.hours)
      }
      return Timetable.Task(
        drivingMinutes: leg.minutes, minutes: work.candidates[candidate].visit.minutes,
        hours: work.candidates[candidate].hours(on: shift))
    }
    return Timetable(office: input.settings.office, start: work.week.starts[shift])
      .layout(tasks, homeMinutes: home.minutes)
  }

  private func byPriority(_ unplanned: [Plan.Unplanned]) -> [Plan.Unplanned] {
    let priorities = Dictionary(
      input.visits.map { ($0.id, $0.priority) }, uniquingKeysWith: { first, _ in first })
    return unplanned.sorted {
      (-(priorities[$0.visit] ?? 0), $0.visit) < (-(priorities[$1.visit] ?? 0), $1.visit)
    }
  }
}

extension OpenWork.Candidate {
  /// When its work may lie on the day of a shift; empty for a shift that it can't go on.
  func hours(on shift: Int) -> [Range<Int>] {
    openings.first { $0.shift == shift }?.hours ?? []
  }
}
