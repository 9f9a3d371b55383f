internal import Model

extension WhyNot {
  /// The crews without a car that could make a visit by themselves, by day: they are up to it, may make it then
  /// and would be back in time.
  func grounded(for visit: Visit, at site: Site) -> [GroundedCrew] {
    guard let point = site.point else { return [] }
    let place = TravelTimes.Place(point: point, town: site.town)
    let allowed = VisitHours.days(for: visit, of: week.days)
    return week.grounded.filter { allowed.contains($0.day) && !isAbandoned(visit, on: $0.day) }
      .flatMap { grounded in
        grounded.crews.filter { crew in
          visit.canBeMade(by: crew)
            && visit.pin?.officer.map { code in crew.contains { $0.code == code } } ?? true
            && holds(visit, at: site, place, on: grounded.day, crew)
        }.map { GroundedCrew(day: grounded.day, officers: $0.map(\.code)) }
      }
  }

  /// True where the way there, the work and the way home fit into a day of the crew.
  private func holds(
    _ visit: Visit, at site: Site, _ place: TravelTimes.Place, on day: Day, _ crew: [Officer]
  ) -> Bool {
    let hours = VisitHours(visit: visit, site: site, office: settings.office).stretches(on: day)
    guard let leader = crew.first, let point = leader.point, !hours.isEmpty else { return false }
    let office = TravelTimes.Place(point: point, town: leader.office)
    let task = Timetable.Task(
      drivingMinutes: roads.leg(from: office, to: place).minutes, minutes: visit.minutes,
      hours: hours)
    return Timetable(office: settings.office)
      .minutesShort(task, homeMinutes: roads.leg(from: place, to: office).minutes) == 0
  }
}
