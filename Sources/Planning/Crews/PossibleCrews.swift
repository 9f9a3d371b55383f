internal import Model

/// The crews that officers at work can form for a visit by itself, whoever rides with whom in a plan.
///
/// They follow from the records alone: officers with their skills, certificates, leave and offices, cars with their
/// seats, and the visit's days, hours and pin. Whoever is on the way, or back from it, at the moment from which the week
/// is planned forms no other crew that day. A visit for which there is none is impossible, however crews are chosen.
struct PossibleCrews {
  private let whyNot: WhyNot
  private let days: [AtWork]

  /// Who may form crews on one day.
  private struct AtWork {
    let day: Day
    /// By code.
    let units: [CrewUnit]
    /// The most officers that a free car takes.
    let seats: Int
    let start: ShiftStart
  }

  /// - Parameter choice: who stays together; else any officers ride together.
  init(_ input: PlanningInput, work: OpenWork, choice: CrewChoice = .free) {
    whyNot = work.whyNot
    let past = work.week.past
    days = work.week.days.map { day in
      let out =
        past.closed.filter { $0.day == day }.map(\.crew)
        + past.open.map(\.route).filter { $0.day == day }.map(\.crew)
      let taken = Set(out.flatMap(\.officers))
      let cars = Set(out.map(\.car))
      let atWork = input.officers.filter { !$0.isAway(on: day) }
      let fleet = Fleet(input.cars, on: day, atWork: atWork, seats: input.settings.seats)
      let isFirst = day == input.firstDay ?? input.week.monday
      return AtWork(
        day: day,
        units: CrewUnit.units(of: atWork.filter { !taken.contains($0.code) }, choice),
        seats: Fleet(cars: fleet.cars.filter { !cars.contains($0.plate) }).most,
        start: isFirst && input.firstTime != nil
          ? ShiftStart(input.settings.office, now: input.firstTime?.minutes ?? 0)
          : ShiftStart(input.settings.office))
    }
  }

  /// One on each day on which there is any, of officers by code where such a crew can do it.
  func crews(for visit: Visit) -> [PossibleCrew] { days.compactMap { crew(for: visit, on: $0) } }

  func areAny(for visit: Visit) -> Bool { days.contains { crew(for: visit, on: $0) != nil } }

  private func crew(for visit: Visit, on atWork: AtWork) -> PossibleCrew? {
    let day = atWork.day
    guard let site = whyNot.sites[visit.site], let point = site.point,
      VisitHours.days(for: visit, of: whyNot.week.days).contains(day),
      !whyNot.isAbandoned(visit, on: day)
    else { return nil }
    let hours = VisitHours(visit: visit, site: site, office: whyNot.settings.office)
      .stretches(on: day)
    let everybody = Lack(of: visit, among: atWork.units.flatMap(\.officers))
    guard !hours.isEmpty, everybody == nil else { return nil }
    let place = TravelTimes.Place(point: point, town: site.town)
    var known: [TravelTimes.Place: Bool] = [:]
    func isInTime(from leader: Officer) -> Bool {
      guard let office = leader.home else { return false }
      if let known = known[office] { return known }
      let task = Timetable.Task(
        drivingMinutes: whyNot.roads.leg(from: office, to: place).minutes, minutes: visit.minutes,
        hours: hours)
      let short = Timetable(office: whyNot.settings.office, start: atWork.start)
        .minutesShort(task, homeMinutes: whyNot.roads.leg(from: place, to: office).minutes)
      known[office] = short == 0
      return short == 0
    }
    let units = atWork.units
    // As crews are formed: whoever comes first by code leads.
    for (index, unit) in units.enumerated() {
      guard let leader = unit.officers.first, isInTime(from: leader),
        let crew = Self.crew([unit], units[(index + 1)...], for: visit, seats: atWork.seats)
      else { continue }
      return PossibleCrew(day: day, officers: crew.map(\.code).sorted())
    }
    // As somebody may type them: anybody leads.
    for (index, unit) in units.enumerated() {
      guard let leader = unit.officers.first(where: isInTime),
        let crew = Self.crew(
          [unit], units[..<index] + units[(index + 1)...], for: visit, seats: atWork.seats)
      else { continue }
      let others = crew.map(\.code).filter { $0 != leader.code }.sorted()
      return PossibleCrew(day: day, officers: [leader.code] + others)
    }
    return nil
  }

  /// The officers of `chosen` and of as many `others` as the visit asks for besides; nil where no choice of them will do.
  private static func crew(
    _ chosen: [CrewUnit], _ others: ArraySlice<CrewUnit>, for visit: Visit, seats: Int
  ) -> [Officer]? {
    let officers = chosen.flatMap(\.officers)
    if officers.count > seats { return nil }
    guard let lack = Lack(of: visit, among: officers) else { return officers }
    if officers.count == seats { return nil }
    var tried: Set<Talents> = []
    for index in others.indices where lack.isLess(with: others[index]) {
      // Of those who are alike one is enough.
      guard tried.insert(Talents(others[index], pinned: visit.pin?.officer)).inserted else {
        continue
      }
      var rest = others
      let next = rest.remove(at: index)
      if let crew = crew(chosen + [next], rest, for: visit, seats: seats) { return crew }
    }
    return nil
  }

  /// The first thing that a visit asks for and some officers together have not.
  private enum Lack: Equatable {
    case pinned(String)
    case skill(Skill)
    case certificate
    case heads

    init?(of visit: Visit, among officers: [Officer]) {
      if let code = visit.pin?.officer, !officers.contains(where: { $0.code == code }) {
        self = .pinned(code)
      } else if let skill = visit.skills.first(where: { skill in
        !officers.contains { $0.skills.contains(skill) }
      }) {
        self = .skill(skill)
      } else if officers.count(where: { $0.certificate != nil }) < visit.certified {
        self = .certificate
      } else if officers.count < max(2, visit.people) {
        self = .heads
      } else {
        return nil
      }
    }

    func isLess(with unit: CrewUnit) -> Bool {
      switch self {
      case .pinned(let code): unit.officers.contains { $0.code == code }
      case .skill(let skill): unit.officers.contains { $0.skills.contains(skill) }
      case .certificate: unit.officers.contains { $0.certificate != nil }
      case .heads: true
      }
    }
  }

  /// All in which two units can differ for a visit.
  private struct Talents: Hashable {
    private let skills: Set<Skill>
    private let certified: Int
    private let heads: Int
    private let isPinned: Bool

    init(_ unit: CrewUnit, pinned: String?) {
      skills = Set(unit.officers.flatMap(\.skills))
      certified = unit.officers.count { $0.certificate != nil }
      heads = unit.officers.count
      isPinned = unit.officers.contains { $0.code == pinned }
    }
  }
}

extension Officer {
  /// Where a day that this officer leads begins and ends; nil where the office has no point.
  fileprivate var home: TravelTimes.Place? {
    point.map { TravelTimes.Place(point: $0, town: office) }
  }
}
