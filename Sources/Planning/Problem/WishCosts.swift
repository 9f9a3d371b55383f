internal import Model

/// What it costs, in minutes of driving, to send a crew on a visit that would like another one or an
/// earlier day.
struct WishCosts {
  let wishes: PlanningSettings.Wishes
  let week: CrewWeek
  /// By code, for looking up only.
  let officers: [String: Officer]

  enum Wish: CaseIterable {
    case otherOfficer
    case standIn
    case otherCrew
    case lateDay
  }

  func minutes(_ visit: Visit, at site: Site, on shift: Int) -> Int {
    unmet(visit, at: site, on: shift).reduce(0) { $0 + $1.times * minutes(for: $1.wish) }
  }

  /// The wishes that this crew's day leaves unmet, and how often.
  func unmet(_ visit: Visit, at site: Site, on shift: Int) -> [(wish: Wish, times: Int)] {
    let crew = week.shifts[shift]
    var unmet: [(wish: Wish, times: Int)] = []
    if let wished = visit.wished ?? (site.isMajor ? site.tracker : nil), !crew.contains(wished) {
      let standIn = officers[wished]?.backup
      unmet.append((standIn.map(crew.contains) == true ? .standIn : .otherOfficer, 1))
    }
    if !visit.crew.isEmpty, !visit.crew.contains(where: crew.contains) {
      unmet.append((.otherCrew, 1))
    }
    if VisitHours.isOverdue(visit, on: week.days) {
      unmet.append((.lateDay, week.days.firstIndex(of: crew.day) ?? 0))
    }
    return unmet
  }

  func minutes(for wish: Wish) -> Int {
    switch wish {
    case .otherOfficer: wishes.otherOfficer
    case .standIn: wishes.standIn
    case .otherCrew: wishes.otherCrew
    case .lateDay: wishes.lateDay
    }
  }
}
