package import Model

extension PlanNote {
  /// What a plan has to say about those who are away, by day and then by officer, then about days with
  /// too few cars, then about crews that were not tried.
  package static func all(about plan: Plan, input: PlanningInput) -> [PlanNote] {
    let days = input.week.days.filter { day in
      input.calendar.isWorkday(day) && input.firstDay.map { $0 <= day } ?? true
    }
    let officers = input.officers.sorted { $0.code < $1.code }
    return days.flatMap { day in
      officers.filter { $0.isAway(on: day) }.compactMap { officer in
        note(on: day, officer, plan, input)
      }
    } + fewCars(plan, input)
      + (input.keepsUsualCrews
        ? [.usualCrews(visits: input.visits.count(where: \.status.isToPlan))] : [])
  }

  private static func fewCars(_ plan: Plan, _ input: PlanningInput) -> [PlanNote] {
    guard let week = try? CrewWeek(input.keeping(plan)) else { return [] }
    return week.grounded.map { grounded in
      .fewCars(
        grounded.day, cars: grounded.cars, crews: grounded.crews.map { $0.map(\.code) })
    }
  }

  private static func note(
    on day: Day, _ officer: Officer, _ plan: Plan, _ input: PlanningInput
  ) -> PlanNote? {
    let backup = input.officers.first { $0.code == officer.backup }
    let asking = Set(
      input.visits.filter { visit in
        if let wished = visit.wished { return wished == officer.code }
        let site = input.sites.first { $0.id == visit.site }
        return site.map { $0.isMajor && $0.tracker == officer.code } ?? false
      }.map(\.id))
    guard let backup, !backup.isAway(on: day) else {
      // What can't go all week says so itself.
      let excluded = Set(
        plan.unplanned.filter { if case .officerAway = $0.reason { true } else { false } }
          .map(\.visit))
      let left = input.visits.filter {
        $0.wished == officer.code && $0.status.isToPlan && !excluded.contains($0.id)
          && VisitHours.days(for: $0, of: [day]) == [day]
      }
      return left.isEmpty
        ? nil
        : .refused(
          day, officer: officer.code, standIn: backup?.code, visits: left.map(\.id).sorted())
    }
    let routes = plan.routes.filter {
      $0.day == day && $0.crew.officers.contains(backup.code)
    }
    let before = input.base?.routes.first {
      $0.day == day && $0.crew.officers.contains(officer.code)
    }
    let had = Set(before?.stops.map(\.visit) ?? [])
    let visits = routes.flatMap { $0.stops.map(\.visit) }
      .filter { asking.contains($0) || had.contains($0) }
    return visits.isEmpty
      ? nil
      : .standIn(day, officer: officer.code, standIn: backup.code, visits: visits)
  }
}
