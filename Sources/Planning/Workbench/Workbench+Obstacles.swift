internal import Model

extension Workbench {
  /// What keeps a candidate out of a shift first; `.full` or `.noTime` where only other visits are in the way.
  func obstacle(to candidate: Int, on shift: Int, in orders: [[Int]]) -> Obstacle {
    let open = work.candidates[candidate]
    return fixedObstacles(to: open.visit, at: open.site, on: shift).first
      ?? shortage(of: candidate, on: shift, in: orders) ?? .noTime
  }

  /// All that keeps a candidate out of a shift.
  func obstacles(to candidate: Int, on shift: Int, in orders: [[Int]]) -> [Obstacle] {
    let open = work.candidates[candidate]
    let fixed = fixedObstacles(to: open.visit, at: open.site, on: shift)
    return fixed + (shortage(of: candidate, on: shift, in: orders).map { [$0] } ?? [])
  }

  /// What keeps a visit out of a crew's day by itself, whatever else is planned.
  func fixedObstacles(to visit: Visit, at site: Site, on shift: Int) -> [Obstacle] {
    let crew = work.week.shifts[shift]
    var obstacles: [Obstacle] = []
    let missing = visit.skills.filter { !crew.skills.contains($0) }
    if !missing.isEmpty { obstacles.append(.lacksSkills(missing)) }
    if crew.members.count < visit.people {
      obstacles.append(.tooFewOfficers(needed: visit.people, found: crew.members.count))
    }
    if crew.certified < visit.certified {
      obstacles.append(.tooFewCertified(needed: visit.certified, found: crew.certified))
    }
    if let pin = visit.pin {
      let holds = pin.officer.map(crew.contains) ?? true
      if !holds || pin.begins(on: crew.day) == nil { obstacles.append(.pinned(pin)) }
    }
    let days = VisitHours.days(for: visit, of: work.week.days)
    if !days.contains(crew.day) {
      obstacles.append(.otherDays(earliest: visit.earliest, due: visit.due))
    } else if let wished = visit.wished, work.isAbandoned(visit, on: crew.day) {
      let backup = input.officers.first { $0.code == wished }?.backup
      obstacles.append(.officerAway(code: wished, backup: backup))
    }
    // A pin elsewhere stands in the list already.
    let hours = hours(of: visit, at: site, on: shift)
    guard let point = site.point else { return obstacles + [.noPoint(site: site.name)] }
    guard !hours.isEmpty else { return obstacles + [.shut] }
    let place = TravelTimes.Place(point: point, town: site.town)
    let office = work.week.offices[shift]
    let start = work.week.starts[shift]
    let task = Timetable.Task(
      drivingMinutes: work.roads.leg(from: start.out?.place(input) ?? office, to: place).minutes,
      minutes: visit.minutes, hours: hours)
    let short = Timetable(office: input.settings.office, start: start).minutesShort(
      task, homeMinutes: work.roads.leg(from: place, to: office).minutes)
    return obstacles + (short > 0 ? [.tooFar(minutesShort: short)] : [])
  }

  private func hours(of visit: Visit, at site: Site, on shift: Int) -> [Range<Int>] {
    let day = work.week.shifts[shift].day
    let heedsPin = visit.pin.map { $0.begins(on: day) != nil } ?? false
    return VisitHours(
      visit: visit, site: site, office: input.settings.office, heedsPin: heedsPin
    ).stretches(on: day)
  }

  /// By how much the work is too long for any position: shorter work fits wherever longer work does, so
  /// halving finds the least. Nil where it fits, or does not even alone.
  private func shortage(of candidate: Int, on shift: Int, in orders: [[Int]]) -> Obstacle? {
    let open = work.candidates[candidate]
    let hours = hours(of: open.visit, at: open.site, on: shift)
    let whole = work.candidates[candidate].visit.minutes
    func fits(_ minutes: Int) -> Bool {
      (0...orders[shift].count).contains { position in
        var order = orders[shift]
        order.insert(candidate, at: position)
        return PlanAssembly(input: input, work: work)
          .holds(order, on: shift, changing: candidate, to: minutes, within: hours)
      }
    }
    if hours.isEmpty || fits(whole) { return nil }
    guard fits(1) else { return .noTime }
    var (fitting, tooLong) = (1, whole)
    while tooLong - fitting > 1 {
      let middle = (fitting + tooLong) / 2
      if fits(middle) { fitting = middle } else { tooLong = middle }
    }
    return .full(minutesShort: whole - fitting)
  }
}
