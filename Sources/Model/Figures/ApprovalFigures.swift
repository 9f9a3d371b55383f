/// How far applicants of one class were spared ways and waiting (最多跑一次), among the applications decided in the
/// year of a day, up to that day.
///
/// Every class by itself: no share is ever taken over two.
package struct ApprovalFigures: Sendable {
  package let `class`: ApplicationClass
  package let decided: Int
  /// Those for which the applicant never had to come.
  package let zeroTrips: Ratio?
  /// Those that were done at once (即办).
  package let atOnce: Ratio?
  /// 1 − used/statutory, in working days, over those whose days and term are known; nil where none is.
  package let termsCut: Ratio?

  /// The classes with a decision, in their order.
  package static func all(
    _ applications: [Application], items: [Item], on day: Day, calendar: WorkCalendar
  ) -> [ApprovalFigures] {
    ApplicationClass.allCases.compactMap { kind in
      let decided = applications.filter { application in
        application.class == kind && application.decided.map { $0.isInYear(upTo: day) } ?? false
      }
      return decided.isEmpty ? nil : ApprovalFigures(kind, decided, items, calendar)
    }
  }

  private init(
    _ kind: ApplicationClass, _ decided: [Application], _ items: [Item], _ calendar: WorkCalendar
  ) {
    `class` = kind
    self.decided = decided.count
    zeroTrips = Ratio(decided.count { $0.trips == 0 }, of: decided.count)
    atOnce = Ratio(decided.count(where: \.isAtOnce), of: decided.count)
    let known = decided.compactMap { application -> (used: Int, term: Int)? in
      guard let accepted = application.accepted, let used = application.workdaysUsed(calendar),
        let term = items.statutory(of: application, on: accepted)
      else { return nil }
      return (used, term)
    }
    let allowed = known.reduce(0) { $0 + $1.term }
    termsCut = Ratio(known.reduce(allowed) { $0 - $1.used }, of: allowed)
  }
}

extension [Item] {
  /// The statutory term of an application in working days: that of its item's version of `day`.
  func statutory(of application: Application, on day: Day) -> Int? {
    guard let item = first(where: { $0.id == application.item }) else { return nil }
    let versions = filter { $0.code == item.code }
    return (versions.first { $0.validity.contains(day) } ?? item).statutory
  }
}

extension Day {
  /// True for the days of the year of `day`, up to that one.
  func isInYear(upTo day: Day) -> Bool { self <= day && year == day.year }
}
