internal import Model

/// Where in a week a visit may go, or why it can't, from the input alone.
///
/// Each reason is proven: every shift of the week was looked at and none was left. The search sees
/// only visits that fit at least one shift by themselves.
struct WhyNot {
  let week: CrewWeek
  let settings: PlanningSettings
  let roads: Roads
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
    guard !skilled.isEmpty else { return .excluded(skillReason(of: visit)) }
    let able = skilled.filter { shift in
      week.shifts[shift].members.count >= visit.people
        && week.shifts[shift].certified >= visit.certified
    }
    guard !able.isEmpty else {
      return .excluded(.crewTooSmall(people: visit.people, certified: visit.certified))
    }
    if let wished = visit.wished, isAwayAllWeek(wished) {
      let backup = officers[wished]?.backup
      if backup.map(isAwayAllWeek) ?? true {
        return .excluded(.officerAway(code: wished, backup: backup))
      }
    }
    let days = VisitHours.days(for: visit, of: week.days)
    let hours = VisitHours(visit: visit, site: site, office: settings.office)
    let openDays = week.days.filter { !hours.stretches(on: $0).isEmpty }
    guard !openDays.isEmpty else { return .excluded(.windowShut) }
    guard openDays.contains(where: days.contains) else {
      return .excluded(.windowOffDays(earliest: visit.earliest, due: visit.due))
    }
    let open = able.filter { days.contains(week.shifts[$0].day) }
      .map { Opening(shift: $0, hours: hours.stretches(on: week.shifts[$0].day)) }
      .filter { !$0.hours.isEmpty }
    guard !open.isEmpty else { return .excluded(.noCrewThen) }
    let short = open.map { minutesShort(visit, at: place, $0) }
    let reached = zip(open, short).filter { $0.1 == 0 }.map(\.0)
    guard !reached.isEmpty else {
      return .excluded(.tooFar(minutesShort: short.min() ?? visit.minutes))
    }
    return .open(site, at: place, reached)
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

  /// True on a code that nobody has, too.
  private func isAwayAllWeek(_ code: String) -> Bool {
    week.days.allSatisfy { officers[code]?.isAway(on: $0) ?? true }
  }

  private func minutesShort(
    _ visit: Visit, at place: TravelTimes.Place, _ opening: Opening
  ) -> Int {
    let office = week.offices[opening.shift]
    let there = roads.leg(from: office, to: place)
    let back = roads.leg(from: place, to: office)
    let task = Timetable.Task(
      drivingMinutes: there.minutes, minutes: visit.minutes, hours: opening.hours)
    return Timetable(office: settings.office).minutesShort(task, homeMinutes: back.minutes)
  }
}
