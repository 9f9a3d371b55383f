internal import Model

/// Checks that the reasons for which visits were left out are true, as far as the records alone can
/// prove or disprove them.
///
/// That the others filled the week (`noRoom`), and by how many minutes a way is too long (`tooFar`), it
/// takes on trust.
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

  /// False when the records speak against the reason.
  func isPossible(_ reason: Plan.Reason, for visit: Visit) -> Bool {
    let site = sites[visit.site]
    switch reason {
    case .noSite: return site == nil
    case .noPoint(let name): return site.map { $0.point == nil && $0.name == name } ?? false
    case .noSkill(let skills):
      return !skills.isEmpty
        && skills.allSatisfy { skill in
          visit.skills.contains(skill) && !atWork.contains { $0.skills.contains(skill) }
        }
    case .noCrewWith(let skills): return skills == visit.skills && skills.count > 0
    case .crewTooSmall(let people, let certified):
      return people == visit.people && certified == visit.certified
    case .windowShut: return !days.contains { isOpen(visit, site, on: $0) }
    case .windowOffDays(let earliest, let due):
      return earliest == visit.earliest && due == visit.due
        && !days.filter { isAllowed(visit, on: $0) }.contains { isOpen(visit, site, on: $0) }
    case .noCrewThen:
      return days.contains { isAllowed(visit, on: $0) && isOpen(visit, site, on: $0) }
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
    case .tooFar(let minutes): return minutes > 0
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
    let members = input.officers.filter { crew.officers.contains($0.code) }
    let skills = Set(members.flatMap(\.skills))
    return members.count >= visit.people && skills.isSuperset(of: visit.skills)
      && members.count { $0.certificate != nil } >= visit.certified && days.contains(crew.day)
      && isAllowed(visit, on: crew.day) && isOpen(visit, site, on: crew.day)
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
