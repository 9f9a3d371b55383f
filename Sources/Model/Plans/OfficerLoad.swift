/// What some weeks ask of one officer, as their plans have it.
package struct OfficerLoad: Hashable, Sendable {
  /// The code.
  package let officer: String
  /// Working days of the weeks on which the officer was not away.
  package let daysAtWork: Int
  /// Days with a crew.
  package let days: Int
  package let visits: Int
  package let onSiteMinutes: Int
  package let drivingMinutes: Int
  /// From leaving the office to being back.
  package let minutesOut: Int

  /// The loads of `officers` in the order of their codes.
  ///
  /// - Parameter plans: at most one of each of `weeks`.
  package static func all(
    _ officers: [Officer], in plans: [Plan], of weeks: [Week], calendar: WorkCalendar
  ) -> [OfficerLoad] {
    let days = weeks.flatMap(\.days).filter(calendar.isWorkday)
    return officers.sorted { $0.code < $1.code }.map { officer in
      OfficerLoad(
        officer, routes: plans.flatMap(\.routes),
        daysAtWork: days.count { !officer.isAway(on: $0) })
    }
  }

  private init(_ officer: Officer, routes: [Plan.Route], daysAtWork: Int) {
    let own = routes.filter { $0.crew.officers.contains(officer.code) }
    let stops = own.flatMap(\.stops)
    self.officer = officer.code
    self.daysAtWork = daysAtWork
    days = Set(own.map(\.day)).count
    visits = stops.count
    onSiteMinutes = stops.reduce(0) { $0 + $1.ends.minutes - $1.begins.minutes }
    drivingMinutes = own.reduce(0) { $0 + $1.drivingMinutes }
    minutesOut = own.reduce(0) { $0 + $1.returns.minutes - $1.leaves.minutes }
  }

  /// Days with a crew out of a thousand days at work; nil for who was not at work.
  package var daysOutPerMille: Int? { daysAtWork > 0 ? days * 1_000 / daysAtWork : nil }
}
