internal import Model

/// Checks that the reasons for which visits were left out are true, as far as the records and the crews of the plan
/// can prove or disprove them.
///
/// That the others filled the week (`noRoom`), and how much too long a way is (`tooFar`, `windowMissed`, `outOfReach`),
/// it takes on trust.
struct ReasonChecker: Sendable {
  private let input: PlanningInput
  private let sites: [RecordID: Site]
  private let days: [Day]

  init(_ input: PlanningInput) {
    self.input = input
    sites = Dictionary(input.sites.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    days = input.week.days.filter { day in
      input.calendar.isWorkday(day) && input.firstDay.map { $0 <= day } ?? true
    }
  }

  /// False when the records, or the crews that go out, speak against the reason.
  ///
  /// - Parameter crews: those of the plan that still take visits, with their days.
  func isPossible(
    _ reason: Plan.Reason, for visit: Visit, beside crews: [(day: Day, officers: [String])]
  ) -> Bool {
    let site = sites[visit.site]
    switch reason {
    case .noSite: return site == nil
    case .noPoint(let name): return site.map { $0.point == nil && $0.name == name } ?? false
    case .noSkill(let skills):
      return !skills.isEmpty
        && skills.allSatisfy { skill in
          visit.skills.contains(skill) && !atWork.contains { $0.skills.contains(skill) }
        }
    case .noCrewWith(let skills):
      return skills == visit.skills && skills.count > 0
        && !crews.contains { has($0.officers, visit.skills) }
    case .crewTooSmall(let people, let certified):
      return people == visit.people && certified == visit.certified
        && !crews.contains { isUp($0.officers, to: visit) }
    case .windowShut: return !days.contains { isOpen(visit, site, on: $0) }
    case .windowOffDays(let earliest, let due):
      return earliest == visit.earliest && due == visit.due
        && !days.filter { isAllowed(visit, on: $0) }.contains { isOpen(visit, site, on: $0) }
    case .noCrewThen:
      return days.contains { isAllowed(visit, on: $0) && isOpen(visit, site, on: $0) }
        && !crews.contains { day, officers in
          isUp(officers, to: visit) && isAllowed(visit, on: day) && isOpen(visit, site, on: day)
            && !isAbandoned(visit, on: day)
        }
    case .tooEarly(let earliest):
      return earliest == visit.earliest && days.allSatisfy { $0 < earliest }
    case .officerAway(let code, let backup):
      let open = days.filter { isAllowed(visit, on: $0) && isOpen(visit, site, on: $0) }
      let checked = open.isEmpty ? days : open
      return code == visit.wished
        && checked.allSatisfy { day in
          isAway(code, on: day) && backup.map { isAway($0, on: day) } ?? true
        }
    case .noCar(let crew): return isCarless(crew) && isUp(crew, to: visit, at: site)
    case .tooFar(let minutes): return minutes > 0 && minutes < visit.minutes
    case .windowMissed: return !visit.windows.isEmpty || !(site?.windows ?? []).isEmpty
    case .outOfReach: return site?.point != nil
    case .pinned(let pin): return pin == visit.pin
    case .noRoom, .unplaced: return true
    }
  }

  /// True where all of the crew are at work and half of all at work are more than the cars in service.
  private func isCarless(_ crew: GroundedCrew) -> Bool {
    let atWork = input.officers.count { !$0.isAway(on: crew.day) }
    let cars = Set(input.cars.filter { !$0.isAway(on: crew.day) }.map(\.plate)).count
    return !input.cars.isEmpty && cars < atWork / 2
      && crew.officers.allSatisfy { !isAway($0, on: crew.day) }
  }

  private func isUp(_ crew: GroundedCrew, to visit: Visit, at site: Site?) -> Bool {
    isUp(crew.officers, to: visit) && days.contains(crew.day) && isAllowed(visit, on: crew.day)
      && isOpen(visit, site, on: crew.day)
  }

  /// True where officers with these codes have its skills, its certificates and its heads.
  private func isUp(_ codes: [String], to visit: Visit) -> Bool {
    let members = members(codes)
    return members.count >= visit.people && has(codes, visit.skills)
      && members.count { $0.certificate != nil } >= visit.certified
  }

  private func has(_ codes: [String], _ skills: [Skill]) -> Bool {
    Set(members(codes).flatMap(\.skills)).isSuperset(of: skills)
  }

  private func members(_ codes: [String]) -> [Officer] {
    input.officers.filter { codes.contains($0.code) }
  }

  /// True on a day on which the officer that it asks for and the stand-in are both away.
  func isAbandoned(_ visit: Visit, on day: Day) -> Bool {
    guard let code = visit.wished, isAway(code, on: day) else { return false }
    let backup = input.officers.first { $0.code == code }?.backup
    return backup.map { isAway($0, on: day) } ?? true
  }

  /// Those who are at work on at least one day.
  private var atWork: [Officer] {
    input.officers.filter { officer in days.contains { !officer.isAway(on: $0) } }
  }

  /// True when the officer is away on the day, or nobody has this code.
  func isAway(_ code: String, on day: Day) -> Bool {
    !input.officers.contains { $0.code == code && !$0.isAway(on: day) }
  }

  private func isAllowed(_ visit: Visit, on day: Day) -> Bool {
    if let earliest = visit.earliest, day < earliest { return false }
    guard let due = visit.due, let first = days.first, first <= due else { return true }
    return day <= due
  }

  /// True when some minute of the office hours is open for it on `day`.
  private func isOpen(_ visit: Visit, _ site: Site?, on day: Day) -> Bool {
    input.settings.office.halves.joined().contains { minute in
      [visit.windows, site?.windows ?? []].allSatisfy { windows in
        windows.isEmpty
          || windows.contains { window in
            guard let (from, to) = window.interval(on: day) else { return false }
            return from.minutes <= minute && minute < to.minutes
          }
      }
    }
  }
}
