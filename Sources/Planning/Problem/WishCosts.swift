internal import Model

/// What it costs, in minutes of driving, to send a crew on a visit that would like another one or an
/// earlier day.
struct WishCosts {
  let wishes: PlanningSettings.Wishes
  let week: CrewWeek
  /// By code, for looking up only.
  let officers: [String: Officer]

  func minutes(_ visit: Visit, at site: Site, on shift: Int) -> Int {
    let crew = week.shifts[shift]
    var minutes = 0
    if let wished = visit.wished ?? (site.isMajor ? site.tracker : nil), !crew.contains(wished) {
      let standIn = officers[wished]?.backup
      minutes += standIn.map(crew.contains) == true ? wishes.standIn : wishes.otherOfficer
    }
    if !visit.crew.isEmpty, !visit.crew.contains(where: crew.contains) {
      minutes += wishes.otherCrew
    }
    if VisitHours.isOverdue(visit, on: week.days) {
      minutes += wishes.lateDay * (week.days.firstIndex(of: crew.day) ?? 0)
    }
    return minutes
  }
}
