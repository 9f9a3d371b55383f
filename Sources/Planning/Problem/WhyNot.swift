internal import Model

/// Where in a week a visit may go, or why it can't, from the input alone.
///
/// Each reason is proven: every shift of the week was looked at and none was left. The search sees
/// only visits that fit at least one shift by themselves.
struct WhyNot {
  let week: CrewWeek
  let settings: PlanningSettings
  let roads: Roads
  /// For each shift the place where it begins.
  let beginnings: [TravelTimes.Place]
  /// By code and by record: for looking up only.
  let officers: [String: Officer]
  let sites: [RecordID: Site]

  /// A shift that a visit fits by itself, and when its work may lie on that day.
  struct Opening {
    /// The index in `CrewWeek.shifts`.
    let shift: Int
    let hours: [Range<Int>]
  }

  enum Answer {
    case open(Site, at: TravelTimes.Place, [Opening])
    case excluded(Plan.Reason)
  }

  func answer(for visit: Visit) -> Answer {
    guard let site = sites[visit.site] else { return .excluded(.noSite) }
    guard let point = site.point else { return .excluded(.noPoint(site: site.name)) }
    let place = TravelTimes.Place(point: point, town: site.town)
    if let earliest = visit.earliest, let last = week.days.last, last < earliest {
      return .excluded(.tooEarly(earliest: earliest))
    }
    let skilled = week.shifts.indices.filter { shift in
      visit.skills.allSatisfy(week.shifts[shift].skills.contains)
    }
    let carless = { grounded(for: visit, at: site).first.map(Plan.Reason.noCar) }
    guard !skilled.isEmpty else { return .excluded(carless() ?? skillReason(of: visit)) }
    let able = skilled.filter { shift in
      week.shifts[shift].members.count >= visit.people
        && week.shifts[shift].certified >= visit.certified
    }
    guard !able.isEmpty else {
      return .excluded(
        carless() ?? .crewTooSmall(people: visit.people, certified: visit.certified))
    }
    let allowed = VisitHours.days(for: visit, of: week.days)
    let days = allowed.filter { !isAbandoned(visit, on: $0) }
    if let wished = visit.wished, week.days.allSatisfy({ isAbandoned(visit, on: $0) }) {
      return .excluded(.officerAway(code: wished, backup: officers[wished]?.backup))
    }
    let hours = VisitHours(visit: visit, site: site, office: settings.office, heedsPin: false)
    let openDays = week.days.filter { !hours.stretches(on: $0).isEmpty }
    guard !openDays.isEmpty else { return .excluded(.windowShut) }
    guard openDays.contains(where: days.contains) else {
      if let wished = visit.wished, openDays.contains(where: allowed.contains) {
        return .excluded(.officerAway(code: wished, backup: officers[wished]?.backup))
      }
      return .excluded(.windowOffDays(earliest: visit.earliest, due: visit.due))
    }
    let open = able.filter { days.contains(week.shifts[$0].day) }
      .map { Opening(shift: $0, hours: hours.stretches(on: week.shifts[$0].day)) }
      .filter { !$0.hours.isEmpty }
    guard !open.isEmpty else { return .excluded(carless() ?? .noCrewThen) }
    let short = open.map { minutesShort(visit, at: place, $0) }
    let reached = zip(open, short).filter { $0.1 == 0 }.map(\.0)
    guard !reached.isEmpty else {
      return .excluded(tooFar(visit, at: place, open, short: short.min() ?? visit.minutes))
    }
    guard let pin = visit.pin else { return .open(site, at: place, reached) }
    let pinned = pinnedOpenings(reached, of: visit, at: site, pin)
      .filter { minutesShort(visit, at: place, $0) == 0 }
    return pinned.isEmpty ? .excluded(.pinned(pin)) : .open(site, at: place, pinned)
  }

  /// Those of `openings` that keep the pin, with the hours that it leaves.
  private func pinnedOpenings(
    _ openings: [Opening], of visit: Visit, at site: Site, _ pin: Pin
  ) -> [Opening] {
    let hours = VisitHours(visit: visit, site: site, office: settings.office)
    return openings.compactMap { opening in
      let shift = week.shifts[opening.shift]
      if let officer = pin.officer, !shift.contains(officer) { return nil }
      let stretches = hours.stretches(on: shift.day)
      return stretches.isEmpty ? nil : Opening(shift: opening.shift, hours: stretches)
    }
  }

  /// True on a day on which neither the officer that a visit asks for nor the stand-in is at work.
  func isAbandoned(_ visit: Visit, on day: Day) -> Bool {
    guard let wished = visit.wished else { return false }
    func isAway(_ code: String) -> Bool { officers[code]?.isAway(on: day) ?? true }
    return isAway(wished) && (officers[wished]?.backup.map(isAway) ?? true)
  }

  /// Skills that nobody has who is at work on any day; else it is the crews that lack them together.
  private func skillReason(of visit: Visit) -> Plan.Reason {
    let atWork = officers.values.filter { officer in
      week.days.contains { !officer.isAway(on: $0) }
    }
    let missing = visit.skills.filter { skill in
      !atWork.contains { $0.skills.contains(skill) }
    }
    return missing.isEmpty ? .noCrewWith(visit.skills) : .noSkill(missing)
  }

  /// What is to be done about a way that is too long: with less work, with other windows or from elsewhere it fits.
  ///
  /// - Parameter short: how many minutes the best of `openings` lacks.
  private func tooFar(
    _ visit: Visit, at place: TravelTimes.Place, _ openings: [Opening], short: Int
  ) -> Plan.Reason {
    if short < visit.minutes { return .tooFar(minutesShort: short) }
    let isShort = openings.allSatisfy { opening in
      let always = Opening(shift: opening.shift, hours: settings.office.halves)
      return minutesShort(visit, at: place, always) >= visit.minutes
    }
    return isShort ? .outOfReach : .windowMissed
  }

  private func minutesShort(
    _ visit: Visit, at place: TravelTimes.Place, _ opening: Opening
  ) -> Int {
    let office = week.offices[opening.shift]
    let begin = beginnings[opening.shift]
    let there = roads.leg(from: begin, to: place)
    let back = roads.leg(from: place, to: office)
    let task = Timetable.Task(
      drivingMinutes: there.minutes, minutes: visit.minutes, hours: opening.hours)
    return Timetable(office: settings.office, start: week.starts[opening.shift])
      .minutesShort(task, homeMinutes: back.minutes)
  }
}
