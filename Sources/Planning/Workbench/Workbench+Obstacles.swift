internal import Model

extension Workbench {
  /// What keeps a candidate out of a shift; `.full` or `.noTime` where only other visits are in the way.
  func obstacle(to candidate: Int, on shift: Int, in orders: [[Int]]) -> Obstacle {
    let open = work.candidates[candidate]
    return fixedObstacle(to: open.visit, at: open.site, on: shift)
      ?? shortage(of: candidate, on: shift, in: orders)
  }

  /// What keeps a visit out of a crew's day by itself, whatever else is planned.
  private func fixedObstacle(to visit: Visit, at site: Site, on shift: Int) -> Obstacle? {
    let crew = work.week.shifts[shift]
    let missing = visit.skills.filter { !crew.skills.contains($0) }
    if !missing.isEmpty { return .lacksSkills(missing) }
    if crew.members.count < visit.people {
      return .tooFewOfficers(needed: visit.people, found: crew.members.count)
    }
    if crew.certified < visit.certified {
      return .tooFewCertified(needed: visit.certified, found: crew.certified)
    }
    if let pin = visit.pin {
      let holds = pin.officer.map(crew.contains) ?? true
      if !holds || pin.begins(on: crew.day) == nil { return .pinned(pin) }
    }
    let days = VisitHours.days(for: visit, of: work.week.days)
    if !days.contains(crew.day) || work.isAbandoned(visit, on: crew.day) {
      return .otherDays(earliest: visit.earliest, due: visit.due)
    }
    let hours = VisitHours(visit: visit, site: site, office: input.settings.office)
      .stretches(on: crew.day)
    guard let point = site.point, !hours.isEmpty else { return .shut }
    let place = TravelTimes.Place(point: point, town: site.town)
    let office = work.week.offices[shift]
    let start = work.week.starts[shift]
    let task = Timetable.Task(
      drivingMinutes: work.roads.leg(from: start.out?.place(input) ?? office, to: place).minutes,
      minutes: visit.minutes, hours: hours)
    let short = Timetable(office: input.settings.office, start: start).minutesShort(
      task, homeMinutes: work.roads.leg(from: place, to: office).minutes)
    return short > 0 ? .tooFar(minutesShort: short) : nil
  }

  /// By how much the work is too long for any position: shorter work fits wherever longer work does, so
  /// halving finds the least.
  private func shortage(of candidate: Int, on shift: Int, in orders: [[Int]]) -> Obstacle {
    let whole = work.candidates[candidate].visit.minutes
    func fits(_ minutes: Int) -> Bool {
      (0...orders[shift].count).contains { position in
        var order = orders[shift]
        order.insert(candidate, at: position)
        return PlanAssembly(input: input, work: work)
          .holds(order, on: shift, changing: candidate, to: minutes)
      }
    }
    guard fits(1) else { return .noTime }
    var (fitting, tooLong) = (1, whole)
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if fits(middle) { fitting = middle } else { tooLong = middle }
    }
    return .full(minutesShort: whole - fitting)
  }
}
