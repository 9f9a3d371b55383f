/// What the board tells besides tickets: approvals by class, visits made by too few, and what else is to be looked
/// at.
package struct BoardCases: Sendable {
  package let approvals: [ApprovalFigures]
  /// Visits done in the year of the day, up to it, without two on site or without the certificates that an
  /// inspection takes; in the order of their days. The office can't finish one so, but bundles tell what was.
  package let short: [(visit: RecordID, day: Day, gap: CrewGap)]

  /// Pauses without notice of applications that run or were decided in the year of the day, then promises of the
  /// items valid on the day that are longer than the law allows; by number and code.
  package let warnings: [RecordWarning]
  /// The applications that those pauses are of.
  let paused: [RecordID]
  /// The items with those promises.
  let longPromises: [RecordID]
  /// False where a filter is about tickets alone, and nothing was looked at.
  package let isTold: Bool

  package static let none = BoardCases()

  private init() {
    (approvals, short, warnings, paused, longPromises) = ([], [], [], [], [])
    isTold = false
  }

  /// - Parameters:
  ///   - events: the steps of applications with pauses.
  ///   - visitDays: the days on which visits were done.
  package init(
    applications: [Application], events: [RecordID: [ApplicationEvent]], items: [Item],
    visits: [Visit], visitDays: [RecordID: Day], officers: [Officer], on day: Day,
    calendar: WorkCalendar
  ) {
    let pauses = Self.pauses(of: applications, events, on: day)
    let promises = items.filter { $0.validity.contains(day) }
      .sorted { ($0.code, $0.id) < ($1.code, $1.id) }
      .compactMap { item in
        item.longPromise(on: day).map { (item.id, RecordWarning.longPromise($0)) }
      }
    warnings = pauses.map(\.1) + promises.map(\.1)
    paused = pauses.map(\.0)
    longPromises = promises.map(\.0)
    isTold = true
    approvals = ApprovalFigures.all(applications, items: items, on: day, calendar: calendar)
    short = visits.compactMap { visit -> (visit: RecordID, day: Day, gap: CrewGap)? in
      guard visit.status == .done, let done = visitDays[visit.id], done.isInYear(upTo: day),
        let gap = CrewGap(visit.crew, on: visit, officers: officers)
      else { return nil }
      return (visit: visit.id, day: done, gap: gap)
    }.sorted { ($0.day, $0.visit) < ($1.day, $1.visit) }
  }

  private static func pauses(
    of applications: [Application], _ events: [RecordID: [ApplicationEvent]], on day: Day
  ) -> [(RecordID, RecordWarning)] {
    applications.filter { application in
      application.decided.map { day < $0 || $0.isInYear(upTo: day) } ?? true
    }.sorted { ($0.number ?? $0.name, $0.id) < ($1.number ?? $1.name, $1.id) }
      .flatMap { application in
        RecordWarning.all(
          of: application, events: (events[application.id] ?? []).filter { $0.day <= day },
          knownOn: day
        ).map { (application.id, $0) }
      }
  }
}
