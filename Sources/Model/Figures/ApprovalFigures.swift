/// How far applicants of one class were spared ways and waiting (最多跑一次), among the applications decided in the
/// year of a day, up to that day.
///
/// Every class by itself: no share is ever taken over two.
package struct ApprovalFigures: Sendable {
  package let `class`: ApplicationClass
  package let applications: [RecordID]
  /// Those of which it is written down how often the applicant had to come.
  package let withTrips: [RecordID]
  /// Those whose days and term are known.
  package let withTerm: [RecordID]
  /// Those among them for which the applicant never had to come; nil where it is known of none.
  package let zeroTrips: Ratio?
  /// Those that were done at once (即办).
  package let atOnce: Ratio?
  /// 1 − used/statutory, in working days, over those whose days and term are known; nil where none is, and for
  /// filings, which are no approvals.
  package let termsCut: Ratio?

  package var decided: Int { applications.count }
  package var tripsKnown: Int { withTrips.count }

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
    applications = decided.map(\.id)
    let known = decided.filter { $0.trips != nil }
    withTrips = known.map(\.id)
    zeroTrips = Ratio(known.count { $0.trips == 0 }, of: known.count)
    atOnce = Ratio(decided.count(where: \.isAtOnce), of: decided.count)
    let terms = ApprovalTerms(of: kind, decided, items: items, calendar: calendar)
    withTerm = terms.applications
    termsCut = terms.cut
  }
}

/// What approvals of one class took, against the terms of the law, over those whose days and term are known.
struct ApprovalTerms {
  let applications: [RecordID]
  /// Working days from acceptance to decision, added up.
  let used: Int
  /// Statutory working days, added up.
  let allowed: Int

  var count: Int { applications.count }

  /// 1 − used/allowed; nil where there is no term.
  var cut: Ratio? { Ratio(allowed - used, of: allowed) }

  /// - Parameter applications: decided ones; those of other classes are left out, and all filings.
  init(
    of class: ApplicationClass, _ applications: [Application], items: [Item],
    calendar: WorkCalendar
  ) {
    let known = applications.compactMap { application -> (id: RecordID, used: Int, term: Int)? in
      guard application.class == `class`, `class` != .registration,
        let accepted = application.accepted, let used = application.workdaysUsed(calendar),
        let term = items.statutory(of: application, on: accepted)
      else { return nil }
      return (application.id, used, term)
    }
    self.applications = known.map(\.id)
    used = known.reduce(0) { $0 + $1.used }
    allowed = known.reduce(0) { $0 + $1.term }
  }
}

extension [Item] {
  /// The statutory term of an application in working days: that of its item's version of `day`.
  fileprivate func statutory(of application: Application, on day: Day) -> Int? {
    guard let item = first(where: { $0.id == application.item }) else { return nil }
    let versions = filter { $0.code == item.code }
    return (versions.first { $0.validity.contains(day) } ?? item).statutory
  }
}

extension Day {
  /// True for the days of the year of `day`, up to that one.
  func isInYear(upTo day: Day) -> Bool { self <= day && year == day.year }
}
